"""What two did differently with one thing, and what may be answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from journeydesk.model import Card, Record, RecordId

Key = tuple[RecordId, str]  # of a conflict: the record, and the first of its fields

# Text that is no prose: two of them joined would say nothing.
UNJOINED = frozenset("date due icon language mime unit asset".split())


class ConflictKind(StrEnum):
    FIELD = "field"  # both changed it, each to another value
    PLACE = "place"  # both moved it, each elsewhere
    REMOVED = "removed"  # one took it out, the other went on with it


class Choice(StrEnum):
    OURS = "a"
    THEIRS = "b"
    BOTH = "both"
    EDITED = "edited"


class Both(StrEnum):
    """What keeping both comes to."""

    CARDS = "cards"  # a second card beside the first
    JOINED = "joined"  # one text after the other
    NOTED = "noted"  # the second in a comment
    KEPT = "kept"  # what one side took out stays


@dataclass(frozen=True, slots=True)
class Answer:
    """`value` is what was typed, of an edited field."""

    choice: Choice
    value: object = None


LEFT = Answer(Choice.BOTH)  # what stands for no answer


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record as it was and as either side has it; None where it is not there.

    `fields` are told as one: a place, or numbers that mean nothing without each other.
    """

    kind: ConflictKind
    fields: tuple[str, ...]
    base: Record | None
    ours: Record | None
    theirs: Record | None

    @property
    def record(self) -> Record:
        """As we have it, or else they."""
        record = self.ours or self.theirs
        assert record
        return record

    @property
    def key(self) -> Key:
        return self.record.id, self.fields[0] if self.fields else ""

    @property
    def both(self) -> Both:
        if self.kind is ConflictKind.REMOVED:
            return Both.KEPT
        is_of_card = isinstance(self.record, Card)
        if is_of_card and (self.kind is ConflictKind.PLACE or self.fields == ("text",)):
            return Both.CARDS
        return Both.JOINED if self.is_text and self.fields[0] not in UNJOINED else Both.NOTED

    @property
    def is_text(self) -> bool:
        """True where it is one field of words."""
        if len(self.fields) != 1 or self.kind is not ConflictKind.FIELD:
            return False
        values = [getattr(side, self.fields[0]) for side in (self.ours, self.theirs)]
        return all(type(value) is str for value in values)
