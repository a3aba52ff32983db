"""Words as large as their room allows: all of them, however many."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

from journeydesk.drawing import rounded
from journeydesk.fonts import Ruler, Style, Text
from journeydesk.fonts.breaking import segments
from journeydesk.layout.text import LONGEST

STEP = 0.94  # from one size to the next
SMALLEST = 0.5  # points: a book page on a card
UNBROKEN = 0.6  # of its size a style may lose so that no word is broken


def fitted_text(words: str, style: Style, width: float, height: float, ruler: Ruler) -> Text:
    """Set smaller than asked for where it would not fit, and where a word would be broken."""
    return ruler.wrap(words[:LONGEST], fitting(words, style, width, height, ruler), width)


def fitting(words: str, style: Style, width: float, height: float, ruler: Ruler) -> Style:
    """The style, of the size in which that text is set."""
    told = words[:LONGEST]
    size = style.size * max(UNBROKEN, min(1.0, width / _longest(told, style, ruler)))
    while True:
        found = replace(style, size=rounded(size))
        needed = ruler.wrap(told, found, width).height
        if needed <= height or size <= SMALLEST:
            return found
        size = max(SMALLEST, size * min(STEP, sqrt(height / needed)))


def _longest(words: str, style: Style, ruler: Ruler) -> float:
    """Of its words, in points."""
    longest = max(segments(words), key=len, default="").strip()
    return ruler.line(longest[:60], style).width + 0.1
