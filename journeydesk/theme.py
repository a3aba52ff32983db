"""The theme: every colour of the program, from `resources/themes`.

The start page waits for this module: a dataclass here would cost it 2 ms.
"""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from journeydesk.bundle import resources
from journeydesk.color import Color, color

# What tells personas apart where colour does not: with the colour of the same index.
DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (7, 4),
    (1.5, 4),
    (9, 3, 2, 3),
    (),
    (7, 4),
    (1.5, 4),
    (9, 3, 2, 3),
)
THEMES = ("light", "dark", "contrast")
MARKERS = ("circle", "square", "diamond", "triangle", "square", "diamond", "triangle", "circle")


class CardColors(NamedTuple):
    fill: Color
    bar: Color
    ink: Color


class Theme:
    """Colours by the name of their use; compared by identity, so that it can key a cache."""

    def __init__(self, name: str, tokens: Mapping[str, Any]) -> None:
        self.name: Final = name
        self.window: Final = _colors(tokens["window"])
        self.is_dark: Final = sum(self.window["window"][:3]) < 384  # of 765
        self.map: Final = _colors(tokens["map"])
        self.groups: Final = _colors(tokens["groups"])
        self.cards: Final = _card_colors(tokens["cards"])
        self.colours: Final = _card_colors(tokens["colours"])  # to choose from, by name
        self.personas: Final = tuple(map(color, tokens["personas"]))
        self.emotions: Final = tuple(map(color, tokens["emotions"]))  # of −2, −1, 0, +1, +2


@cache
def load_theme(name: str) -> Theme:
    """ "light", "dark" or "contrast", which is black, white and yellow; paper is always light."""
    text = (resources() / "themes" / f"{name}.json").read_text(encoding="utf-8")
    return Theme(name, json.loads(text))


def _card_colors(tokens: Mapping[str, Mapping[str, str]]) -> Mapping[str, CardColors]:
    return MappingProxyType({name: CardColors(**_colors(c)) for name, c in tokens.items()})


def _colors(tokens: Mapping[str, str]) -> Mapping[str, Color]:
    return MappingProxyType({name: color(text) for name, text in tokens.items()})
