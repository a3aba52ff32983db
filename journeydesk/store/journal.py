"""Where entries go: the document in the program, a list in tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import RecordId
from journeydesk.store.diff import Diff


@dataclass(frozen=True, slots=True)
class Entry:
    """One user action. `seq` orders; `at` (ISO 8601, UTC) is for showing only."""

    seq: int
    at: str
    author: str
    label: str
    undoes: int | None = None
    selection_before: tuple[RecordId, ...] = ()
    selection_after: tuple[RecordId, ...] = ()
    merge_key: str = ""


class EntryDamaged(UserError):
    """An entry whose diff cannot be read, or does not fit the records as they are."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This step of the history is damaged and can be neither undone nor redone. "
                "The map is as it was; make the change by hand."
            )
        )


class Journal(Protocol):
    """Keeps entries and their diffs. Implementations raise UserError where they cannot."""

    def append(self, entry: Entry, diff: Diff) -> None:
        """Keep a new entry; its seq is one more than the last."""

    def extend(self, entry: Entry, whole: Diff, step: Diff) -> None:
        """Replace the newest entry, which has the same seq, and its diff by the whole one.

        `step` is what is new in it.
        """

    def entries(self) -> Sequence[Entry]:
        """All entries, oldest first."""

    def diff(self, seq: int) -> Diff:
        """The diff of one entry. Raises EntryDamaged."""


class MemoryJournal:
    """A journal that forgets when the program ends."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._diffs: list[Diff] = []

    def append(self, entry: Entry, diff: Diff) -> None:
        self._entries.append(entry)
        self._diffs.append(diff)

    def extend(self, entry: Entry, whole: Diff, step: Diff) -> None:
        self._entries[-1], self._diffs[-1] = entry, whole

    def entries(self) -> Sequence[Entry]:
        return self._entries

    def diff(self, seq: int) -> Diff:
        return self._diffs[seq - 1]
