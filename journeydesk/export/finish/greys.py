"""What each colour of the light theme is on a printer that has none."""

from functools import cache

from journeydesk.drawing import Color, Stroke
from journeydesk.export.finish.patterns import Pattern
from journeydesk.theme import load_theme

INK, WHITE = Color(22, 24, 28), Color(255, 255, 255)
HAIRLINE = Color(168, 168, 168)
DARK = Color(52, 54, 58)  # large and under white words, where INK would be too much toner

_OF_KIND = {
    "customer_action": Pattern.DIAGONAL,
    "touchpoint": Pattern.ANTI_DIAGONAL,
    "quote": Pattern.DOTS,
    "pain_point": Pattern.GRID,
    "opportunity": Pattern.HORIZONTAL,
    "expectation": Pattern.VERTICAL,
    "note": Pattern.SOLID,
}
_OF_COLOUR = {
    "blue": Pattern.DIAGONAL,
    "teal": Pattern.ANTI_DIAGONAL,
    "green": Pattern.VERTICAL,
    "yellow": Pattern.DOTS,
    "orange": Pattern.HORIZONTAL,
    "red": Pattern.GRID,
    "purple": Pattern.VERTICAL,
    "grey": Pattern.SOLID,
}
_FEELINGS = (22, 96, 150, 210, 255)  # grey of −2, −1, 0, +1, +2
_GROUPS = {
    "acquisition": 40,
    "purchase": 78,
    "post_purchase": 112,
}  # under white: 4.9 to 1 and more


@cache
def patterns() -> dict[Color, Pattern]:
    """By the strong colour of a kind of card, or of one that was chosen for a card."""
    theme = load_theme("light")
    kinds = {theme.cards[name].bar: pattern for name, pattern in _OF_KIND.items()}
    return {theme.colours[name].bar: pattern for name, pattern in _OF_COLOUR.items()} | kinds


@cache
def faces() -> frozenset[Color]:
    """What cards are filled with: white, behind their words."""
    theme = load_theme("light")
    return frozenset(colors.fill for colors in (*theme.cards.values(), *theme.colours.values()))


@cache
def grey_fill(color: Color) -> Color:
    """Pale is white and dark is DARK, but for what says something by its shade."""
    level = _shades().get(color)
    if level is None:
        light = _luminance(color)
        if light < 0.3:
            return DARK
        level = 255 if light > 0.85 else round(255 * _encoded(light))
    return Color(level, level, level)


@cache
def grey_ink(color: Color) -> Color:
    """Of words: black, or white where they stand on something dark."""
    return WHITE if _luminance(color) > 0.6 else INK


def grey_line(stroke: Stroke) -> Stroke:
    """Black, or a hairline where it was pale; dashes tell apart what colours did."""
    color = HAIRLINE if _luminance(stroke.color) > 0.6 else INK
    return Stroke(color, stroke.width, stroke.dash)


@cache
def _shades() -> dict[Color, int]:
    theme = load_theme("light")
    shades = dict(zip(theme.emotions, _FEELINGS, strict=True))
    shades |= {theme.groups[name]: level for name, level in _GROUPS.items()}
    return shades | {theme.map["pleasant"]: 255, theme.map["unpleasant"]: 238}


def _luminance(color: Color) -> float:
    """Relative, 0 to 1 (WCAG 2.2)."""
    r, g, b = [_decoded(value / 255) for value in color[:3]]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _encoded(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)
