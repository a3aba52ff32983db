"""The field of quick capture: it tells what was typed and how it was left, and stays."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from journeydesk.i18n import _
from journeydesk.model.record import LONGEST_TEXT
from journeydesk.ui.canvas.editor import InPlaceEditor, is_enter

MOST_LINES = 500  # cards at once: more is an import, with a preview


class CaptureField(InPlaceEditor):
    """One line after the other; what to do with each is the capture's."""

    entered = Signal(str)
    tabbed = Signal(str, int)  # +1 to the next stage, -1 back
    lowered = Signal(str)
    taken_back = Signal()
    offered = Signal(list)  # lines that were pasted
    refused = Signal(str)

    def __init__(self, parent: QWidget, place: QRect, pixels: float, hint: str) -> None:
        super().__init__(parent, place, "", pixels)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def put_at(self, place: QRect) -> None:
        self._place = place
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = self.toPlainText()
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

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines are asked about, too much is refused: nothing is cut off unseen."""
        text = source.text()
        if len(text) > LONGEST_TEXT:
            told = _("That is {n:,} characters; a card holds {most:,}. Nothing was pasted.")
            self.refused.emit(told.format(n=len(text), most=LONGEST_TEXT))
            return
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if len(lines) > MOST_LINES:
            told = _(
                "That is {n:,} lines; up to {most} become cards at once. Nothing was pasted: "
                "bring it in as a file instead."
            )
            self.refused.emit(told.format(n=len(lines), most=MOST_LINES))
        elif len(lines) > 1:
            self.offered.emit(lines)
        else:
            super().insertFromMimeData(source)
