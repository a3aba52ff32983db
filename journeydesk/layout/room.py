"""The room that a sheet of paper leaves a map: how wide its stages are, how far down it reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from journeydesk.drawing import rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import CURVE_LANES, Contents
from journeydesk.layout.parts import Row
from journeydesk.model import RecordId, Stage

# How many times as high as it needs to be a row is made to fill a sheet: curves gain by it.
CURVE_STRETCH, STRETCH = 2.4, 1.6


@dataclass(frozen=True, slots=True)
class Room:
    """All in points of the map. On screen it decides by itself: see `ON_SCREEN`."""

    widths: Mapping[RecordId, float] = field(default_factory=dict)  # of stages; others as they are
    edge: float = m.MARGIN  # left and right of everything, and below
    top: float | None = None  # the row of stages begins there, under what is not the map's
    bottom: float = 0.0  # rows are made higher to come near it


ON_SCREEN = Room()


def own_width(stage: Stage, steps: int) -> float:
    """Of a stage with so many touchpoints: as it was made, or by their number."""
    each = m.STEP_WIDTH if stage.width is None else max(stage.width / steps, m.STEP_MIN_WIDTH)
    return rounded(steps * rounded(each))


def steps_in(contents: Contents, stage: RecordId) -> int:
    """How many touchpoints stand beside each other in a stage; one where it has none."""
    return max(1, len(contents.touchpoints[stage]))


def stretched(rows: Sequence[Row], bottom: float) -> tuple[Row, ...]:
    """The rows made higher, none beyond measure, so that the last ends at `bottom` at the most."""
    spare = bottom - rows[-1].y - rows[-1].height if rows else 0.0
    gains = [_gain(row) for row in rows]
    if spare <= 0 or not any(gains):
        return tuple(rows)
    part, down, found = min(1.0, spare / sum(gains)), 0.0, []
    for row, gain in zip(rows, gains, strict=True):
        y, higher = rounded(row.y + down), gain * part
        found.append(replace(row, y=y, height=rounded(row.height + higher)))
        down += higher
    return tuple(found)


def _gain(row: Row) -> float:
    """How much higher it can be made."""
    if row.is_strip:
        return 0.0
    return row.height * ((CURVE_STRETCH if row.kind in CURVE_LANES else STRETCH) - 1.0)
