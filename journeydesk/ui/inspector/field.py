"""What a row of a form is made from: a field of a record, and how it is edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from journeydesk.commands import set_field
from journeydesk.i18n import N_
from journeydesk.model import Record, RecordId
from journeydesk.store import Transaction
from journeydesk.ui.chips import Inks, colour_inks
from journeydesk.ui.inspector import words
from journeydesk.ui.inspector.choices import Choices, of, or_unset
from journeydesk.ui.inspector.notation import AsIs, Notation, Number


class Editor(Enum):
    LINE = auto()
    WORDS = auto()  # what the map itself shows: grows, Enter keeps it
    PROSE = auto()  # grows, Enter begins a new line
    CHECK = auto()
    CHOICE = auto()
    CHECK_LIST = auto()
    FEELING = auto()
    GOING = auto()  # other records, to go to
    MEMBERS = auto()  # other records, to go to and to take out
    PICKED = auto()  # other records, each once: to go to, to take out, to add
    SEQUENCE = auto()  # other records in an order, which may come again


Command = Callable[[Transaction, Sequence[RecordId], str, object], None]
Value = Callable[[Record], object]

AS_IS = AsIs()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record. `noun` is what history calls it where the label does not serve.

    `inks` are the colours of a value's chip, where it has some on the map. `command` is what a
    value given is told to, with the ids of the records shown; `value` reads it where that is not
    just the field of that name. With `kinds` the field is only for records of such a kind.
    """

    name: str
    label: str
    editor: Editor = Editor.LINE
    choices: Choices | None = None
    notation: Notation = AS_IS
    noun: str = ""
    suggestions: tuple[str, ...] = ()
    inks: Inks | None = None
    command: Command = set_field
    value: Value | None = None
    kinds: tuple[object, ...] = ()


MINUTES = Number(N_("minutes"))
PER_CENT = Number("%", high=100, scale=100)
COUNT = Number(is_whole=True)
PEOPLE = Number(N_("people"), is_whole=True)
ONE_TO_FIVE = Number(N_("of 5"), low=1, high=5, is_whole=True)
DATE = AsIs(empty=N_("such as 2026-05-31"))

# One row for all records with a title: several kinds, selected together, share it.
TITLE = Field("title", N_("Title"), Editor.WORDS)
NAME = Field("name", N_("Name"))
NOTE = Field("note", N_("Note"), Editor.PROSE)
DATED = Field("date", N_("Date"), notation=DATE)
OWNER_TEAM = Field("owner_team", N_("Owner team"))
COLOUR = Field(
    "colour",
    N_("Colour"),
    Editor.CHOICE,
    or_unset(of(words.COLOUR_LABELS), label=N_("Automatic")),
    inks=colour_inks,
)
