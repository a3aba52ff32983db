"""Lengths to hold a real ruler against: a printer that scales is found out before glue is."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.charts.pen import SMALL, Pen
from journeydesk.drawing import Op, Path, PathCommand, Stroke, rounded
from journeydesk.paint import MM

SHORT_MM = 50
HEIGHTS = ((50, 9.0), (10, 6.5), (5, 5.0), (1, 3.0))  # of the marks at so many millimetres
HAIR = 0.4


def ruler(pen: Pen, x: float, y: float, length_mm: int) -> Iterator[Op]:
    """A mark a millimetre, rising from a line at y, with figures below it."""
    marks = [(mm, next(h for each, h in HEIGHTS if mm % each == 0)) for mm in range(length_mm + 1)]
    yield _comb(pen, x, y, marks)
    for mm in range(0, length_mm + 1, SHORT_MM):
        yield from pen.middled(f"{mm}", SMALL, x + mm * MM, y + 11.0, 40.0, pen.dim)


def short_ruler(pen: Pen, x: float, y: float) -> Iterator[Op]:
    """50 mm, with a mark every five."""
    marks = [(mm, 5.0 if mm % 10 == 0 else 3.0) for mm in range(0, SHORT_MM + 1, 5)]
    yield _comb(pen, x, y, marks)


def _comb(pen: Pen, x: float, y: float, marks: list[tuple[int, float]]) -> Path:
    """One path, so that it is as long as it says to the last digit that is written."""
    commands: list[PathCommand] = [("M", rounded(x), y), ("L", rounded(x + marks[-1][0] * MM), y)]
    for mm, height in marks:
        at = rounded(x + mm * MM)
        commands += [("M", at, y), ("L", at, y - height)]
    return Path(tuple(commands), stroke=Stroke(pen.ink, HAIR))
