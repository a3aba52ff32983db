"""What can be undone and redone, told from the journal's entries alone."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.store.journal import Entry


class History:
    """Two stacks of entries: the effective ones, and the undos that can be undone."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._undoable: list[Entry] = []
        self._redoable: list[Entry] = []
        self.last: Entry | None = None
        self._is_settled = False
        for entry in entries:
            self.add(entry)

    @property
    def next_seq(self) -> int:
        return self.last.seq + 1 if self.last else 1

    @property
    def undoable(self) -> Entry | None:
        """The entry that undo would take back."""
        return self._undoable[-1] if self._undoable else None

    @property
    def redoable(self) -> Entry | None:
        """The undo that redo would take back."""
        return self._redoable[-1] if self._redoable else None

    @property
    def effective(self) -> tuple[Entry, ...]:
        """What has been done and holds, oldest first."""
        return tuple(self._undoable)

    @property
    def undone(self) -> tuple[Entry, ...]:
        """The undos that can be undone: the last is the one that redo would take back."""
        return tuple(self._redoable)

    def settle(self) -> None:
        """The newest entry stays as it is."""
        self._is_settled = True

    def add(self, entry: Entry) -> None:
        """An entry has been journalled."""
        self._is_settled = False
        if entry.undoes is None:
            self._undoable.append(entry)
            self._redoable.clear()
        elif self.undoable and entry.undoes == self.undoable.seq:
            self._undoable.pop()
            self._redoable.append(entry)
        else:
            self._redoable.pop()
            self._undoable.append(entry)
        self.last = entry

    def replace_last(self, entry: Entry) -> None:
        """The newest entry has been extended."""
        self._undoable[-1] = self.last = entry

    def is_extendable(self, merge_key: str) -> bool:
        """True where the newest entry is a change of the same kind (rules H5, H6, H10)."""
        last = self.last
        return bool(
            merge_key
            and last
            and not self._is_settled
            and last is self.undoable
            and not last.undoes
            and last.merge_key == merge_key
        )
