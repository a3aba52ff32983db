"""Personas' markers: told apart by shape as well as by colour."""

from functools import lru_cache
from math import cos, pi, sin

from journeydesk.drawing import Box, Color, Op, Path, Rect, Stroke
from journeydesk.theme import MARKERS, Theme


def marker(style: int, x: float, y: float, half: float, theme: Theme) -> tuple[Op, ...]:
    """A filled marker centred at (x, y), `half` its size each way."""
    return _shape(MARKERS[style], x, y, half, theme.personas[style], None)


def ringed_marker(
    style: int, x: float, y: float, half: float, theme: Theme, fill: Color
) -> tuple[Op, ...]:
    """A marker with the persona's colour around another."""
    return _shape(MARKERS[style], x, y, half, fill, Stroke(theme.personas[style], 2.2))


@lru_cache(1_024)
def star(x: float, y: float, half: float, color: Color) -> Path:
    """A filled star of five points centred at (x, y): a moment of truth."""
    turns = [(pi * i / 5, half * (0.45 if i % 2 else 1.1)) for i in range(10)]
    first, *rest = [(round(x + r * sin(t), 3), round(y - r * cos(t), 3)) for t, r in turns]
    return Path((("M", *first), *(("L", *p) for p in rest), ("Z",)), color)


@lru_cache(4_096)
def _shape(
    name: str, x: float, y: float, h: float, fill: Color, stroke: Stroke | None
) -> tuple[Op, ...]:
    if name == "circle":
        return (Box(Rect(x - h, y - h, 2 * h, 2 * h), fill, stroke, radius=h),)
    if name == "square":
        s = h * 0.9
        return (Box(Rect(x - s, y - s, 2 * s, 2 * s), fill, stroke, radius=1.0),)
    points = {
        "diamond": ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
        "triangle": ((0.0, -1.2), (1.15, 0.85), (-1.15, 0.85)),
    }[name]
    first, *rest = [(round(x + dx * h, 3), round(y + dy * h, 3)) for dx, dy in points]
    commands = (("M", *first), *(("L", *p) for p in rest), ("Z",))
    return (Path(commands, fill, stroke),)
