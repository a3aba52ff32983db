"""The bundled icons (Lucide, drawn on a 24 × 24 grid) as paths."""

import re
from collections.abc import Iterator
from functools import lru_cache

from journeydesk.bundle import icon_path
from journeydesk.color import Color
from journeydesk.drawing.ops import Path, PathCommand, Stroke, shifted

GRID = 24.0
STROKE_WIDTH = 1.9  # on the grid


@lru_cache(4_096)
def icon(name: str, size: float, color: Color) -> Path:
    """An icon with its top left at the origin; an unknown name gives a plain circle."""
    scale = size / GRID
    return Path(
        tuple(_scaled(command, scale) for command in _commands(icon_path(name))),
        stroke=Stroke(color, round(STROKE_WIDTH * scale, 3)),
    )


@lru_cache(16_384)
def icon_at(name: str, x: float, y: float, size: float, color: Color) -> Path:
    """An icon with its top left at (x, y)."""
    moved = shifted(icon(name, size, color), x, y)
    assert isinstance(moved, Path)
    return moved


def _commands(path: str) -> Iterator[PathCommand]:
    """Of "M 1 2 L 3 4 Z"."""
    for command in re.findall(r"[MLCZ][^MLCZ]*", path):
        name, *numbers = command.split()
        yield (name, *map(float, numbers))


def _scaled(command: PathCommand, scale: float) -> PathCommand:
    name, *numbers = command
    return (name, *(round(float(n) * scale, 3) for n in numbers))
