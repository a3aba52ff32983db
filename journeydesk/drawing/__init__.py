"""The display list: what a picture is, before any device draws it."""

from journeydesk.color import Color
from journeydesk.drawing.geometry import Point, Rect, rounded
from journeydesk.drawing.ops import (
    Block,
    Box,
    Drawing,
    Face,
    GlyphRun,
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

__all__ = [
    "Block",
    "Box",
    "Color",
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
    "Point",
    "Rect",
    "Stroke",
    "rounded",
    "shifted",
]
