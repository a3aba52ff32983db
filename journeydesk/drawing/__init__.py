"""The display list: what a picture is, before any device draws it."""

from journeydesk.color import Color
from journeydesk.drawing.deferred import Deferred
from journeydesk.drawing.geometry import Point, Rect, rounded
from journeydesk.drawing.glyphs import NO_GLYPH, Face, GlyphRun, PlacedGlyphs, Shaped
from journeydesk.drawing.linked import Linked, links_of
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
from journeydesk.drawing.reading import boxes_of, missing_characters, smallest_text, text_runs
from journeydesk.drawing.structure import Film, Part, Place, Role, Structure, part_of

__all__ = [
    "NO_GLYPH",
    "Block",
    "Box",
    "Color",
    "Deferred",
    "Drawing",
    "Face",
    "Film",
    "GlyphRun",
    "Glyphs",
    "Group",
    "Hit",
    "Layer",
    "Linked",
    "Op",
    "Part",
    "Path",
    "PathCommand",
    "Picture",
    "Place",
    "PlacedGlyphs",
    "Point",
    "Rect",
    "Role",
    "Shaped",
    "Stroke",
    "Structure",
    "boxes_of",
    "links_of",
    "missing_characters",
    "part_of",
    "rounded",
    "shifted",
    "smallest_text",
    "text_runs",
]
