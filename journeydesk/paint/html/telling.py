"""A map in words: what the outline and the table of a web page are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A stage, a lane, or what lies in a cell: `id` is its group's in the drawing.

    `told` is what it is, where, and what is known of it.
    """

    id: str
    words: str
    told: str = ""


Entries = tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that has words, in reading order."""

    about: Entries  # what stands in the title
    stages: Entries
    lanes: Entries
    cells: Mapping[tuple[str, str], Entries]  # by lane and stage; none where nothing is
    across: Mapping[str, Entries]  # by lane: what belongs to no single stage

    def texts(self) -> str:
        """All of it, for the letters that a page needs."""
        several = (self.about, self.stages, self.lanes, *self.cells.values())
        entries = (*several, *self.across.values())
        return "".join([entry.words for some in entries for entry in some])
