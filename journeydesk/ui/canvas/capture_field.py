"""The field of quick capture: it tells what was typed and how it was left, and stays."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from journeydesk.interchange.pasted.foreign_text import a_card_a_line
from journeydesk.ui.canvas.editor import InPlaceEditor, is_enter


class CaptureField(InPlaceEditor):
    """One line after the other; what to do with each is the capture's."""

    entered = Signal(str)
    tabbed = Signal(str, int)  # +1 to the next stage, -1 back
    lowered = Signal(str)
    taken_back = Signal()
    offered = Signal(list)  # lines that were pasted

    def __init__(
        self,
        parent: QWidget,
        place: QRect,
        pixels: float,
        hint: str,
        direction: Qt.LayoutDirection,
    ) -> None:
        super().__init__(parent, place, "", pixels, direction)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def put_at(self, place: QRect) -> None:
        self._place = place
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = self.words
        if is_enter(event):
            self.entered.emit(text)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.tabbed.emit(text, 1 if event.key() == Qt.Key.Key_Tab else -1)
        elif event.key() == Qt.Key.Key_Down and self.textCursor().atEnd():
            self.lowered.emit(text)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_keeping()
        elif event.matches(QKeySequence.StandardKey.Undo) and not text:
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def take(self, text: str) -> None:
        """Several lines are asked about."""
        lines = a_card_a_line(text)
        if len(lines) > 1:
            self.offered.emit(list(lines))
        else:
            super().take(text)
