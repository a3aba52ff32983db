"""What one map holds, in its order: where layout begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.analysis.blueprint import Line, lines_between
from journeydesk.layout.findings import ByCard, findings_by_card
from journeydesk.layout.memo import Memo
from journeydesk.model import (
    Lane,
    LaneKind,
    Map,
    MapType,
    Persona,
    RecordId,
    Records,
    Scenario,
    Stage,
    Touchpoint,
    lanes_in_order,
)

CURVE_LANES = frozenset({LaneKind.EMOTION_CURVE})
LANEWIDE = CURVE_LANES | {LaneKind.CHANNEL}  # drawn across all stages, not cell by cell


@dataclass(frozen=True, slots=True)
class Contents:
    """The records of one map, in their order."""

    map: Map
    scenario: Scenario | None
    personas: tuple[Persona, ...]
    stages: tuple[Stage, ...]
    lanes: tuple[Lane, ...]
    touchpoints: Mapping[RecordId, tuple[Touchpoint, ...]]  # by stage
    findings: ByCard  # of the whole document
    lines: Mapping[RecordId, Line]  # of a blueprint, by the lane below
    records: Records


def contents_of(records: Records, map_id: RecordId, memo: Memo) -> Contents:
    map_, stages = records.get(Map, map_id), records.at(Stage, map_id)
    lanes = lanes_in_order(records.at(Lane, map_id), map_.type)
    shown = tuple([lane for lane in lanes if lane.visible])
    is_blueprint = map_.type is MapType.SERVICE_BLUEPRINT
    return Contents(
        map=map_,
        scenario=next(iter(records.at(Scenario, map_id)), None),
        personas=records.at(Persona, map_id),
        stages=stages,
        lanes=shown,
        touchpoints={stage.id: records.at(Touchpoint, stage.id) for stage in stages},
        findings=findings_by_card(records, memo),
        lines={b.below: b.line for b in lines_between(shown)} if is_blueprint else {},
        records=records,
    )
