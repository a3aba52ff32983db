"""The hand: pans with the middle button always, with the left one while it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


class Hand:
    """Each method answers whether the event was for it."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._at: QPoint | None = None  # where it took hold
        self.is_chosen = False

    def choose(self, is_chosen: bool) -> None:
        """From now on, or until now."""
        self.is_chosen = is_chosen
        self._canvas.viewport().setCursor(self._cursor())

    def press(self, event: QMouseEvent) -> bool:
        left, middle = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
        if event.button() == middle or (self.is_chosen and event.button() == left):
            self._at = event.position().toPoint()
            self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return self._at is not None

    def move(self, event: QMouseEvent) -> bool:
        if self._at is not None:
            moved = event.position().toPoint() - self._at
            self._at = event.position().toPoint()
            self._canvas.scroll_by(-moved.x(), -moved.y())
        return self._at is not None or self.is_chosen

    def release(self) -> bool:
        was_holding, self._at = self._at is not None, None
        if was_holding:
            self._canvas.viewport().setCursor(self._cursor())
        return was_holding

    def _cursor(self) -> Qt.CursorShape:
        shape = Qt.CursorShape
        return shape.OpenHandCursor if self.is_chosen else shape.ArrowCursor
