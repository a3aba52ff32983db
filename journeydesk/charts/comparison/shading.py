"""The room between two curves, where the second is better and where it is worse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from journeydesk.drawing import Color, Path, PathCommand, Point, rounded
from journeydesk.drawing.curve import curve_through

PIECES = 12  # of a curve from one point to the next: their corners are not seen
SEEN = 0.05  # points


def shading(
    before: Sequence[Sequence[Point]],
    after: Sequence[Sequence[Point]],
    better: Color,
    worse: Color,
) -> Iterator[Path]:
    """Areas where pieces of both curves run above each other; what lies higher is better."""
    for was in map(_sampled, before):
        for now in map(_sampled, after):
            two = _above_each_other(was, now)
            for choose, color in ((min, better), (max, worse)):
                if commands := _area(*two, choose):
                    yield Path(commands, fill=color)


def _sampled(points: Sequence[Point]) -> list[Point]:
    """Along the curve through them; its x grows evenly, for its controls stand at the thirds."""
    found = [points[0]]
    for _name, *numbers in curve_through(points)[1:]:
        _x1, y1, _x2, y2, x, y = map(float, numbers)
        start = found[-1]
        for i in range(1, PIECES + 1):
            t = i / PIECES
            found.append(Point(start.x + (x - start.x) * t, _bezier(start.y, y1, y2, y, t)))
    return found


def _bezier(a: float, b: float, c: float, d: float, t: float) -> float:
    s = 1 - t
    return s**3 * a + 3 * s**2 * t * b + 3 * s * t**2 * c + t**3 * d


def _above_each_other(
    was: Sequence[Point], now: Sequence[Point]
) -> tuple[list[Point], list[Point]]:
    """Both at the same places, as far as there are both."""
    start, end = max(was[0].x, now[0].x), min(was[-1].x, now[-1].x)
    places = sorted({p.x for p in (*was, *now) if start <= p.x <= end})
    return [_at(was, x) for x in places], [_at(now, x) for x in places]


def _at(points: Sequence[Point], x: float) -> Point:
    i = bisect_right(points, x, key=lambda p: p.x)
    a, b = points[i - 1], points[min(i, len(points) - 1)]
    share = (x - a.x) / (b.x - a.x) if b.x > a.x else 0.0
    return Point(x, a.y + (b.y - a.y) * share)


def _area(
    was: Sequence[Point], now: Sequence[Point], choose: Callable[[float, float], float]
) -> tuple[PathCommand, ...]:
    """From the first curve to the second where that is chosen, and back along the first."""
    edge = [Point(a.x, choose(a.y, b.y)) for a, b in zip(was, now, strict=True)]
    if all(abs(a.y - b.y) < SEEN for a, b in zip(was, edge, strict=True)):
        return ()
    first, *rest = ((rounded(x), rounded(y)) for x, y in (*was, *reversed(edge)))
    lines: list[PathCommand] = [("L", *point) for point in rest]
    return (("M", *first), *lines, ("Z",))
