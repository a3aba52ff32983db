"""Labels that never hide each other: each takes the free cell of a grid that is nearest."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from journeydesk.drawing import Point, Rect


def height_for(count: int, width: float, size: tuple[float, float], least: float) -> float:
    """Of a plot in which so many labels leave half of the room free."""
    return max(least, ceil(2 * count / max(1, int(width // size[0]))) * size[1])


def placed(points: Sequence[Point], room: Rect, size: tuple[float, float]) -> tuple[Rect, ...]:
    """A label for each point, inside the room; raises ValueError where they are too many."""
    w, h = size
    columns, rows = int(room.w // w), int(room.h // h)
    free = {
        (i, j): Rect(room.x + i * w, room.y + j * h, w, h)
        for i in range(columns)
        for j in range(rows)
    }
    found = []
    for point in points:
        nearest = min(free, key=lambda cell: _distance(free[cell].center, point))
        found.append(free.pop(nearest))
    return tuple(found)


def _distance(a: Point, b: Point) -> float:
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
