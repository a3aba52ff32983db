"""The source's own table, headed by what each of its columns or rows is taken for."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from journeydesk.i18n import _
from journeydesk.ui.import_dialog.placing import Placed
from journeydesk.ui.import_dialog.role_header import RoleHeader
from journeydesk.ui.import_dialog.roles import Roles
from journeydesk.ui.import_dialog.table_model import TableModel

NARROWEST, WIDEST, ROW, TALL_ROW = 164, 280, 30, 46  # pixels
MEASURED = 12  # rows, for the width of a column
LONGEST = 40  # letters of a cell that widen its column


class SourceTable(QTableView):
    """Read only. Tab goes through the roles, then on."""

    chosen = Signal(str, str)  # a heading, its role

    def __init__(self) -> None:
        super().__init__()
        self._contents = TableModel()
        self.above = RoleHeader(Qt.Orientation.Horizontal, self)
        self.beside = RoleHeader(Qt.Orientation.Vertical, self)
        for header in (self.above, self.beside):
            header.chosen.connect(self.chosen)
        self.setHorizontalHeader(self.above)
        self.setVerticalHeader(self.beside)
        self.above.setStretchLastSection(True)
        self.setModel(self._contents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAccessibleName(_("The table as it is in the file"))

    @property
    def fields(self) -> list[QWidget]:
        """What the roles are chosen in, in the order of reading."""
        header = self.beside if self.beside.fields else self.above
        return [header.fields[section] for section in sorted(header.fields)]

    @property
    def focused_heading(self) -> str:
        """Whose role has the keys."""
        return self.above.focused_heading or self.beside.focused_heading

    def focus_heading(self, heading: str) -> None:
        """Give its role the keys, where there is one."""
        self.above.focus_heading(heading)
        self.beside.focus_heading(heading)

    @property
    def wanted_height(self) -> int:
        """That shows every row, in pixels."""
        scroll = self.horizontalScrollBar().sizeHint().height()
        return self.above.sizeHint().height() + self.beside.length() + scroll + 4

    def show_table(self, placed: Placed | None, roles: Roles) -> None:
        """None is nothing."""
        self._contents.show(placed)
        sections = _sections(placed) if placed else {}
        is_beside = placed is not None and placed.is_beside
        self.above.show_roles({} if is_beside else sections, roles)
        self.beside.show_roles(sections if is_beside else {}, roles)
        self.beside.setVisible(is_beside)
        self.beside.setDefaultSectionSize(TALL_ROW if is_beside and sections else ROW)
        if placed:
            self._fit_columns(placed)
        for before, field in pairwise((self, *self.fields)):
            self.setTabOrder(before, field)

    def _fit_columns(self, placed: Placed) -> None:
        """As wide as their first words, within bounds; the last takes what room is left."""
        metrics = self.fontMetrics()
        for section, column in enumerate(placed.columns):
            cells = (placed.table.rows[row][column] for row in placed.rows[:MEASURED])
            longest = max((cell[:LONGEST] for cell in cells), key=len, default="")
            wanted = metrics.horizontalAdvance(longest) + 24
            self.setColumnWidth(section, max(NARROWEST, min(wanted, WIDEST)))


def _sections(placed: Placed) -> dict[int, tuple[str, str]]:
    """Heading and role by the section of the header."""
    lines = placed.rows if placed.is_beside else placed.columns
    return {
        section: (placed.roles[line].heading, placed.roles[line].role)
        for section, line in enumerate(lines)
        if line in placed.roles
    }
