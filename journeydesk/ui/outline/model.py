"""The outline as Qt's views want it; a branch is read when it is opened."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from journeydesk.app.naming import words_of
from journeydesk.app.outline import children_of, has_children, parent_of
from journeydesk.app.rewording import reword
from journeydesk.app.session import Session
from journeydesk.i18n import _
from journeydesk.model import Card, Record, RecordId, Stage, Touchpoint
from journeydesk.ui.inspector.headings import badge_of, name_of, place_of
from journeydesk.ui.outline.badges import badge_icon
from journeydesk.ui.outline.rows import ROOT, Rows

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole
ROW_TYPES = (Stage, Touchpoint, Card)


class OutlineModel(QAbstractItemModel):
    """Stages, their touchpoints and cards; nothing is read before its branch is opened."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._map_id = session.map.id
        self._rows = Rows()
        self._is_changing = False  # what a view reads then would be there twice
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
        is_there = 0 <= row < len(below) and column == 0
        return self.createIndex(row, column, below[row]) if is_there else QModelIndex()

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
        return not self._is_changing and _number(parent) not in self._rows.below

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        ids = self._children(_number(parent))
        self._rows.below[_number(parent)] = []
        self._insert(_number(parent), 0, ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        record = self.record_at(index)
        # Words of several lines are edited on the canvas; a locked card is refused there.
        is_locked = isinstance(record, Card) and record.locked
        if record and not is_locked and "\n" not in str(self.data(index, Role.EditRole)):
            flags |= flag.ItemIsEditable
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
        reword(self.session, record, str(value))
        return True

    def _icon(self, record: Record) -> QIcon:
        return badge_icon(badge_of([record], self.session.theme))

    # -- reading the map ----------------------------------------------------------------------

    def _read(self, number: int) -> None:
        self._rows.insert(number, 0, self._children(number))

    def _children(self, number: int) -> list[RecordId]:
        records = self.session.records
        parent = None if number == ROOT else records.find(self._rows.id_of(number))
        return (
            [] if number != ROOT and parent is None else children_of(records, self._map_id, parent)
        )

    def _insert(self, parent: int, at: int, ids: list[RecordId]) -> None:
        if ids:
            self.beginInsertRows(self._index(parent), at, at + len(ids) - 1)
            self._rows.insert(parent, at, ids)
            self.endInsertRows()


def _number(index: Index) -> int:
    return index.internalId() if index.isValid() else ROOT
