"""Keeping a widget in a corner of another, whatever its size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class Corner(QObject):
    """A child of a scroll area lies above its viewport and does not scroll with it."""

    def __init__(
        self, widget: QWidget, area: QAbstractScrollArea, corner: Qt.Corner, margin: int
    ) -> None:
        super().__init__(widget)
        self._widget, self._area, self._corner, self._margin = widget, area, corner, margin
        widget.setParent(area)
        area.viewport().installEventFilter(self)
        self.place()

    def place(self) -> None:
        """Where it belongs, at the size it wants."""
        view, widget, margin = self._area.viewport().geometry(), self._widget, self._margin
        widget.adjustSize()
        is_right = self._corner in (Qt.Corner.TopRightCorner, Qt.Corner.BottomRightCorner)
        is_low = self._corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner)
        x = view.right() + 1 - margin - widget.width() if is_right else view.left() + margin
        y = view.bottom() + 1 - margin - widget.height() if is_low else view.top() + margin
        widget.move(x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False
