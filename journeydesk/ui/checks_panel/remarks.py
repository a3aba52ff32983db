"""What the rules say, as a list: under each rule, what breaks it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from journeydesk.analysis.lint import Remark, Rule, Severity
from journeydesk.i18n import N_, _

NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole  # the Rule or Remark itself
ICONS = {
    Severity.WARNING: "triangle-alert",
    Severity.NOTICE: "circle-alert",
    Severity.HINT: "lightbulb",
}
SEVERITIES = {
    Severity.WARNING: N_("Warning"),
    Severity.NOTICE: N_("Notice"),
    Severity.HINT: N_("Hint"),
}


class Remarks(QAbstractListModel):
    """Rules cannot be chosen, remarks can."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Rule | Remark] = []

    def show(self, remarks: Sequence[Remark]) -> None:
        self.beginResetModel()
        self._rows = []
        for rule, found in groupby(remarks, key=lambda remark: remark.rule):
            self._rows += [rule, *found]
        self.endResetModel()

    def row(self, index: Index) -> Rule | Remark | None:
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), Remark):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row = self.row(index)
        match role:
            case Role.UserRole:
                return row
            case Role.DisplayRole:
                return _words(row)
            case Role.ToolTipRole | Role.AccessibleTextRole if isinstance(row, Rule):
                return f"{_(SEVERITIES[row.severity])} {row.id}: {_(row.text)}"
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return _words(row)
        return None


def _words(row: Rule | Remark | None) -> str:
    match row:
        case Rule(text=text):
            return _(text)
        case Remark(text=text):
            return text
    return ""
