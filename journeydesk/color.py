"""What a colour is, for themes and for drawings."""

from functools import lru_cache
from typing import NamedTuple


class Color(NamedTuple):
    """sRGB with alpha, each 0 to 255."""

    r: int
    g: int
    b: int
    a: int = 255


def color(text: str) -> Color:
    """From "#rrggbb"."""
    return Color(*bytes.fromhex(text.removeprefix("#")))


@lru_cache(4096)
def contrast(one: Color, other: Color) -> float:
    """From 1, the same, to 21, black on white (WCAG 2.2); both opaque."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    r, g, b = (_linear(part / 255) for part in color[:3])
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
