"""How what stands below a map is read, and with what it is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.drawing import Block, Part, Role, Structure, part_of


def with_furniture(structure: Structure, below: Sequence[Block]) -> Structure:
    """Read after the map, each block as a section; hidden with its title."""
    parts = [
        Part(Role.SECTION, parts=tuple([part_of(block, group) for group in block.groups]))
        for block in below
    ]
    title, *others = structure.films
    frame = replace(title, blocks=title.blocks | {block.id for block in below})
    return replace(structure, parts=(*structure.parts, *parts), films=(frame, *others))
