"""Marked content: what stands around the ink of a page and says what it is (ISO 32000-1, 14.6)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from journeydesk.drawing import Block, Drawing, Group, Op

ARTIFACT = "/Artifact BMC"  # passed over by readers


class Marking(Protocol):
    """Orders the groups of a drawing, and parts each into pieces."""

    def order(self, drawing: Drawing) -> Iterable[tuple[Block, Group]]:
        """The groups as they are painted, each with its block."""

    def pieces(self, block: Block, group: Group) -> Iterable[tuple[str, Sequence[Op]]]:
        """A group's operations, and what opens them as marked content; "" where nothing does."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Every group in its turn, as one piece."""

    opening: str

    def order(self, drawing: Drawing) -> Iterator[tuple[Block, Group]]:
        return ((block, group) for block in drawing.blocks for group in block.groups)

    def pieces(self, block: Block, group: Group) -> Iterator[tuple[str, Sequence[Op]]]:
        yield self.opening, group.ops


UNMARKED, DECORATION = Whole(""), Whole(ARTIFACT)
