"""Ways from card to card: straight, or along the strips between cells, where no card lies.

Beside every card runs a free strip, 12 points between touchpoints and 18 between stages; below
every lane's cards lies one of 18. A way around cards uses nothing else, so it needs to know no
card but its ends. Only cards across several stages are crossed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.drawing import PathCommand, Point, Rect, rounded

CORNER = 7.0
CURVE = 0.4477  # a quarter circle's control points, from its corner


@dataclass(frozen=True, slots=True)
class End:
    """A card and the free strips near it: x beside it and beside its stage, y below its lane."""

    place: Rect
    left: float
    right: float
    stage_left: float
    stage_right: float
    below: float


def straight(a: Rect, b: Rect) -> tuple[Point, ...]:
    """From edge to edge, on the line between the middles."""
    return (_edge_towards(a, b.center), _edge_towards(b, a.center))


def around(a: End, b: End, shift: float, *, is_clear: bool) -> tuple[Point, ...]:
    """At right angles; `shift` keeps links apart that share a strip.

    `is_clear` says that no card lies across the strips between touchpoints from one to the other.
    """
    is_left = b.place.right <= a.place.x
    out = a.left if is_left else a.right
    into = b.left if b.place.x >= a.place.right else b.right
    start = Point(a.place.x if is_left else a.place.right, a.place.center.y)
    end = Point(b.place.x if into == b.left else b.place.right, b.place.center.y)
    middle = [
        Point(x + shift, y if y in (start.y, end.y) else y + shift)
        for x, y in _strips(a, b, out, into, is_left, is_clear)
    ]
    return _without_needless((start, *middle, end))


def corners_rounded(points: Sequence[Point]) -> tuple[PathCommand, ...]:
    """A line through points, with round corners."""
    commands: list[PathCommand] = [("M", *points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(CORNER, _distance(before, corner) / 2, _distance(corner, after) / 2)
        enter, leave = _towards(corner, before, reach), _towards(corner, after, reach)
        first, second = (
            _towards(corner, before, reach * CURVE),
            _towards(corner, after, reach * CURVE),
        )
        commands += [("L", *enter), ("C", *first, *second, *leave)]
    return (*commands, ("L", *points[-1]))


def middle_of(points: Sequence[Point]) -> Point:
    """Half of the way along."""
    left = sum(_distance(a, b) for a, b in pairwise(points)) / 2
    for a, b in pairwise(points):
        length = _distance(a, b)
        if length >= left:
            return _towards(a, b, left)
        left -= length
    return points[-1]


def _strips(
    a: End, b: End, out: float, into: float, is_left: bool, is_clear: bool
) -> Iterable[tuple[float, float]]:
    """The corners between leaving one card and reaching the other."""
    start, end = a.place.center.y, b.place.center.y
    leaves_stage = out in (a.stage_left, a.stage_right)
    if out == into and (a.below == b.below or leaves_stage or is_clear):
        return ((out, start), (out, end))
    if a.below == b.below:
        return ((out, start), (out, a.below), (into, a.below), (into, end))
    if leaves_stage:
        return ((out, start), (out, b.below), (into, b.below), (into, end))
    if into in (b.stage_left, b.stage_right):
        return ((out, start), (out, a.below), (into, a.below), (into, end))
    across = a.stage_left if is_left else a.stage_right
    return (
        *((out, start), (out, a.below), (across, a.below)),
        *((across, b.below), (into, b.below), (into, end)),
    )


def _without_needless(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without points that are there twice or on the line between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and _distance(kept[-1], point) < 0.01:
            continue
        if len(kept) > 1 and _are_in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _are_in_line(a: Point, b: Point, c: Point) -> bool:
    return a.x == b.x == c.x or a.y == b.y == c.y


def _edge_towards(rect: Rect, target: Point) -> Point:
    """Where the line from the middle of a rectangle to a point leaves it."""
    middle = rect.center
    dx, dy = target.x - middle.x, target.y - middle.y
    reach = max(abs(dx) / (rect.w / 2), abs(dy) / (rect.h / 2), 1.0)
    return Point(rounded(middle.x + dx / reach), rounded(middle.y + dy / reach))


def _towards(a: Point, b: Point, length: float) -> Point:
    """That far from one point to another."""
    share = length / (_distance(a, b) or 1.0)
    return Point(rounded(a.x + (b.x - a.x) * share), rounded(a.y + (b.y - a.y) * share))


def _distance(a: Point, b: Point) -> float:
    return float(((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5)
