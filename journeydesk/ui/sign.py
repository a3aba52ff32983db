"""A small icon beside words, in the colour of the text."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeydesk.ui.icons import paint_icon

SIZE = 18


class Sign(QWidget):
    """Painted, not a pixmap: the theme may change while it is there."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(SIZE, SIZE)

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            color = self.palette().windowText().color()
            paint_icon(painter, self._icon, QRectF(self.rect()), color)
