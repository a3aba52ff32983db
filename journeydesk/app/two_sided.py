"""One drawing in light and in dark colours."""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.drawing import Color
from journeydesk.theme import CardColors, Theme, load_theme


def two_sided() -> tuple[Theme, Mapping[Color, Color]]:
    """The light theme, and what each of its colours is in the dark one.

    Where two uses share a colour in the light alone, one of them is a 255th of blue away.
    """
    light, dark = load_theme("light"), load_theme("dark")
    sides: dict[Color, Color] = {}

    def side(pair: tuple[Color, Color]) -> str:
        shown = pair[0]
        while sides.setdefault(shown, pair[1]) != pair[1]:
            shown = shown._replace(b=shown.b + (1 if shown.b < 128 else -1))
        return f"#{shown.r:02x}{shown.g:02x}{shown.b:02x}"

    def named(a: Mapping[str, Color], b: Mapping[str, Color]) -> dict[str, str]:
        return {name: side((a[name], b[name])) for name in a}

    def cards(
        a: Mapping[str, CardColors], b: Mapping[str, CardColors]
    ) -> dict[str, dict[str, str]]:
        return {name: named(a[name]._asdict(), b[name]._asdict()) for name in a}

    tokens = {
        "window": named(light.window, dark.window),
        "map": named(light.map, dark.map),
        "groups": named(light.groups, dark.groups),
        "cards": cards(light.cards, dark.cards),
        "colours": cards(light.colours, dark.colours),
        "personas": [side(pair) for pair in zip(light.personas, dark.personas, strict=True)],
        "emotions": [side(pair) for pair in zip(light.emotions, dark.emotions, strict=True)],
    }
    return Theme("light", tokens), sides
