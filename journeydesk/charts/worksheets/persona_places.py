"""Where things stand on a persona's sheet, lying or upright."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.charts.scale import HEIGHT
from journeydesk.charts.worksheets.area import Area
from journeydesk.charts.worksheets.sheet import FOOT
from journeydesk.drawing import Rect

GAP = 12.0
HEAD, STEPS = 24.0, 42.0  # a heading's height; that of the names below the curve
CURVE = HEAD + HEIGHT + STEPS
SIDE = 0.27  # of a lying sheet's width tells who it is
UPRIGHT = 0.75  # of its height: a wider sheet has no room for all of it below each other
TOP = 0.24  # of an upright sheet's height does
PAINS = 0.4  # of the width beside the curve


@dataclass(frozen=True, slots=True)
class Places:
    """Who it is, four boxes of words, the curve and the pains."""

    who: Rect
    boxes: tuple[Rect, ...]
    curve: Rect
    pains: Rect


def places_of(area: Area) -> Places:
    height = area.height - FOOT - 6.0
    make = _lying if area.width > UPRIGHT * area.height else _upright
    return make(area.width, height)


def _lying(width: float, height: float) -> Places:
    left = width * SIDE
    room = Rect(left + 2 * GAP, 0.0, width - left - 2 * GAP, height)
    top = height - CURVE - GAP
    beside = room.w * PAINS
    return Places(
        Rect(0.0, 0.0, left, height),
        _boxes(Rect(room.x, 0.0, room.w, top)),
        Rect(room.x, top + GAP, room.w - beside - 2 * GAP, CURVE),
        Rect(room.right - beside, top + GAP, beside, CURVE),
    )


def _upright(width: float, height: float) -> Places:
    top = height * TOP
    pains = height * 0.22
    curve = height - pains - CURVE - GAP
    return Places(
        Rect(0.0, 0.0, width, top),
        _boxes(Rect(0.0, top + GAP, width, curve - top - 2 * GAP)),
        Rect(0.0, curve, width, CURVE),
        Rect(0.0, height - pains, width, pains),
    )


def _boxes(room: Rect) -> tuple[Rect, ...]:
    """Two by two."""
    w, h = (room.w - GAP) / 2, (room.h - GAP) / 2
    return tuple(
        Rect(room.x + i * (w + GAP), room.y + j * (h + GAP), w, h) for j in (0, 1) for i in (0, 1)
    )
