"""Changing records, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.model import Record, RecordId, Records
from journeydesk.store.diff import Change, Diff, squashed


class Transaction:
    """The steps of one action, applied as they come; `records` shows them."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._steps: list[tuple[RecordId, Change]] = []

    def put(self, *records: Record) -> None:
        """Add these, or replace those that are there."""
        for record in records:
            self._step(record.id, (self.records.find(record.id), record))

    def remove(self, ids: Iterable[RecordId]) -> None:
        """Take these out. Raises KeyError where one is not there."""
        for id_ in ids:
            record = self.records.find(id_)
            if record is None:
                raise KeyError(id_)
            self._step(id_, (record, None))

    @property
    def mark(self) -> int:
        """How far it has come; see `take_back`."""
        return len(self._steps)

    def take_back(self, mark: int = 0) -> None:
        """Undo, in memory, every step since the mark."""
        while len(self._steps) > mark:
            id_, (before, after) = self._steps.pop()
            self.records.apply({id_: (after, before)})

    def diff(self) -> Diff:
        """All steps as one change."""
        return squashed(self._steps)

    def settle(self) -> Diff:
        """The same; what came to nothing is again the very record it was, stamps included."""
        diff = self.diff()
        for id_, (before, _after) in dict(reversed(self._steps)).items():
            now = self.records.find(id_)
            if id_ not in diff and now is not before:
                self._step(id_, (now, before))
        return diff

    def _step(self, id_: RecordId, change: Change) -> None:
        self.records.apply({id_: change})
        self._steps.append((id_, change))
