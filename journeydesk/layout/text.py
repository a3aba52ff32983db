"""Set text as drawing operations."""

from dataclasses import replace

from journeydesk.drawing import Color, Glyphs
from journeydesk.fonts import Line, Ruler, Style, Text

SMALLEST = 0.5  # of a style's size


def glyphs_of(text: Text, x: float, y: float, color: Color, width: float = 0.0) -> list[Glyphs]:
    """The text's runs with the box's top left at (x, y); right-to-left lines end at x + width."""
    ops = []
    for line, baseline in zip(text.lines, text.baselines, strict=True):
        left = x + max(0.0, width - line.width) if line.rtl else x
        ops += glyphs_of_line(line, left, y + baseline, color)
    return ops


def glyphs_of_line(line: Line, x: float, baseline: float, color: Color) -> list[Glyphs]:
    """One line's runs from x on the baseline."""
    y = round(baseline, 3)
    return [Glyphs(round(x + dx, 3), y, run, color) for dx, run in line.runs]


def fitted(words: str, width: float, style: Style, ruler: Ruler) -> Line:
    """Words on one line; long ones smaller rather than cut."""
    line = ruler.line(words, style)
    if line.width <= width:
        return line
    scale = max(SMALLEST, width / line.width)
    return ruler.line(words, replace(style, size=style.size * scale))
