"""The theme: every colour of the program, from `resources/themes`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from journeydesk.bundle import resources
from journeydesk.drawing import Color

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
MARKERS = ("circle", "square", "diamond", "triangle", "square", "diamond", "triangle", "circle")


@dataclass(frozen=True, slots=True)
class CardColors:
    fill: Color
    bar: Color
    ink: Color


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Colours by the name of their use; compared by identity, so that it can key a cache."""

    name: str
    window: Mapping[str, Color]
    map: Mapping[str, Color]
    groups: Mapping[str, Color]
    cards: Mapping[str, CardColors]
    personas: tuple[Color, ...]
    emotions: tuple[Color, ...]  # of −2, −1, 0, +1, +2


def color(text: str) -> Color:
    """From "#rrggbb"."""
    return Color(*bytes.fromhex(text.removeprefix("#")))


@cache
def load_theme(name: str) -> Theme:
    """ "light" or "dark"; paper is always light."""
    tokens = json.loads((resources() / "themes" / f"{name}.json").read_text(encoding="utf-8"))
    return Theme(
        name=name,
        window=_colors(tokens["window"]),
        map=_colors(tokens["map"]),
        groups=_colors(tokens["groups"]),
        cards=MappingProxyType(
            {kind: CardColors(**_colors(c)) for kind, c in tokens["cards"].items()}
        ),
        personas=tuple(map(color, tokens["personas"])),
        emotions=tuple(map(color, tokens["emotions"])),
    )


def _colors(tokens: Mapping[str, str]) -> Mapping[str, Color]:
    return MappingProxyType({name: color(text) for name, text in tokens.items()})
