"""Whether the file holds what is on screen, and where not, what it is that does."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """Why a document is not written where it lies."""

    FULL = "full"
    READ_ONLY = "read-only"
    FAILING = "failing"  # the drive, the share or the stick
    BUSY = "busy"  # another program holds it
    GONE = "gone"  # deleted, or called otherwise
    APART = "apart"  # another file has its name, or another program has written to it
    AWAY = "away"  # on a network: its copy is worked on


@dataclass(frozen=True, slots=True)
class Saving:
    """Something is on its way."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Everything up to this entry is durable."""

    seq: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything is durable in a copy on this computer, and not where the document lies."""

    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Overtaken:
    """The document's file holds all of it and more: it is to be read anew."""


@dataclass(frozen=True, slots=True)
class NotSaved:
    """It could not be written; it is kept in memory, in order."""

    reason: str


@dataclass(frozen=True, slots=True)
class Damaged:
    """The file is not as it was written: nothing of it is to be trusted, nothing is written."""

    reason: str


SaveState = Saving | Saved | Kept | Overtaken | NotSaved | Damaged
