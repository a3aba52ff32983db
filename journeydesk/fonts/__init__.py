"""Bundled faces, shaping, line breaking, fallback: the only ruler."""

from journeydesk.fonts.lines import Line
from journeydesk.fonts.outlines import (
    advance,
    blank,
    outline,
    stand_in,
    static_font,
    subset_cff,
    subset_font,
)
from journeydesk.fonts.ruler import Ruler
from journeydesk.fonts.style import Style, Text
from journeydesk.fonts.web import web_font

__all__ = [
    "Line",
    "Ruler",
    "Style",
    "Text",
    "advance",
    "blank",
    "outline",
    "stand_in",
    "static_font",
    "subset_cff",
    "subset_font",
    "web_font",
]
