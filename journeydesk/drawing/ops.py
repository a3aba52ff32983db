"""The four drawing operations, and how they are gathered.

Coordinates of operations and hit regions are relative to their group's origin, those of groups to
their block's, those of blocks to the map: a card that moves keeps its operations, a cell that
moves keeps its groups. Colours are resolved: painters see RGBA and never a theme. Painters
translate; they never measure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from journeydesk.color import Color
from journeydesk.drawing.geometry import Rect
from journeydesk.drawing.glyphs import GlyphRun

if TYPE_CHECKING:
    from journeydesk.drawing.structure import Structure


@dataclass(frozen=True, slots=True)
class Stroke:
    """Round caps and joins. `dash` is on, off, on, off … in points; empty is solid."""

    color: Color
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with rounded corners where `radius` is not 0."""

    rect: Rect
    fill: Color | None = None
    stroke: Stroke | None = None
    radius: float = 0.0


# "M" and "L" take a point, "C" three points, "Z" nothing.
PathCommand = tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and cubic curves: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",)."""

    commands: tuple[PathCommand, ...]
    fill: Color | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A glyph run with its start at (x, y) on the baseline."""

    x: float
    y: float
    run: GlyphRun
    color: Color


@dataclass(frozen=True, slots=True)
class Picture:
    """An image, stretched to `rect`; `key` names an asset that the painter is handed."""

    rect: Rect
    key: str


Op = Box | Path | Glyphs | Picture


@dataclass(frozen=True, slots=True)
class Hit:
    """A region that answers to the pointer; `part` says which: "body", "point", "handle" …"""

    rect: Rect
    part: str = "body"


@dataclass(frozen=True, slots=True)
class Group:
    """What one record looks like: its place in its block, its ink, its operations."""

    id: str
    bounds: Rect
    ops: Sequence[Op]  # the same object for all that look the same; may be Deferred
    coarse: Sequence[Op] = ()  # what is drawn instead at small zooms; empty: the same
    hits: tuple[Hit, ...] = ()
    label: str = ""  # what a reader, an outline or a layer calls it


class Layer(StrEnum):
    """Which blocks move together when the map scrolls under its sticky headers."""

    BODY = "body"
    HEAD = "head"  # stays at the top
    SIDE = "side"  # stays at the left
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Block:
    """A cell, a header, a curve: groups that share an origin, in paint order."""

    id: str
    bounds: Rect
    groups: Sequence[Group]  # may be Deferred
    layer: Layer = Layer.BODY


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture, in paint order."""

    width: float
    height: float
    background: Color
    blocks: tuple[Block, ...]
    structure: Structure | None = None  # None: its blocks are read as they are painted


def shifted(op: Op, dx: float, dy: float) -> Op:
    """The same operation at another place."""
    match op:
        case Box() | Picture():
            return replace(op, rect=op.rect.moved(dx, dy))
        case Glyphs():
            return replace(op, x=op.x + dx, y=op.y + dy)
        case Path():
            return replace(op, commands=tuple(_shifted_command(c, dx, dy) for c in op.commands))


def _shifted_command(command: PathCommand, dx: float, dy: float) -> PathCommand:
    name, *numbers = command
    return (name, *(n + (dy if i % 2 else dx) for i, n in enumerate(numbers)))  # type: ignore[operator]
