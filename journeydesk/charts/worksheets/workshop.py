"""A map as a workshop has it on paper: every cell has its code, the same on all sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.i18n import _
from journeydesk.layout import Memo, label_of_lane
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Map,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    lanes_in_order,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a stage and a lane meet; `code` is such as "S2-L3"."""

    code: str
    stage: Stage
    lane: Lane


@dataclass(frozen=True, slots=True)
class Workshop:
    """`whole` is the document, which codes are counted in; `shown` is what of it goes on paper."""

    map: Map
    stages: tuple[Stage, ...]  # all of them
    lanes: tuple[Lane, ...]
    whole: Records
    shown: Records
    memo: Memo

    @classmethod
    def of(cls, whole: Records, shown: Records, map_id: RecordId, memo: Memo) -> Workshop:
        """Raises KeyError where there is no such map."""
        map_ = whole.get(Map, map_id)
        lanes = lanes_in_order(whole.at(Lane, map_id), map_.type)
        return cls(map_, whole.at(Stage, map_id), tuple(lanes), whole, shown, memo)

    @property
    def title(self) -> str:
        return self.map.title or _("Untitled map")

    def numbered_stages(self) -> list[tuple[int, Stage]]:
        """Those that are shown, with their numbers in the map."""
        return [(i, s) for i, s in enumerate(self.stages, 1) if self.shown.find(s.id)]

    def numbered_lanes(self) -> list[tuple[int, Lane]]:
        """Those that are shown, hidden ones too, with their numbers in the map."""
        return [(i, lane) for i, lane in enumerate(self.lanes, 1) if self.shown.find(lane.id)]

    def cells(self) -> Iterator[Cell]:
        """Stage by stage, each from its first lane."""
        for i, stage in self.numbered_stages():
            for j, lane in self.numbered_lanes():
                yield Cell(code_of(i, j), stage, lane)

    def cards_in(self, cell: Cell) -> tuple[Card, ...]:
        """Those that are shown."""
        return self.shown.at(Card, cell.lane.id, cell.stage.id)

    def touchpoints_in(self, cell: Cell) -> tuple[Touchpoint, ...]:
        """Those of its stage, where the lane is theirs."""
        is_theirs = cell.lane.kind is LaneKind.TOUCHPOINT
        return self.shown.at(Touchpoint, cell.stage.id) if is_theirs else ()


def code_of(stage: int, lane: int) -> str:
    """Of the cell of a stage and a lane, by their numbers from 1."""
    return f"{stage_code(stage)}-{lane_code(lane)}"


def stage_code(number: int) -> str:
    return _("S{n}").format(n=number)


def lane_code(number: int) -> str:
    return _("L{n}").format(n=number)


def name_of_stage(stage: Stage) -> str:
    return stage.title or _("Untitled stage")


def name_of_lane(lane: Lane) -> str:
    return lane.label or label_of_lane(lane.kind)
