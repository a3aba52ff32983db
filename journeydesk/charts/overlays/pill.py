"""A few words on a ground of their own, to be read over anything."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.color import contrast
from journeydesk.drawing import Box, Color, Op, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Style
from journeydesk.layout import Memo
from journeydesk.layout.text import cut, glyphs_of_line

STYLE = Style(8.5, weight=700, leading=1.2)
HEIGHT, PADDING, ICON = 13.0, 5.0, 9.0
UNKNOWN_DASH = (2.0, 2.0)


def pill(
    words: str,
    width: float,
    top: float,
    colors: tuple[Color, Color],
    memo: Memo,
    *,
    icon: str = "",
    is_unknown: bool = False,
) -> Sequence[Op]:
    """At the end of a record of that width; `colors` are of its ground and its ink.

    What is unknown has a dashed edge.
    """
    ground, ink = colors
    sign = ICON + 3.0 if icon else 0.0
    line = cut(words, max(1.0, width - sign - 2 * PADDING), STYLE, memo.ruler)
    whole = rounded(line.width + sign + 2 * PADDING)
    frame = memo.frame(width)
    rect = frame.rect(Rect(rounded(width - whole), top, whole, HEIGHT))
    edge = Stroke(ink, 0.8, UNKNOWN_DASH if is_unknown else ())
    ops: list[Op] = [Box(rect, ground, edge, HEIGHT / 2)]
    start = width - whole + PADDING
    if icon:
        ops.append(icon_at(icon, frame.x(start, ICON), rounded(top + 2.0), ICON, ink))
    left = frame.x(start + sign, line.width)
    return [*ops, *glyphs_of_line(line, left, top + 9.6, ink)]


def mixed(a: Color, b: Color, share: float) -> Color:
    """From a (0) to b (1)."""
    return Color(*(round(x + (y - x) * share) for x, y in zip(a, b, strict=True)))


def ink_on(ground: Color, memo: Memo) -> Color:
    """The one of the map's darkest and lightest that stands out more."""
    inks = memo.theme.map["title"], memo.theme.map["paper"]
    return max(inks, key=lambda ink: contrast(ink, ground))
