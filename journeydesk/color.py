"""What a colour is, for themes and for drawings."""

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
