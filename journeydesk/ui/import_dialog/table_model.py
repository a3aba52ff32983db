"""The contents of a table, to look at."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from journeydesk.i18n import _
from journeydesk.ui.import_dialog.placing import Placed

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ACROSS = Qt.Orientation.Horizontal
LEFT_OUT = ("", "ignore")


class TableModel(QAbstractTableModel):
    """Without the line of the headings: the header shows it together with the roles."""

    def __init__(self) -> None:
        super().__init__()
        self.placed: Placed | None = None

    def show(self, placed: Placed | None) -> None:
        """Another table, or the same taken otherwise; None is nothing."""
        self.beginResetModel()
        self.placed = placed
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.placed.rows) if self.placed and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.placed.columns) if self.placed and not parent.isValid() else 0

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        placed = self.placed
        if placed is None:
            return None
        row, column = placed.rows[index.row()], placed.columns[index.column()]
        if role == Role.ForegroundRole and self.is_left_out(row if placed.is_beside else column):
            return QGuiApplication.palette().placeholderText()
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return placed.table.rows[row][column]
        return None

    def is_left_out(self, line: int) -> bool:
        """True for a column (a row, where roles stand beside them) of which nothing is taken."""
        taken = self.placed.roles.get(line) if self.placed else None
        return taken is not None and taken.role in LEFT_OUT

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        placed = self.placed
        if placed is None:
            return None
        if role == Role.FontRole:
            return _bold()
        if role != Role.DisplayRole:
            return None
        if orientation == ACROSS:
            return self._above(placed, placed.columns[section])
        return self._beside(placed, placed.rows[section])

    def _above(self, placed: Placed, column: int) -> str:
        if placed.names or placed.is_beside:
            return placed.names[column] if placed.names else ""
        found = placed.roles.get(column)
        return found.heading if found else _("Column {n}").format(n=column + 1)

    def _beside(self, placed: Placed, row: int) -> str:
        found = placed.roles.get(row) if placed.is_beside else None
        return found.heading if found else str(row + 1)


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
