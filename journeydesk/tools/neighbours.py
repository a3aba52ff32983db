"""Where the keys lead: spots of the map's grid, and what lies beside each.

Sideways is told by what is seen: the neighbour to the right is the column with the next larger x.
So a map that runs from right to left needs nothing of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import Column, MapLayout, Row, holds_cards
from journeydesk.layout.result import Cell
from journeydesk.model import (
    CARD_KIND_OF_LANE,
    Card,
    CardKind,
    Cluster,
    Emotion,
    Lane,
    LaneKind,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)


class Direction(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"

    @property
    def step(self) -> int:
        """−1 towards the top left, +1 away from it."""
        return 1 if self in (Direction.RIGHT, Direction.DOWN) else -1

    @property
    def is_sideways(self) -> bool:
        return self in (Direction.LEFT, Direction.RIGHT)


@dataclass(frozen=True, slots=True)
class Spot:
    """What the keys are at: a record, or (None) an empty place.

    `lane` None is the row of stages, `stage` None the column of lane labels. `touchpoint` is the
    one whose column it is; None is the whole stage.
    """

    lane: RecordId | None
    stage: RecordId | None
    touchpoint: RecordId | None = None
    record: RecordId | None = None


NO_STAGE = Spot(None, None)  # where the first stage of a map will be
NO_LANE = Spot("", None)


def spot_of(layout: MapLayout, records: Records, id_: RecordId) -> Spot | None:
    """Where a record is; None for what is not on the grid."""
    if layout.where(id_) is None:
        return None
    match records.find(id_):
        case Stage():
            return Spot(None, id_, None, id_)
        case Lane():
            return Spot(id_, None, None, id_)
        case Card() as card:
            return Spot(card.lane, card.stage, card.touchpoint, id_)
        case Cluster(lane=lane, stage=stage):
            here = records.at(Card, lane, stage)
            first = next((card for card in here if card.cluster == id_), None)
            return Spot(lane, stage, first.touchpoint if first else None, id_)
        case Touchpoint() as touchpoint:
            return Spot(_lane_at(layout, id_), touchpoint.stage, id_, id_)
        case Emotion() as emotion:
            stage = records.get(Touchpoint, emotion.touchpoint).stage
            return Spot(_lane_at(layout, id_), stage, emotion.touchpoint, id_)
    return None


def spot_in(row: Row, column: Column, x: float) -> Spot:
    """The empty place of a cell at an x."""
    step = next((step for step in column.steps if x < step.x + step.width), column.steps[-1])
    return Spot(row.lane, column.stage, step.touchpoint)


def lane_for(layout: MapLayout, lane: RecordId | None, kind: CardKind | None) -> RecordId | None:
    """This lane where it takes such cards (None: feelings), else the first that is for them."""
    if kind is None:
        wanted = [row for row in layout.rows if row.kind == LaneKind.EMOTION_CURVE]
    else:
        takers = [row for row in layout.rows if _is_open(row)]
        wanted = [row for row in takers if row.lane == lane]
        wanted += [row for row in takers if CARD_KIND_OF_LANE.get(row.kind) == kind]
        wanted += takers
    return next((row.lane for row in wanted), None)


def neighbour(layout: MapLayout, spot: Spot, towards: Direction) -> Spot:
    """One arrow key further; the same spot at the map's edge."""
    return _beside(layout, spot, towards) if towards.is_sideways else _above(layout, spot, towards)


def corner(layout: MapLayout, *, is_last: bool) -> Spot | None:
    """The first cell of the map, or the last."""
    if not layout.rows:
        return first_spot(layout)
    lane = layout.rows[-1 if is_last else 0].lane
    return lane_end(layout, Spot(lane, None, None, lane), is_last=is_last)


def lane_end(layout: MapLayout, spot: Spot, *, is_last: bool) -> Spot:
    """The first stage in a spot's lane, or the last."""
    if not layout.columns:
        return spot
    column = layout.columns[-1 if is_last else 0]
    touchpoint = column.steps[-1 if is_last else 0].touchpoint
    return _entered(layout, spot.lane, column.stage, touchpoint, is_last=False)


def first_spot(layout: MapLayout) -> Spot | None:
    """Where the keys begin; None on a map without stages and lanes."""
    if layout.rows and layout.columns:
        return corner(layout, is_last=False)
    if layout.rows:
        return Spot(layout.rows[0].lane, None, None, layout.rows[0].lane)
    if layout.columns:
        return Spot(None, layout.columns[0].stage, None, layout.columns[0].stage)
    return None


