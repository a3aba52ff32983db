"""A small bar over the canvas that offers another way; the map can be worked on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
)

from journeydesk.i18n import _
from journeydesk.ui.corner import Corner
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.icons import themed_icon

SHOWN_MS = 12_000
ABOVE_EDGE = 72  # pixels: what tells that something was done lies below
BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


class ChoiceBar(QFrame):
    """Says what was done, with a button for each way of doing it; gone after a while."""

    chosen = Signal(int)

    def __init__(
        self, over: QAbstractScrollArea, text: str, ways: Sequence[str], done: int
    ) -> None:
        super().__init__(over)
        self.setProperty("card", True)
        self.setAutoFillBackground(True)
        self.setAccessibleName(text)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 6, 6, 6)
        box.addWidget(QLabel(text))
        self.buttons = [self._button(way) for way in ways]
        self.buttons[done].setChecked(True)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._choose, number))
            box.addWidget(button)
        box.addWidget(icon_button("x", _("Close this message"), self.hide))
        Corner(self, over, BOTTOM, ABOVE_EDGE)
        QTimer.singleShot(SHOWN_MS, self, self._leave)
        self.show()
        self.raise_()

    def _button(self, way: str) -> QPushButton:
        button = QPushButton(way)
        button.setCheckable(True)
        button.toggled.connect(lambda on: button.setIcon(themed_icon("check") if on else QIcon()))
        return button

    def _choose(self, number: int) -> None:
        for other, button in enumerate(self.buttons):
            button.setChecked(other == number)
        self.chosen.emit(number)

    def _leave(self) -> None:
        """Not while somebody is about to choose."""
        if self.underMouse() or any(button.hasFocus() for button in self.buttons):
            QTimer.singleShot(SHOWN_MS, self, self._leave)
        else:
            self.hide()
