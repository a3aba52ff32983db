"""The nearest of our colours to one that another program wrote, as a word or as #rrggbb."""

from __future__ import annotations

import re
from colorsys import rgb_to_hsv

from journeydesk.model import Colour

_WORDS = {
    "blue": Colour.BLUE,
    "blau": Colour.BLUE,
    "bleu": Colour.BLUE,
    "azul": Colour.BLUE,
    "cyan": Colour.TEAL,
    "teal": Colour.TEAL,
    "turquoise": Colour.TEAL,
    "green": Colour.GREEN,
    "grün": Colour.GREEN,
    "vert": Colour.GREEN,
    "verde": Colour.GREEN,
    "lime": Colour.GREEN,
    "yellow": Colour.YELLOW,
    "gelb": Colour.YELLOW,
    "jaune": Colour.YELLOW,
    "amarillo": Colour.YELLOW,
    "orange": Colour.ORANGE,
    "naranja": Colour.ORANGE,
    "peach": Colour.ORANGE,
    "red": Colour.RED,
    "rot": Colour.RED,
    "rouge": Colour.RED,
    "rojo": Colour.RED,
    "pink": Colour.RED,
    "rosa": Colour.RED,
    "purple": Colour.PURPLE,
    "violet": Colour.PURPLE,
    "lila": Colour.PURPLE,
    "magenta": Colour.PURPLE,
    "grey": Colour.GREY,
    "gray": Colour.GREY,
    "grau": Colour.GREY,
    "gris": Colour.GREY,
    "white": Colour.GREY,
    "black": Colour.GREY,
}
_HEX = re.compile(r"#?([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?")
_LEAST_COLOUR = 0.12  # of saturation: below it is grey
# Up to which hue, in degrees.
_HUES = (
    (15, Colour.RED),
    (42, Colour.ORANGE),
    (68, Colour.YELLOW),
    (160, Colour.GREEN),
    (195, Colour.TEAL),
    (255, Colour.BLUE),
    (320, Colour.PURPLE),
    (360, Colour.RED),
)


def colour_named(text: str) -> Colour | None:
    """None where it is no colour that is known."""
    if found := _HEX.fullmatch(text.strip()):
        return _of_hue(found[1])
    words = re.findall(r"[^\W_]+", text.casefold())
    return next((_WORDS[word] for word in reversed(words) if word in _WORDS), None)


def _of_hue(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, _value = rgb_to_hsv(red, green, blue)
    if saturation < _LEAST_COLOUR:
        return Colour.GREY
    return next(colour for end, colour in _HUES if hue * 360 <= end)
