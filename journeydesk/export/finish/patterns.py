"""Seven patterns that are told apart without colour, as lines within a rectangle."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from journeydesk.drawing import Box, Color, Op, Path, PathCommand, Rect, Stroke, rounded

Lines = Iterator[tuple[float, float, float, float]]  # x1, y1, x2, y2


class Pattern(StrEnum):
    DIAGONAL = "diagonal"  # rising
    ANTI_DIAGONAL = "anti-diagonal"
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    GRID = "grid"
    DOTS = "dots"
    SOLID = "solid"


@dataclass(frozen=True, slots=True)
class Hatch:
    """How dense: points from line to line, and how wide each is; `tint` is the solid one's."""

    gap: float
    width: float
    ink: Color
    tint: Color


def hatched(pattern: Pattern, rect: Rect, hatch: Hatch) -> Op:
    """The pattern within `rect`, not beyond it but for half a line's width."""
    match pattern:
        case Pattern.SOLID:
            return Box(rect, hatch.tint)
        case Pattern.DOTS:
            dash = (0.01, hatch.gap)  # with round ends, next to nothing is a dot
            stroke = Stroke(hatch.ink, 2.6 * hatch.width, dash)
        case _:
            stroke = Stroke(hatch.ink, hatch.width)
    return Path(_path(rect, _LINES[pattern](rect.w, rect.h, hatch.gap)), stroke=stroke)


def _path(rect: Rect, lines: Lines) -> tuple[PathCommand, ...]:
    commands: list[PathCommand] = []
    for x1, y1, x2, y2 in lines:
        commands.append(("M", rounded(rect.x + x1), rounded(rect.y + y1)))
        commands.append(("L", rounded(rect.x + x2), rounded(rect.y + y2)))
    return tuple(commands)


def _steps(length: float, gap: float) -> Iterator[float]:
    """Half a gap from each end, evenly; at least one."""
    count = max(1, round(length / gap))
    return (length * (i + 0.5) / count for i in range(count))


def _horizontal(width: float, height: float, gap: float) -> Lines:
    return ((0.0, y, width, y) for y in _steps(height, gap))


def _vertical(width: float, height: float, gap: float) -> Lines:
    return ((x, 0.0, x, height) for x in _steps(width, gap))


def _grid(width: float, height: float, gap: float) -> Lines:
    yield from _horizontal(width, height, gap)
    yield from _vertical(width, height, gap)


def _rising(width: float, height: float, gap: float) -> Lines:
    """Each from the left or lower edge to the upper or right one; 1.4 gaps along an edge."""
    for reach in _steps(width + height, 1.4 * gap):
        low, far = min(reach, height), min(reach, width)
        yield reach - low, low, far, reach - far


def _falling(width: float, height: float, gap: float) -> Lines:
    return ((width - x1, y1, width - x2, y2) for x1, y1, x2, y2 in _rising(width, height, gap))


_LINES: dict[Pattern, Callable[[float, float, float], Lines]] = {
    Pattern.DIAGONAL: _rising,
    Pattern.ANTI_DIAGONAL: _falling,
    Pattern.HORIZONTAL: _horizontal,
    Pattern.VERTICAL: _vertical,
    Pattern.GRID: _grid,
    Pattern.DOTS: _horizontal,
}
