"""Whether the file holds what is on screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saving:
    """Something is on its way."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Everything up to this entry is durable."""

    seq: int


@dataclass(frozen=True, slots=True)
class NotSaved:
    """It could not be written; it is kept in memory, in order."""

    reason: str


@dataclass(frozen=True, slots=True)
class Damaged:
    """The file is not as it was written: nothing of it is to be trusted, nothing is written."""

    reason: str


SaveState = Saving | Saved | NotSaved | Damaged
