"""The source's tables, one in view."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.look import Look, Table
from journeydesk.ui.import_dialog.findings import findings_of
from journeydesk.ui.import_dialog.pick_field import PickField
from journeydesk.ui.import_dialog.placing import placed
from journeydesk.ui.import_dialog.roles import roles_of
from journeydesk.ui.import_dialog.source_table import SourceTable


class SourcePanel(QFrame):
    """Which of several tables is in view says nothing of which are read."""

    role_chosen = Signal(str, str)  # a heading, its role

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self.words, self.which, self.table = QLabel(), PickField({}), SourceTable()
        self.words.setProperty("dim", True)
        self.which.setAccessibleName(_("Table in view"))
        self.which.chosen.connect(lambda _name: self._show())
        self.table.chosen.connect(self.role_chosen)
        self.setProperty("card", True)
        heading = QLabel(_("In the file"))
        heading.setProperty("section", True)
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(10)
        line.addWidget(heading)
        line.addWidget(self.words, 1)
        line.addWidget(self.which)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self.which.setMinimumContentsLength(18)

    @property
    def tables(self) -> tuple[Table, ...]:
        """That there are to look at."""
        return self._look.tables if self._look else ()

    @property
    def wanted_height(self) -> int:
        """That shows every row, in pixels."""
        around = self.sizeHint().height() - self.table.sizeHint().height()
        return around + self.table.wanted_height

    def show_look(self, look: Look) -> None:
        """The table that was in view stays it, where there still is one of its name."""
        before = self.which.currentText()
        found = findings_of(look)
        own = tuple(table for table in look.tables if table not in found)
        look = self._look = replace(look, tables=own)
        names = [table.name for table in own]
        self.which.offer(dict(enumerate(names)))
        at = names.index(before) if before in names else _first_read(look)
        self.which.setCurrentIndex(at)
        self.which.setVisible(len(names) > 1)
        self.setVisible(bool(names))
        self._show()

    def _show(self) -> None:
        look, at = self._look, self.which.currentIndex()
        if look is None or not 0 <= at < len(look.tables):
            self.table.show_table(None, {})
            return
        shown = placed(look.tables[at], look)
        with_focus = self.table.focused_heading
        self.table.show_table(shown, roles_of(look.choices.format))
        self.table.focus_heading(with_focus)
        n = len(look.tables[at].rows)
        self.words.setText(ngettext("first row", "first {n} rows", n).format(n=n))


def _first_read(look: Look) -> int:
    """The first table with something taken from it."""
    used = {column.table for column in look.columns} or set(look.choices.tables)
    return next((at for at, table in enumerate(look.tables) if table.name in used), 0)
