"""The list: a row for each conflict, with the sign of its answer."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from journeydesk.analysis.merging import Conflict, Merge
from journeydesk.app.answering import Answers
from journeydesk.app.conflict_words import about, field_words
from journeydesk.i18n import _


class ConflictRows(QTreeWidget):
    """`chosen` tells of the conflict of the current row."""

    chosen = Signal(object)

    def __init__(self, found: Merge, answers: Answers) -> None:
        super().__init__()
        self._answers = answers
        self.setHeaderLabels([_("What"), _("Field"), _("Keeps")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Conflicts"))
        for conflict in found.conflicts:
            row = QTreeWidgetItem(self, [about(conflict, found), field_words(conflict), ""])
            row.setToolTip(0, f"<qt>{escape(row.text(0))}</qt>")
        header = self.header()
        header.setStretchLastSection(False)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.Fixed,
            )
        ):
            header.setSectionResizeMode(column, mode)
        header.resizeSection(2, 72)
        self.currentItemChanged.connect(lambda *_rows: self.chosen.emit(self.current))

    @property
    def current(self) -> Conflict:
        row = self.currentItem()
        return self._answers.conflicts[self.indexOfTopLevelItem(row) if row else 0]

    def refresh(self) -> None:
        """The answers as they are now."""
        for number, conflict in enumerate(self._answers.conflicts):
            row = self.topLevelItem(number)
            assert row
            row.setText(2, self._answers.word_for(conflict))

    def go_on(self) -> None:
        """To the next that has no answer, round at the end; stays where there is none."""
        conflicts = self._answers.conflicts
        here = conflicts.index(self.current)
        order = [*range(here + 1, len(conflicts)), *range(here)]
        following = next((i for i in order if not self._answers.of(conflicts[i])), here)
        self.show_row(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters choose, as they do everywhere on this screen; a tree would look for them."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_row(self, number: int) -> None:
        row = self.topLevelItem(number)
        assert row
        self.setCurrentItem(row)
