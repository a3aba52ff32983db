"""The outline as Qt's views want it; a branch is read when it is opened."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from journeydesk.app.naming import words_of
from journeydesk.app.outline import children_of, has_children, parent_of
from journeydesk.app.session import Change, Session
from journeydesk.i18n import _
from journeydesk.model import Card, Lane, Record, RecordId, Stage, Touchpoint
from journeydesk.store import Diff
from journeydesk.ui.inspector.headings import badge_of, name_of, place_of
from journeydesk.ui.outline.badges import badge_icon
from journeydesk.ui.outline.editing import rename
from journeydesk.ui.outline.rows import ROOT, Rows, runs

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
# Each run of rows that comes or goes makes a tree lay out what is open: 500 cards deleted from
# 20,000 open rows took 30 s run by run, and 0.2 s at once.
FEW = 16
ROW_TYPES = (Stage, Touchpoint, Card)


class OutlineModel(QAbstractItemModel):
    """Follows the session: a change costs what the opened branches that it touches cost."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._map_id = session.map.id
        self._rows = Rows()
        self._read(ROOT)

    # -- rows and records ---------------------------------------------------------------------

    def record_at(self, index: Index) -> Record | None:
        """The record of a row."""
        return self.session.records.find(self._rows.id_of(index.internalId()))

    def index_of(self, id_: RecordId) -> QModelIndex:
        """The row of a record, its branches being opened; an invalid one where it has none."""
        record = self.session.records.find(id_)
        if not isinstance(record, ROW_TYPES):
            return QModelIndex()
        above = parent_of(record)
        parent = self.index_of(above) if above else QModelIndex()
        if self.canFetchMore(parent):
            self.fetchMore(parent)
        return self._known_index(id_)

    def _known_index(self, id_: RecordId) -> QModelIndex:
        number = self._rows.number_of(id_)
        row = None if number is None else self._rows.row_of(number)
        return QModelIndex() if row is None else self.createIndex(row, 0, number)

    def _index(self, number: int) -> QModelIndex:
        return QModelIndex() if number == ROOT else self._known_index(self._rows.id_of(number))

    # -- what Qt asks -------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        below = self._rows.below.get(_number(parent), [])
        return self.createIndex(row, column, below[row]) if row < len(below) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        return self._index(self._rows.parents.get(_number(index), ROOT))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._rows.below.get(_number(parent), []))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        number = _number(parent)
        if number not in self._rows.below:
            record = self.record_at(parent)
            if record is not None and has_children(self.session.records, record):
                return True
            self._rows.below[number] = []  # read: its first row will be told to the view
        return bool(self._rows.below[number])

    def canFetchMore(self, parent: Index) -> bool:
        return _number(parent) not in self._rows.below

    def fetchMore(self, parent: Index) -> None:
        ids = self._children(_number(parent))
        self._rows.below[_number(parent)] = []
        self._insert(_number(parent), 0, ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        record = self.record_at(index)
        if record is not None and "\n" not in str(self.data(index, Role.EditRole)):
            flags |= flag.ItemIsEditable  # words of several lines are edited on the canvas
        if isinstance(record, Stage | Touchpoint):
            flags |= flag.ItemIsDragEnabled
        return flags | flag.ItemIsDropEnabled if isinstance(record, Stage) else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        record = self.record_at(index)
        if record is None:
            return None
        match role:
            case Role.DisplayRole:
                return words_of(record) or _("Untitled")
            case Role.EditRole:
                return getattr(record, "text", None) or getattr(record, "title", "")
            case Role.DecorationRole:
                return self._icon(record)
            case Role.AccessibleDescriptionRole | Role.ToolTipRole:
                return " · ".join(
                    part
                    for part in (name_of([record]), place_of([record], self.session.records))
                    if part
                )
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        record = self.record_at(index)
        if record is None or value == self.data(index, Role.EditRole):
            return False
        rename(self.session, record, str(value))
        return True

    def _icon(self, record: Record) -> QIcon:
        return badge_icon(badge_of([record], self.session.theme))

    # -- following the session ----------------------------------------------------------------

    def follow(self, change: Change) -> None:
        """Another map is read anew; a change moves the rows that it moves."""
        if change.event is None or self._map_id != self.session.map.id:
            self.beginResetModel()
            self._map_id, self._rows = self.session.map.id, Rows()
            self._read(ROOT)
            self.endResetModel()
            return
        touched = self._touched(change.event.diff)
        if len(change.event.diff) > FEW:
            self._lay_out_anew(touched)
            return
        for parent in touched:
            self._drop_gone(parent)
        for parent in touched:
            self._add_new(parent)
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

    def _read(self, number: int) -> None:
        self._rows.insert(number, 0, self._children(number))

    def _children(self, number: int) -> list[RecordId]:
        records = self.session.records
        parent = None if number == ROOT else records.find(self._rows.id_of(number))
        return (
            [] if number != ROOT and parent is None else children_of(records, self._map_id, parent)
        )

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

    def _insert(self, parent: int, at: int, ids: list[RecordId]) -> None:
        if ids:
            self.beginInsertRows(self._index(parent), at, at + len(ids) - 1)
            self._rows.insert(parent, at, ids)
            self.endInsertRows()

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


def _number(index: Index) -> int:
    return index.internalId() if index.isValid() else ROOT
