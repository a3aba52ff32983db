"""Where things can land: the place under the pointer, its outline and its insertion mark.

Every slot tells two rectangles in map coordinates: `outline`, the place that accepts, and
`marker`, the line at which the thing would be put. `before` is the id of the record that would
follow it; None is the end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.drawing import Rect
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import CURVE_LANES, LANEWIDE
from journeydesk.layout.curve import value_of_y, y_of_value
from journeydesk.layout.mirror import from_either_side
from journeydesk.layout.parts import Column, Row, Stack
from journeydesk.layout.result import MapLayout
from journeydesk.model import LaneKind, RecordId

MARK = 3.0  # thickness of an insertion mark


@dataclass(frozen=True, slots=True)
class CardSlot:
    """A gap among the cards of a touchpoint, or (None) of a whole stage, in a lane."""

    lane: RecordId
    stage: RecordId
    touchpoint: RecordId | None
    before: RecordId | None
    outline: Rect
    marker: Rect


@dataclass(frozen=True, slots=True)
class StepSlot:
    """A gap among a stage's touchpoints."""

    stage: RecordId
    before: RecordId | None
    outline: Rect
    marker: Rect


@dataclass(frozen=True, slots=True)
class StageSlot:
    """A gap among the stages."""

    before: RecordId | None
    outline: Rect
    marker: Rect


@dataclass(frozen=True, slots=True)
class LaneSlot:
    """A gap among the lanes."""

    before: RecordId | None
    outline: Rect
    marker: Rect


@dataclass(frozen=True, slots=True)
class FeelingSlot:
    """A height in an emotion lane, at a touchpoint or (None) at a stage that has none yet."""

    lane: RecordId
    stage: RecordId
    touchpoint: RecordId | None
    value: float
    outline: Rect
    marker: Rect


Slot = CardSlot | StepSlot | StageSlot | LaneSlot | FeelingSlot


def holds_cards(kind: LaneKind) -> bool:
    """True for lanes that cards can be dropped into."""
    return kind not in LANEWIDE and kind != LaneKind.TOUCHPOINT


@from_either_side
def card_slot(layout: MapLayout, x: float, y: float) -> CardSlot | None:
    """The gap nearest to a point; None outside the stages and lanes, or where no cards are held."""
    column, row = layout.column_at(x), layout.row_at(y)
    if not column or not row or row.is_strip or not holds_cards(row.kind):
        return None
    stacks = layout.cells[row.lane, column.stage].stacks
    stack = _stack_at(stacks, column, x, y - row.y)
    i = bisect_left(stack.middles, y - row.y)
    area = _area(stack, column, row)
    line = Rect(
        area.x + m.CELL_PADDING,
        row.y + stack.ends[i] - m.CARD_GAP / 2 - MARK / 2,
        area.w - 2 * m.CELL_PADDING,
        MARK,
    )
    before = stack.cards[i] if i < len(stack.cards) else None
    return CardSlot(row.lane, column.stage, stack.touchpoint, before, area, line)


@from_either_side
def step_slot(layout: MapLayout, x: float, y: float) -> StepSlot | None:
    """The gap among touchpoints nearest to x, at any height of the map's body."""
    column = layout.column_at(x)
    if not column or not layout.head.y <= y < layout.side.bottom:
        return None
    touchpoints = [step for step in column.steps if step.touchpoint]
    i = sum(x > step.x + step.width / 2 for step in touchpoints)
    before = touchpoints[i].touchpoint if i < len(touchpoints) else None
    at = touchpoints[i].x if before else column.x + (column.width if touchpoints else 0.0)
    row = next((r for r in layout.rows if r.kind == LaneKind.TOUCHPOINT), None)
    area = Rect(column.x, layout.head.bottom, column.width, layout.side.h)
    outline = Rect(column.x, row.y, column.width, row.height) if row else area
    return StepSlot(column.stage, before, outline, Rect(at - MARK / 2, outline.y, MARK, outline.h))


@from_either_side
def stage_slot(layout: MapLayout, x: float, y: float) -> StageSlot | None:
    """The gap among stages nearest to x, anywhere on the map."""
    if not Rect(0, 0, layout.width, layout.height).contains(x, y):
        return None
    i = sum(x > column.x + column.width / 2 for column in layout.columns)
    before = layout.columns[i].stage if i < len(layout.columns) else None
    at = layout.columns[i].x if before else layout.head.right - m.HEAD_TIP + m.GAP
    left = layout.side.right
    outline = Rect(left, layout.head.y, layout.head.right - left, layout.head.h)
    height = layout.head.h + layout.side.h
    return StageSlot(before, outline, Rect(at - m.GAP / 2 - MARK / 2, outline.y, MARK, height))


@from_either_side
def lane_slot(layout: MapLayout, x: float, y: float) -> LaneSlot | None:
    """The gap among lanes nearest to y, anywhere on the map."""
    if not Rect(0, 0, layout.width, layout.height).contains(x, y):
        return None
    i = sum(y > row.y + row.height / 2 for row in layout.rows)
    before = layout.rows[i].lane if i < len(layout.rows) else None
    above, below = layout.rows[i - 1 : i], layout.rows[i : i + 1]
    top = above[0].y + above[0].height if above else layout.head.bottom
    bottom = below[0].y if below else top + m.GAP
    line = Rect(layout.side.x, (top + bottom - MARK) / 2, layout.head.w, MARK)
    return LaneSlot(before, layout.side, line)


@from_either_side
def feeling_slot(layout: MapLayout, x: float, y: float) -> FeelingSlot | None:
    """The height at a touchpoint in an emotion lane, magnetic at halves."""
    column, row = layout.column_at(x), layout.row_at(y)
    if not column or not row or row.is_strip or row.kind not in CURVE_LANES:
        return None
    step = column.step_at(x)
    value = round(value_of_y(y - row.y, row.height) * 2) / 2
    at = row.y + y_of_value(value, row.height)
    outline = Rect(step.x, row.y, step.width, row.height)
    line = Rect(step.x + m.CELL_PADDING, at - MARK / 2, step.width - 2 * m.CELL_PADDING, MARK)
    return FeelingSlot(row.lane, column.stage, step.touchpoint, value, outline, line)


def _stack_at(stacks: Sequence[Stack], column: Column, x: float, y: float) -> Stack:
    """The whole stage's stack while over it, else that of the touchpoint under x."""
    whole = stacks[0]
    if len(stacks) == 1 or (whole.cards and y < whole.ends[-1]):
        return whole
    touchpoint = column.step_at(x).touchpoint
    return next(stack for stack in stacks if stack.touchpoint == touchpoint)


def _area(stack: Stack, column: Column, row: Row) -> Rect:
    for step in column.steps:
        if stack.touchpoint and step.touchpoint == stack.touchpoint:
            return Rect(step.x, row.y, step.width, row.height)
    return Rect(column.x, row.y, column.width, row.height)
