"""The emotion between touchpoints: Steffen's cubic, broken where nothing is known."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.number import EMOTION, entered
from journeydesk.drawing.curve import steffen_slopes
from journeydesk.drawing.geometry import Point


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of neighbours that are known: y is the emotion, a slope is emotion per unit of x."""

    points: tuple[Point, ...]
    slopes: tuple[float, ...]  # one a point; of a point alone 0

    def at(self, x: float) -> float | None:
        """The emotion at x; None outside the piece."""
        if x == self.points[0].x:
            return self.points[0].y
        spans = zip(self.points, self.points[1:], self.slopes, self.slopes[1:], strict=False)
        return next((_between(a, b, m, n, x) for a, b, m, n in spans if a.x < x <= b.x), None)


def pieces(xs: Sequence[float], emotions: Sequence[float | None]) -> tuple[Piece, ...]:
    """The curve over strictly growing x; an unknown emotion breaks it."""
    pairs = [(x, entered(e, EMOTION).value) for x, e in zip(xs, emotions, strict=True)]
    runs = itertools.groupby(pairs, key=lambda pair: pair[1] is not None)
    return tuple(
        _piece([Point(x, y) for x, y in run if y is not None]) for is_known, run in runs if is_known
    )


def bridges(curve: Sequence[Piece]) -> tuple[tuple[Point, Point], ...]:
    """The ends of the straight lines over the gaps; they are drawn, not known."""
    return tuple((a.points[-1], b.points[0]) for a, b in itertools.pairwise(curve))


def emotion_at(x: float, curve: Sequence[Piece]) -> float | None:
    """Between the two emotions that x lies between; None in a gap and outside."""
    found = (piece.at(x) for piece in curve)
    return next((value for value in found if value is not None), None)


def _piece(points: list[Point]) -> Piece:
    slopes = steffen_slopes(points) if len(points) > 1 else [0.0]
    return Piece(tuple(points), tuple(slopes))


def _between(a: Point, b: Point, m: float, n: float, x: float) -> float:
    """The Bézier with controls a third of the width away, where x runs evenly."""
    h = b.x - a.x
    t = (x - a.x) / h
    u = 1 - t
    first, second = a.y + m * h / 3, b.y - n * h / 3
    return u**3 * a.y + 3 * u * u * t * first + 3 * u * t * t * second + t**3 * b.y
