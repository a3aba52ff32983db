"""How a picture is read: its parts in their order, what is hidden together, where to jump to.

Painters of files write it as what people do not see: tags, layers, bookmarks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from journeydesk.drawing.geometry import Rect
from journeydesk.drawing.ops import Block, Glyphs, Group


class Role(StrEnum):
    """What a part is to whoever has it read aloud, by its name in ISO 32000-1, 14.8.4."""

    TITLE = "H1"
    HEAD = "H2"
    SECTION = "Sect"  # has no ink of its own
    WORDS = "P"
    FIGURE = "Figure"


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its parts, or one group's ink, found by its block's id and its own.

    `told` is what a section is called, and what is said instead of a figure.
    """

    role: Role
    ink: tuple[str, str] | None = None
    told: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Film:
    """Blocks that are shown or hidden together, as a lane's are; by their ids."""

    name: str
    blocks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where to jump to, and within it."""

    title: str
    area: Rect
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """What somebody needs who does not look at all of a picture at once."""

    title: str
    parts: tuple[Part, ...] = ()
    films: tuple[Film, ...] = ()
    places: tuple[Place, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # by key


def part_of(block: Block, group: Group) -> Part:
    """What a group is by itself: words, a figure that its label tells of, or decoration.

    Decoration is words, too: without any.
    """
    is_figure = bool(group.label) and not any(isinstance(op, Glyphs) for op in group.ops)
    ink = (block.id, group.id)
    return Part(Role.FIGURE, ink, group.label) if is_figure else Part(Role.WORDS, ink)
