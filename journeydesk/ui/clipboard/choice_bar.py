"""A small bar over the canvas that offers another way; the map can be worked on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from journeydesk.i18n import _
from journeydesk.ui.icons import themed_icon

SHOWN_MS = 12_000
ABOVE_EDGE = 24  # pixels


class ChoiceBar(QFrame):
    """Says what was done, with a button for each way of doing it; gone after a while."""

    chosen = Signal(int)

    def __init__(self, over: QWidget, text: str, ways: Sequence[str], done: int) -> None:
        super().__init__(over)
        self.setProperty("card", True)
        self.setAutoFillBackground(True)
        self.setAccessibleName(text)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 6, 6, 6)
        box.addWidget(QLabel(text))
        self.buttons = [self._button(way, number == done) for number, way in enumerate(ways)]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._choose, number))
            box.addWidget(button)
        close = QToolButton()
        close.setIcon(themed_icon("x"))
        close.setAccessibleName(_("Close this message"))
        close.clicked.connect(self.hide)
        box.addWidget(close)
        self._over = over
        over.installEventFilter(self)
        QTimer.singleShot(SHOWN_MS, self, self._leave)
        self._place()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _button(self, way: str, is_done: bool) -> QPushButton:
        button = QPushButton(way)
        button.setCheckable(True)
        button.toggled.connect(lambda on: button.setIcon(themed_icon("check") if on else QIcon()))
        button.setChecked(is_done)
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

    def _place(self) -> None:
        self.adjustSize()
        x = (self._over.width() - self.width()) // 2
        self.move(max(0, x), self._over.height() - self.height() - ABOVE_EDGE)
        self.raise_()
