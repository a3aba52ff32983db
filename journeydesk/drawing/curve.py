"""The monotone cubic through points that never leaves the two values it joins.

M. Steffen, "A simple method for monotonic interpolation in one dimension", A&A 239 (1990) 443.
"""

import itertools
from collections.abc import Sequence

from journeydesk.drawing.geometry import Point, rounded
from journeydesk.drawing.ops import PathCommand


def steffen_slopes(points: Sequence[Point]) -> list[float]:
    """The slope at each of at least two points, ordered by strictly growing x."""
    widths = [b.x - a.x for a, b in itertools.pairwise(points)]
    secants = [(b.y - a.y) / h for a, b, h in zip(points, points[1:], widths, strict=False)]
    inner = [
        _inner_slope(s0, s1, h0, h1)
        for s0, s1, h0, h1 in zip(secants, secants[1:], widths, widths[1:], strict=False)
    ]
    first = _end_slope(secants[0], inner[0] if inner else secants[0])
    last = _end_slope(secants[-1], inner[-1] if inner else secants[-1])
    return [first, *inner, last]


def curve_through(points: Sequence[Point]) -> tuple[PathCommand, ...]:
    """A path of cubic Béziers through the points; one point gives a path of no length."""
    commands: list[PathCommand] = [("M", rounded(points[0].x), rounded(points[0].y))]
    if len(points) > 1:
        slopes = steffen_slopes(points)
        for a, b, m, n in zip(points, points[1:], slopes, slopes[1:], strict=False):
            third = (b.x - a.x) / 3
            control = (a.x + third, a.y + m * third, b.x - third, b.y - n * third, b.x, b.y)
            commands.append(("C", *map(rounded, control)))
    return tuple(commands)


def _inner_slope(s0: float, s1: float, h0: float, h1: float) -> float:
    p = (s0 * h1 + s1 * h0) / (h0 + h1)
    return (_sign(s0) + _sign(s1)) * min(abs(s0), abs(s1), abs(p) / 2)


def _end_slope(secant: float, neighbour: float) -> float:
    """(3s − m)/2: the neighbour's m is within 0 … 2s, so this is within s/2 … 3s/2, monotone."""
    return (3 * secant - neighbour) / 2


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
