"""What of the sheets would disappoint, a row each: sign, word, sentence, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.export.preflight import Finding, Severity
from journeydesk.i18n import _
from journeydesk.ui.sign import Sign

SIGNS = {
    Severity.PROBLEM: "circle-alert",
    Severity.WARNING: "triangle-alert",
    Severity.FINE: "check",
}


class Checks(QWidget):
    """Each press of a row's button goes to the next of its places."""

    shown = Signal(object)  # the place to go to

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[CheckRow] = []
        heading = QLabel(_("Before it is printed"))
        heading.setProperty("section", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(heading)
        self.hide()

    def tell(self, findings: Sequence[Finding]) -> None:
        """Rows that say the same as before stay as they are."""
        if [row.finding for row in self.rows] == list(findings):
            return
        self.clear()
        for finding in findings:
            row = CheckRow(finding)
            row.shown.connect(self.shown)
            self.rows.append(row)
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))

    def clear(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        self.hide()


class CheckRow(QFrame):
    """A card: what is the matter, and a button that goes there."""

    shown = Signal(object)

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self._next = 0
        self.setProperty("card", True)
        self.word, self.text = QLabel(finding.severity.word), QLabel(finding.text)
        self.word.setProperty("section", True)
        self.text.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setVerticalSpacing(3)
        grid.addWidget(Sign(SIGNS[finding.severity]), 0, 0)
        grid.addWidget(self.word, 0, 1)
        grid.addWidget(self.text, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.button = self._make_button()
        if finding.places:
            grid.addWidget(self.button, 0, 2)

    def _make_button(self) -> QPushButton:
        button = QPushButton(_("Show"), self)
        button.setVisible(bool(self.finding.places))
        button.setProperty("chip", True)
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(_("Show where: {what}").format(what=self.finding.text))
        button.clicked.connect(self._show_next)
        return button

    def _show_next(self) -> None:
        places = self.finding.places
        at = self._next % len(places)
        self._next += 1
        if len(places) > 1:
            self.button.setText(_("Next, {n} of {count}").format(n=at + 1, count=len(places)))
        self.shown.emit(places[at])
