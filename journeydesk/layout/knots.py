"""The lines of a curve: through values at touchpoints, broken where nothing is known."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.color import Color
from journeydesk.drawing import Op, Path, Point, Stroke, rounded
from journeydesk.drawing.curve import curve_through
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column
from journeydesk.model import RecordId

BRIDGE = (0.5, 4.0)  # dots over a gap
SPREAD = 9.0  # between the knots of different personas at one touchpoint


@dataclass(frozen=True, slots=True)
class Knot:
    """A known value at its touchpoint, and where it is."""

    touchpoint: RecordId
    value: float
    at: Point


Piece = Sequence[Knot]


def aside(index: int, personas: int) -> float:
    """How far from the middle of a touchpoint one of several personas has its knots."""
    return (index - (personas - 1) / 2) * SPREAD


def pieces_of(
    columns: Sequence[Column],
    values: Mapping[RecordId, float],
    shift: float,
    y_of: Callable[[float], float],
) -> list[Piece]:
    """The runs of touchpoints whose value is known; `shift` is from their middles."""
    found: list[list[Knot]] = [[]]
    for step in (step for column in columns for step in column.steps):
        value = values.get(step.touchpoint or "")
        if step.touchpoint is None or value is None:
            found.append([])
            continue
        at = Point(rounded(step.x + step.width / 2 + shift), rounded(y_of(value)))
        found[-1].append(Knot(step.touchpoint, value, at))
    return [piece for piece in found if piece]


def lines_through(
    pieces: Sequence[Piece],
    color: Color,
    dash: tuple[float, ...],
    thickness: float,
    width: float,
    memo: Memo,
) -> tuple[Op, ...]:
    """A curve through each piece, and a straight bridge over each gap; drawn into that width."""
    stroke, bridge = Stroke(color, thickness, dash), Stroke(color, thickness / 2, BRIDGE)
    paths = [
        Path((("M", *a[-1].at), ("L", *b[0].at)), stroke=bridge)
        for a, b in itertools.pairwise(pieces)
    ]
    paths += [Path(curve_through([k.at for k in p]), stroke=stroke) for p in pieces if len(p) > 1]
    return tuple(map(memo.frame(width).shape, paths))
