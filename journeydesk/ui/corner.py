"""Keeping a widget at a corner or an edge of another, whatever its size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget


class Corner(QObject):
    """A child of a scroll area lies above its viewport and does not scroll with it.

    Left and right are meant as in a language written from the left.
    """

    def __init__(
        self, widget: QWidget, area: QAbstractScrollArea, at: Qt.AlignmentFlag, margin: int
    ) -> None:
        super().__init__(widget)
        self._widget, self._area, self._at, self._margin = widget, area, at, margin
        widget.setParent(area)
        widget.setLayoutDirection(QGuiApplication.layoutDirection())  # a map's own is fixed
        area.viewport().installEventFilter(self)
        self.place()

    def place(self) -> None:
        """Where it belongs, at the size it wants."""
        margin = self._margin
        room = self._area.viewport().geometry().adjusted(margin, margin, -margin, -margin)
        self._widget.adjustSize()
        direction, size = self._widget.layoutDirection(), self._widget.size()
        self._widget.move(QStyle.alignedRect(direction, self._at, size, room).topLeft())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False
