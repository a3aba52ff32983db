"""What lands where, as a table to look at."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from journeydesk.commands import Heading
from journeydesk.i18n import _
from journeydesk.interchange.pasted.grid_plan import GridPlan

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class GridModel(QAbstractTableModel):
    """Stages across, lanes down; new ones are marked."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: GridPlan | None = None

    def show(self, plan: GridPlan | None) -> None:
        """Another plan; None is nothing."""
        self.beginResetModel()
        self._plan = plan
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._plan.grid.lanes) if self._plan and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._plan.grid.stages) if self._plan and not parent.isValid() else 0

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if self._plan is None or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        words = self._plan.grid.cells.get((index.row(), index.column()), ())
        return "\n".join(f"• {word}" for word in words) if len(words) > 1 else "".join(words)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if self._plan is None:
            return None
        grid = self._plan.grid
        is_stage = orientation == Qt.Orientation.Horizontal
        heading = (grid.stages if is_stage else grid.lanes)[section]
        if role == Role.DisplayRole:
            return _told(heading)
        if role == Role.FontRole and heading.id is None:
            font = QFont()
            font.setItalic(True)
            return font
        return None


def _told(heading: Heading) -> str:
    name = heading.name or _("Untitled")
    return name if heading.id else _("{name} (new)").format(name=name)
