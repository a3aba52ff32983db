"""Set text as drawing operations."""

from bisect import bisect_right
from dataclasses import replace

from journeydesk.drawing import Color, Glyphs
from journeydesk.fonts import Line, Ruler, Style, Text

SMALLEST = 0.5  # of a style's size
ROUNDING = 0.02  # points that a line can be wider than its scale says: each run is rounded
DOTS = "…"
# More letters than are ever seen need not be measured: of a line, of a wrapped text.
LONGEST_LINE, LONGEST = 300, 20_000


def glyphs_of(
    text: Text,
    x: float,
    y: float,
    color: Color,
    width: float = 0.0,
    *,
    from_right: bool = False,
) -> list[Glyphs]:
    """The text's runs with the box's top left at (x, y).

    Right-to-left lines end at x + width, all of them where the map is read `from_right`.
    """
    ops = []
    for line, baseline in zip(text.lines, text.baselines, strict=True):
        left = x + max(0.0, width - line.width) if line.rtl or from_right else x
        ops += glyphs_of_line(line, left, y + baseline, color)
    return ops


def glyphs_of_line(line: Line, x: float, baseline: float, color: Color) -> list[Glyphs]:
    """One line's runs from x on the baseline."""
    y = round(baseline, 3)
    return [Glyphs(round(x + dx, 3), y, run, color) for dx, run in line.runs]


def fitted(words: str, width: float, style: Style, ruler: Ruler) -> Line:
    """Words on one line; long ones smaller, and cut where that is not enough."""
    line = ruler.line(words[:LONGEST_LINE], style)
    if line.width <= width:
        return cut(words, width, style, ruler)
    scale = max(SMALLEST, (width - ROUNDING) / line.width)
    return cut(words, width, replace(style, size=style.size * scale), ruler)


def cut(words: str, width: float, style: Style, ruler: Ruler) -> Line:
    """As many letters as fit on one line, with dots for the others."""
    line = ruler.line(words[:LONGEST_LINE], style)
    if len(words) <= LONGEST_LINE and line.width <= width + 0.001:
        return line

    def shown(letters: int) -> Line:
        return ruler.line(words[:letters].rstrip() + DOTS, style)

    fitting = bisect_right(range(LONGEST_LINE), width, key=lambda n: shown(n).width) - 1
    return shown(max(0, fitting))


def wrapped(words: str, style: Style, width: float, most: int, ruler: Ruler) -> Text:
    """Words in lines of that width, `most` of them: what no line is left for is told by dots."""
    text = ruler.wrap(words[:LONGEST], style, width)
    if len(text.lines) <= most:
        return text
    *before, last = [line.text for line in text.lines[:most]]
    over = last + " " + text.lines[most].text
    return ruler.wrap("\n".join([*before, cut(over, width, style, ruler).text]), style, width)
