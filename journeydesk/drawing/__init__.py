"""The display list: what a picture is, before any device draws it."""

from journeydesk.color import Color
from journeydesk.drawing.deferred import Deferred
from journeydesk.drawing.geometry import Point, Rect, rounded
from journeydesk.drawing.glyphs import NO_GLYPH, Face, GlyphRun, PlacedGlyphs, Shaped
from journeydesk.drawing.ops import (
    Block,
    Box,
    Drawing,
    Glyphs,
    Group,
    Hit,
    Layer,
    Op,
    Path,
    PathCommand,
    Picture,
    Stroke,
    shifted,
)
from journeydesk.drawing.reading import missing_characters, smallest_text, text_runs

__all__ = [
    "NO_GLYPH",
    "Block",
    "Box",
    "Color",
    "Deferred",
    "Drawing",
    "Face",
    "GlyphRun",
    "Glyphs",
    "Group",
    "Hit",
    "Layer",
    "Op",
    "Path",
    "PathCommand",
    "Picture",
    "PlacedGlyphs",
    "Point",
    "Rect",
    "Shaped",
    "Stroke",
    "missing_characters",
    "rounded",
    "shifted",
    "smallest_text",
    "text_runs",
]