def next_stage(layout: MapLayout, spot: Spot, by: int) -> Spot | None:
    """The cell of the next stage (+1) or the one before (−1) in the same lane; None at the end."""
    stages = [column.stage for column in layout.columns]
    if spot.stage not in stages:
        return None
    index = stages.index(spot.stage) + by
    if not 0 <= index < len(stages):
        return None
    return _cell_in(layout.columns[index], spot, is_last=False)


def next_cell(layout: MapLayout, spot: Spot, towards: Direction) -> Spot | None:
    """The cell beside a spot's, stage by stage and from one lane with cards to the next."""
    if towards.is_sideways:
        columns = sorted(layout.columns, key=lambda column: column.x)
        stages = [column.stage for column in columns]
        if spot.stage not in stages:
            return None
        index = stages.index(spot.stage) + towards.step
        if not 0 <= index < len(columns):
            return None
        return _cell_in(columns[index], spot, is_last=towards is Direction.LEFT)
    lanes = [row.lane for row in layout.rows if _is_open(row) or row.lane == spot.lane]
    if spot.lane not in lanes:
        return None
    index = lanes.index(spot.lane) + towards.step
    return replace(spot, lane=lanes[index], record=None) if 0 <= index < len(lanes) else None


def records_at(layout: MapLayout, spot: Spot) -> tuple[RecordId, ...]:
    """What lies in a spot's cell and column, top to bottom; feelings are not stepped on."""
    if spot.lane is None or spot.stage is None:
        only = spot.stage or spot.lane
        return (only,) if only else ()
    row = row_of(layout, spot.lane)
    if row is not None and row.kind == LaneKind.TOUCHPOINT:
        return (spot.touchpoint,) if spot.touchpoint else ()
    cell = layout.cells.get((spot.lane, spot.stage))
    wanted = (None, spot.touchpoint)
    stacks = [stack for stack in cell.stacks if stack.touchpoint in wanted] if cell else []
    titles = _cluster_titles(cell) if cell else {}
    cards = [id_ for stack in stacks for id_ in stack.cards]
    return tuple(i for id_ in cards for i in ([titles[id_], id_] if id_ in titles else [id_]))


def place_of(layout: MapLayout, spot: Spot) -> Rect | None:
    """A spot's rectangle on the map: of its record, or of the empty place."""
    if spot.record is not None:
        return layout.where(spot.record)
    row = row_of(layout, spot.lane)
    column = column_of(layout, spot.stage)
    if row is None or column is None:
        return None
    x, width = column.x, column.width
    for step in column.steps:
        if step.touchpoint and step.touchpoint == spot.touchpoint:
            x, width = step.x, step.width
    return Rect(x, row.y, width, row.height)


def settled(before: MapLayout, after: MapLayout, records: Records, spot: Spot) -> Spot | None:
    """A spot after a change: it goes with its record, or stays at its place as far as that is."""
    if spot.record in records and spot.record is not None:
        return spot_of(after, records, spot.record) or first_spot(after)
    lane = _still(spot.lane, [r.lane for r in before.rows], [r.lane for r in after.rows])
    stage = _still(spot.stage, [c.stage for c in before.columns], [c.stage for c in after.columns])
    column = column_of(after, stage)
    if (spot.lane and not lane) or (spot.stage and not column):
        return first_spot(after)
    steps = [step.touchpoint for step in column.steps] if column else [None]
    touchpoint = spot.touchpoint if spot.touchpoint in steps else steps[0]
    moved = Spot(lane, stage, touchpoint)
    was = spot.record and before.where(spot.record)
    return replace(moved, record=_nearest(after, moved, was.y if was else 0.0))


def layer_at(spot: Spot) -> Layer:
    """Whether a spot is in a header or in the body."""
    if spot.lane is None:
        return Layer.HEAD
    return Layer.BODY if spot.stage else Layer.SIDE


def row_of(layout: MapLayout, lane: RecordId | None) -> Row | None:
    return next((row for row in layout.rows if row.lane == lane), None)


def column_of(layout: MapLayout, stage: RecordId | None) -> Column | None:
    return next((column for column in layout.columns if column.stage == stage), None)


