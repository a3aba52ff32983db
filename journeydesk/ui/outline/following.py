"""The outline kept up with the session."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.app.outline import parent_of
from journeydesk.app.session import Change
from journeydesk.model import Lane, RecordId
from journeydesk.store import Diff
from journeydesk.ui.outline.model import ROW_TYPES, OutlineModel
from journeydesk.ui.outline.rows import ROOT, Rows, runs

# Each run of rows that comes or goes makes a tree lay out what is open: 500 cards deleted from
# 20,000 open rows took 30 s run by run, and 0.2 s at once.
FEW = 16


class LiveOutline(OutlineModel):
    """A change costs what the opened branches that it touches cost."""

    def follow(self, change: Change) -> None:
        """Another map is read anew; a change moves the rows that it moves."""
        if change.event is None or self._map_id != self.session.map.id:
            self.beginResetModel()
            self._map_id, self._rows = self.session.map.id, Rows()
            self._read(ROOT)
            self.endResetModel()
            return
        touched = self._touched(change.event.diff)
        if max(len(change.event.diff), len(touched)) > FEW:
            self._lay_out_anew(touched)
            return
        self._is_changing = True
        for parent in touched:
            self._drop_gone(parent)
        for parent in touched:
            self._add_new(parent)
        self._is_changing = False
        self._tell_changed(change.event.diff)

    def _lay_out_anew(self, parents: list[int]) -> None:
        """All rows in one go: what stays somewhere keeps its selection and is open as it was."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        numbers = [index.internalId() for index in kept]
        for parent in parents:
            if parent in self._rows.below:
                self._rows.replace(parent, self._children(parent))
        self.changePersistentIndexList(kept, [self._index(number) for number in numbers])
        self.layoutChanged.emit()

    def _touched(self, diff: Diff) -> list[int]:
        """The opened branches in which something may be elsewhere now, outer ones first."""
        ends = [record for change in diff.values() for record in change if record]
        if any(isinstance(record, Lane) for record in ends):
            return sorted(self._rows.below)
        above = {parent_of(record) or "" for record in ends if isinstance(record, ROW_TYPES)}
        numbers = {self._rows.number_of(id_) for id_ in above}
        return sorted(number for number in numbers if number in self._rows.below)

    def _drop_gone(self, parent: int) -> None:
        here = self._rows.below.get(parent)
        if here is None:
            return  # its own row is gone
        staying = set(self._children(parent))
        gone = [row for row, n in enumerate(here) if self._rows.id_of(n) not in staying]
        for first, last in reversed(list(runs(gone))):
            self.beginRemoveRows(self._index(parent), first, last)
            self._rows.remove(parent, first, last)
            self.endRemoveRows()

    def _add_new(self, parent: int) -> None:
        if parent not in self._rows.below:
            return
        wanted = self._children(parent)
        there = {self._rows.id_of(n) for n in self._rows.below[parent]}
        self._put_in_order(parent, [id_ for id_ in wanted if id_ in there])
        new = [row for row, id_ in enumerate(wanted) if id_ not in there]
        for first, last in runs(new):
            self._insert(parent, first, wanted[first : last + 1])

    def _put_in_order(self, parent: int, ids: list[RecordId]) -> None:
        """The same rows in another order: what is selected and open stays so."""
        here = self._rows.below[parent]
        if [self._rows.id_of(n) for n in here] == ids:
            return
        self.layoutAboutToBeChanged.emit()
        place = {id_: row for row, id_ in enumerate(ids)}
        here.sort(key=lambda number: place[self._rows.id_of(number)])
        before = self.persistentIndexList()
        self.changePersistentIndexList(before, [self._index(i.internalId()) for i in before])
        self.layoutChanged.emit()

    def _tell_changed(self, ids: Iterable[RecordId]) -> None:
        for id_ in ids:
            index = self._known_index(id_)
            if index.isValid():
                self.dataChanged.emit(index, index)
