"""The bundled icons (Lucide, drawn on a 24 × 24 grid) as paths."""

import json
from functools import cache, lru_cache

from journeydesk.bundle import resources
from journeydesk.drawing.ops import Color, Path, PathCommand, Stroke, shifted

GRID = 24.0
STROKE_WIDTH = 1.9  # on the grid


@cache
def _catalogue() -> dict[str, list[list[str | float]]]:
    text = (resources() / "icons" / "lucide.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def icon_names() -> frozenset[str]:
    return frozenset(_catalogue())


@lru_cache(4_096)
def icon(name: str, size: float, color: Color) -> Path:
    """An icon with its top left at the origin; an unknown name gives a plain circle."""
    scale = size / GRID
    commands = _catalogue().get(name) or _catalogue()["circle-alert"]
    return Path(
        tuple(_scaled(tuple(command), scale) for command in commands),
        stroke=Stroke(color, round(STROKE_WIDTH * scale, 3)),
    )


@lru_cache(16_384)
def icon_at(name: str, x: float, y: float, size: float, color: Color) -> Path:
    """An icon with its top left at (x, y)."""
    moved = shifted(icon(name, size, color), x, y)
    assert isinstance(moved, Path)
    return moved


def _scaled(command: PathCommand, scale: float) -> PathCommand:
    name, *numbers = command
    return (name, *(round(float(n) * scale, 3) for n in numbers))