def _above(layout: MapLayout, spot: Spot, towards: Direction) -> Spot:
    """Up or down: through the cell first, then to the next lane or the stages' row."""
    touchpoint = spot.touchpoint or _first_step(layout, spot.stage)
    here = records_at(layout, replace(spot, touchpoint=touchpoint))
    if spot.record in here:
        index = here.index(spot.record) + towards.step
        if 0 <= index < len(here):
            return replace(spot, touchpoint=touchpoint, record=here[index])
    lanes: list[RecordId | None] = [row.lane for row in layout.rows]
    if spot.stage is not None:
        lanes.insert(0, None)
    index = lanes.index(spot.lane) + towards.step
    if not 0 <= index < len(lanes):
        return spot
    is_last = towards is Direction.UP
    return _entered(layout, lanes[index], spot.stage, touchpoint, is_last=is_last)


def _beside(layout: MapLayout, spot: Spot, towards: Direction) -> Spot:
    """Left or right, through every column that is seen."""
    tracks = _tracks(layout, spot)
    step_here = None if _is_across(layout, spot) else spot.touchpoint
    here = [
        i
        for i, (_x, stage, step) in enumerate(tracks)
        if stage == spot.stage and step_here in (None, step)
    ]
    if not here:
        return spot
    index = (here[-1] if towards.step > 0 else here[0]) + towards.step
    if not 0 <= index < len(tracks):
        return spot
    _x, stage, step = tracks[index]
    beside = Spot(spot.lane, stage, step if spot.lane else None)
    was = layout.where(spot.record) if spot.record and spot.stage else None
    return replace(beside, record=_nearest(layout, beside, was.y if was else 0.0))


def _tracks(layout: MapLayout, spot: Spot) -> list[tuple[float, RecordId | None, RecordId | None]]:
    """The columns as they are seen, with their x: labels, then stages or (in lanes) their steps."""
    if spot.lane is None:
        return sorted((column.x, column.stage, None) for column in layout.columns)
    steps = [
        (step.x, column.stage, step.touchpoint)
        for column in layout.columns
        for step in column.steps
    ]
    return sorted([(layout.side.x, None, None), *steps], key=lambda track: track[0])


def _cluster_titles(cell: Cell) -> dict[RecordId, RecordId]:
    """The clusters of a cell by the card below their title: each is drawn right before its own."""
    cards = {id_ for stack in cell.stacks for id_ in stack.cards}
    return {below.id: above.id for above, below in pairwise(cell.groups) if above.id not in cards}


def _is_open(row: Row) -> bool:
    """True where cards can be put."""
    return holds_cards(row.kind) and not row.is_strip


def _is_across(layout: MapLayout, spot: Spot) -> bool:
    """True on a card that lies across its stage, whatever column it was met in."""
    cell = layout.cells.get((spot.lane or "", spot.stage or ""))
    return cell is not None and any(spot.record in stack.cards for stack in cell.stacks[:1])


def _entered(
    layout: MapLayout,
    lane: RecordId | None,
    stage: RecordId | None,
    touchpoint: RecordId | None,
    *,
    is_last: bool,
) -> Spot:
    """A cell, at its first record or its last."""
    spot = Spot(lane, stage, touchpoint if lane else None)
    here = records_at(layout, spot)
    return replace(spot, record=here[-1 if is_last else 0] if here else None)


def _nearest(layout: MapLayout, spot: Spot, y: float) -> RecordId | None:
    """The record of a cell whose top is nearest to a height."""
    places = {id_: place for id_ in records_at(layout, spot) if (place := layout.where(id_))}
    return min(places, key=lambda id_: abs(places[id_].y - y), default=None)


def _cell_in(column: Column, spot: Spot, *, is_last: bool) -> Spot:
    """The cell of a spot's lane in another stage; what lay across its stage does so again."""
    if spot.lane is None:
        return Spot(None, column.stage, None, column.stage)
    steps = sorted(column.steps, key=lambda step: step.x)
    touchpoint = steps[-1 if is_last else 0].touchpoint if spot.touchpoint else None
    return Spot(spot.lane, column.stage, touchpoint)


def _first_step(layout: MapLayout, stage: RecordId | None) -> RecordId | None:
    column = column_of(layout, stage)
    return column.steps[0].touchpoint if column else None


def _lane_at(layout: MapLayout, id_: RecordId) -> RecordId | None:
    place = layout.where(id_)
    row = layout.row_at(place.center.y) if place else None
    return row.lane if row else None


def _still(id_: RecordId | None, before: list[RecordId], after: list[RecordId]) -> RecordId | None:
    """It, or what has come into its place."""
    if id_ is None or id_ in after:
        return id_
    index = before.index(id_) if id_ in before else 0
    return after[min(index, len(after) - 1)] if after else None
