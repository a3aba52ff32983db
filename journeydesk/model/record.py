"""The base of every record: frozen, validated where data enters, compared by value."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from journeydesk.model.ids import new_id

RecordId = str
LONGEST_TEXT = 200_000
_NONE_TOLD: set[str] = set()
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def clean_text(text: str) -> str:
    """Without control characters other than line breaks and tabs, in composed form (NFC)."""
    if text.isascii() and text.isprintable():  # nearly all of a file's, in a third of the time
        return text
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    return unicodedata.normalize("NFC", text)


def _bounded(text: str) -> str:
    """Composed form can be three times as long: what is kept must pass when it is read again."""
    cleaned = clean_text(text)
    if len(cleaned) > LONGEST_TEXT:
        raise ValueError(f"more than {LONGEST_TEXT} characters in composed form")
    return cleaned


Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(_bounded)]


class Record(BaseModel):
    """One row of the document.

    `lineage_id` is kept by copies: what makes comparison and merging possible. `extra` holds
    fields of newer versions and foreign formats, written back on export.
    """

    # Validators are built when first asked for: those of all types are 20 MB and 60 ms, and few
    # documents hold records of every type.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    # The fields naming the record that this one lies in; records of a type are found by them.
    placed_in: ClassVar[tuple[str, ...]] = ()
    # Field -> record type, or types with "|" between: every id a record holds, whether one,
    # optional or several.
    refers_to: ClassVar[dict[str, str]] = {}

    id: RecordId = Field(default_factory=new_id)
    lineage_id: RecordId = ""
    rank: str = ""
    created_at: str = ""
    created_by: str = ""
    modified_at: str = ""
    modified_by: str = ""
    extra: dict[str, JsonValue] = {}

    def model_post_init(self, _context: Any) -> None:
        # Which fields were told, pydantic keeps with each record: nobody asks, and it is 2 of a
        # card's 5.3 KB.
        object.__setattr__(self, "__pydantic_fields_set__", _NONE_TOLD)
        if not self.lineage_id:
            object.__setattr__(self, "lineage_id", self.id)

    @classmethod
    @cache  # asked for each record of a change
    def type_name(cls) -> str:
        """The word for this kind of record, also its table's name."""
        return _WORDS.sub("_", cls.__name__).lower()

    @classmethod
    @cache
    def types_referred(cls, field: str) -> tuple[str, ...]:
        """The types of record that a field of `refers_to` may name."""
        return tuple(cls.refers_to[field].split("|"))

    @property
    def place(self) -> tuple[Any, ...]:
        """Where the record lies: the values of `placed_in`."""
        fields = self.__dict__  # by getattr it would take twice as long, for each record of a file
        return tuple([fields[name] for name in self.placed_in])

    def evolve(self, **changes: Any) -> Self:
        """A validated copy with these fields changed; about 5 µs.

        Raises ValueError (pydantic's own). Never `model_copy(update=…)`: it does not validate.
        """
        return type(self).model_validate(self.__dict__ | changes)

    def same_content(self, other: Record) -> bool:
        """Equal but for when and by whom it was last changed."""
        stamps = {"modified_at": "", "modified_by": ""}
        return type(self) is type(other) and self.__dict__ | stamps == other.__dict__ | stamps
