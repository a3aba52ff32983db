"""Where the edges of stages, lanes and wide cards can be drawn to.

Stages and lanes are magnetic at the size they would have, cards know only whole stages.
"""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.drawing import Rect, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.mirror import mirrored_slot
from journeydesk.layout.result import MapLayout
from journeydesk.model import Card, RecordId

MARK = 3.0  # thickness of the line at the new edge
LARGEST = 5_000.0


@dataclass(frozen=True, slots=True)
class WidthSlot:
    """A width for a stage; None is automatic."""

    stage: RecordId
    width: float | None
    outline: Rect
    marker: Rect


@dataclass(frozen=True, slots=True)
class HeightSlot:
    """A least height for a lane; None is automatic."""

    lane: RecordId
    height: float | None
    outline: Rect
    marker: Rect


@dataclass(frozen=True, slots=True)
class SpanSlot:
    """The stages that a card would cover: the first, and how many."""

    stage: RecordId
    span: int
    outline: Rect
    marker: Rect


def width_slot(layout: MapLayout, stage: RecordId, x: float, reach: float) -> WidthSlot:
    """For the far edge of a stage at x; `reach` is how far the automatic width draws it."""
    if layout.plain:
        slot = width_slot(layout.plain, stage, layout.width - x, reach)
        return mirrored_slot(slot, layout.width)
    column = next(column for column in layout.columns if column.stage == stage)
    steps = len(column.steps)
    width = _held(x - column.x, steps * m.STEP_MIN_WIDTH)
    is_automatic = abs(width - steps * m.STEP_WIDTH) <= reach
    shown = steps * m.STEP_WIDTH if is_automatic else width
    height = layout.head.h + layout.side.h
    outline = Rect(column.x, layout.head.y, shown, height)
    marker = Rect(column.x + shown - MARK / 2, layout.head.y, MARK, height)
    return WidthSlot(stage, None if is_automatic else width, outline, marker)


def height_slot(layout: MapLayout, lane: RecordId, y: float, reach: float) -> HeightSlot:
    """For the bottom edge of a lane at y; no lower than what is in it."""
    if layout.plain:
        return mirrored_slot(height_slot(layout.plain, lane, y, reach), layout.width)
    row = next(row for row in layout.rows if row.lane == lane)
    height = _held(y - row.y, row.least)
    is_automatic = abs(height - row.automatic) <= reach
    shown = row.automatic if is_automatic else height
    width = layout.head.w
    outline = Rect(layout.side.x, row.y, width, shown)
    marker = Rect(layout.side.x, row.y + shown - MARK / 2, width, MARK)
    return HeightSlot(lane, None if is_automatic else height, outline, marker)


def span_slot(layout: MapLayout, card: Card, x: float, *, is_start: bool) -> SpanSlot:
    """For an edge of a card across its stage at x: the nearest edge of a stage, at least one wide.

    Raises StopIteration where the card is not shown.
    """
    if layout.plain:
        plain = span_slot(layout.plain, card, layout.width - x, is_start=is_start)
        return mirrored_slot(plain, layout.width)
    first = next(i for i, c in enumerate(layout.columns) if c.stage == card.stage)
    covered = layout.columns[first : first + card.span]
    if is_start:
        open_ = layout.columns[: first + len(covered)]
        start = min(open_, key=lambda c: abs(c.x - x))
        covered = open_[open_.index(start) :]
    else:
        open_ = layout.columns[first:]
        end = min(open_, key=lambda c: abs(c.x + c.width - x))
        covered = open_[: open_.index(end) + 1]
    row = next(row for row in layout.rows if row.lane == card.lane)
    left, right = covered[0].x, covered[-1].x + covered[-1].width
    at = left if is_start else right
    return SpanSlot(
        covered[0].stage,
        len(covered),
        outline=Rect(left, row.y, right - left, row.height),
        marker=Rect(at - MARK / 2, row.y, MARK, row.height),
    )


def _held(size: float, least: float) -> float:
    return rounded(min(max(size, least), LARGEST))
