"""Beside a log, what was found in it: a tab for each table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout

from journeydesk.interchange.look import Look, Table
from journeydesk.ui.import_dialog.share_table import ShareTable

LOGS = ("log", "xes")


class Findings(QFrame):
    """The tab that was in view stays it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.tabs = QTabWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 8)
        column.addWidget(self.tabs)

    def tell(self, tables: Sequence[Table]) -> None:
        at = max(0, self.tabs.currentIndex())
        while self.tabs.count():
            if old := self.tabs.widget(0):
                old.deleteLater()
            self.tabs.removeTab(0)
        for table in tables:
            self.tabs.addTab(ShareTable(table), table.name)
        self.tabs.setCurrentIndex(min(at, len(tables) - 1))
        self.setVisible(bool(tables))


def findings_of(look: Look) -> tuple[Table, ...]:
    """The tables of a log that are not its own."""
    if look.choices.format not in LOGS:
        return ()
    own = {column.table for column in look.columns}
    return tuple(table for table in look.tables if table.name not in own and table.rows)
