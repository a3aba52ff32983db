"""The hand pans: with the middle button always, with the left one while it is chosen or Space held.

Space that was held and not used for panning is the key of whatever action has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

SPACE = Qt.Key.Key_Space


class Hand(QObject):
    """`press`, `move` and `release` answer whether the event was for it."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._at: QPoint | None = None  # where it took hold
        self._is_held = self._has_panned = False
        self.is_chosen = False
        canvas.installEventFilter(self)

    def choose(self, is_chosen: bool) -> None:
        """From now on, or until now."""
        self.is_chosen = is_chosen
        self._show()

    def press(self, event: QMouseEvent) -> bool:
        left, middle = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
        if event.button() == middle or (self._is_out and event.button() == left):
            self._at = event.position().toPoint()
            self._has_panned = True
            self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return self._at is not None

    def move(self, event: QMouseEvent) -> bool:
        if self._at is not None:
            moved = event.position().toPoint() - self._at
            self._at = event.position().toPoint()
            self._canvas.scroll_by(-moved.x(), -moved.y())
        return self._at is not None or self._is_out

    def release(self) -> bool:
        was_holding, self._at = self._at is not None, None
        if was_holding:
            self._show()
        return was_holding

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space belongs to the hand from press to release."""
        if event.type() == QEvent.Type.FocusOut:
            self._hold(False)
        if not isinstance(event, QKeyEvent) or event.key() != SPACE or event.modifiers():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.isAutoRepeat():
            return True
        elif event.type() == QEvent.Type.KeyPress:
            self._hold(True)
        elif event.type() == QEvent.Type.KeyRelease and self._is_held:
            self._hold(False)
            if not self._has_panned:
                self._run_action()
        return True

    @property
    def _is_out(self) -> bool:
        return self.is_chosen or self._is_held

    def _hold(self, is_held: bool) -> None:
        if is_held != self._is_held:
            self._is_held = is_held
            self._has_panned = self._has_panned and not is_held
            self._show()

    def _run_action(self) -> None:
        for action in self._canvas.actions():
            if QKeySequence(SPACE) in action.shortcuts():
                action.trigger()

    def _show(self) -> None:
        shape = Qt.CursorShape
        cursor = shape.OpenHandCursor if self._is_out else shape.ArrowCursor
        self._canvas.viewport().setCursor(cursor)
