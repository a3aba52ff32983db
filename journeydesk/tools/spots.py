"""Spots: what the keys can be at on the map's grid, and what lies there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import Column, MapLayout, Row, holds_cards
from journeydesk.layout.parts import Cell
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
    return Spot(row.lane, column.stage, column.step_at(x).touchpoint)


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
    titles = _cluster_titles(layout, cell) if cell else {}
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


def shown_at(layout: MapLayout, spot: Spot | None) -> tuple[Rect, Layer] | None:
    """A spot's rectangle on the map, and the layer that shows it."""
    place = place_of(layout, spot) if spot else None
    return (place, layer_at(spot)) if spot and place else None


def layer_at(spot: Spot) -> Layer:
    """Whether a spot is in a header or in the body."""
    if spot.lane is None:
        return Layer.HEAD
    return Layer.BODY if spot.stage else Layer.SIDE


def row_of(layout: MapLayout, lane: RecordId | None) -> Row | None:
    return next((row for row in layout.rows if row.lane == lane), None)


def column_of(layout: MapLayout, stage: RecordId | None) -> Column | None:
    return next((column for column in layout.columns if column.stage == stage), None)


def is_open(row: Row) -> bool:
    """True where cards can be put."""
    return holds_cards(row.kind) and not row.is_strip


def lane_for(layout: MapLayout, lane: RecordId | None, kind: CardKind | None) -> RecordId | None:
    """This lane where it takes such cards (None: feelings), else the first that is for them."""
    if kind is None:
        wanted = [row for row in layout.rows if row.kind == LaneKind.EMOTION_CURVE]
    else:
        takers = [row for row in layout.rows if is_open(row)]
        wanted = [row for row in takers if row.lane == lane]
        wanted += [row for row in takers if CARD_KIND_OF_LANE.get(row.kind) == kind]
        wanted += takers
    return next((row.lane for row in wanted), None)


def _cluster_titles(layout: MapLayout, cell: Cell) -> dict[RecordId, RecordId]:
    """The clusters of a cell by the card below their title: each is drawn right before its own.

    Strips above the cards, as of evidence, are no records: nothing is where they are.
    """
    cards = {id_ for stack in cell.stacks for id_ in stack.cards}
    pairs = ((above.id, below.id) for above, below in pairwise(cell.groups))
    return {below: above for above, below in pairs if above not in cards and layout.where(above)}


def _lane_at(layout: MapLayout, id_: RecordId) -> RecordId | None:
    place = layout.where(id_)
    row = layout.row_at(place.center.y) if place else None
    return row.lane if row else None
