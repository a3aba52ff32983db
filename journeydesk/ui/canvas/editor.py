"""Editing words in place: the one moment where a Qt editor lays out text."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QWidget

from journeydesk.i18n import _
from journeydesk.ui.word_field import WordField

LEAST_PIXELS = 13  # of the type, however small the map is shown
LEAST_WIDTH = 180
REST_MS, AT_MOST_MS = 400, 2_000  # without a key, and with one, until what is typed is kept


class Leave(Enum):
    """How the words were left."""

    DONE = auto()
    NEXT = auto()  # Tab
    PREVIOUS = auto()  # Shift+Tab


class InPlaceEditor(WordField):
    """Shift+Enter breaks the line; leaving it in any way keeps the words: nothing typed is lost.

    Escape too, as in quick capture and in other programs with cards: undo takes them back.
    It begins where the words of a map do that is read in that direction.
    """

    kept = Signal(str)  # only where the words have changed
    closed = Signal(Leave)
    given_up = Signal()  # Escape, where there never were words

    def __init__(
        self,
        parent: QWidget,
        place: QRect,
        text: str,
        pixels: float,
        direction: Qt.LayoutDirection,
    ) -> None:
        super().__init__(text, parent)
        self._read_from(direction)
        self._view, self._before = parent, self.words
        self._is_open = True
        font = QFont(self.font())
        font.setPixelSize(max(LEAST_PIXELS, round(pixels)))
        self.setFont(font)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("in-place-editor")
        self.setAccessibleName(_("Words on the map"))
        self._place = place
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._going_on = QTimer(self, singleShot=True, interval=AT_MOST_MS)
        for timer in (self._resting, self._going_on):
            timer.timeout.connect(self.keep_so_far)
        self._fit()
        self.textChanged.connect(self._fit)
        self.textChanged.connect(self._wait_for_rest)
        self.selectAll()
        self.show()
        self._fit()  # lines are broken only now
        self.setFocus()

    def _read_from(self, direction: Qt.LayoutDirection) -> None:
        """Qt sets a plain field's lines from the left whatever its direction is."""
        self.setLayoutDirection(direction)
        if self.isRightToLeft():
            option = self.document().defaultTextOption()
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def close_keeping(self, leave: Leave = Leave.DONE) -> None:
        """Keep the words and go."""
        self._finish(self.words, leave)

    def keep_so_far(self) -> None:
        """What is written now, while it is gone on with; nothing is lost but the last moment."""
        self._resting.stop()
        self._going_on.stop()
        if self._is_open and self.words and self.words != self._before:
            self._before = self.words
            self.kept.emit(self.words)

    def _wait_for_rest(self) -> None:
        self._resting.start()
        if not self._going_on.isActive():
            self._going_on.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.close_keeping()
        elif event.key() == Qt.Key.Key_Tab:
            self.close_keeping(Leave.NEXT)
        elif event.key() == Qt.Key.Key_Backtab:
            self.close_keeping(Leave.PREVIOUS)
        elif event.key() == Qt.Key.Key_Escape:
            is_given_up = not self.words and not self._before
            self.close_keeping()
            if is_given_up:
                self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While text is edited, keys are text: no shortcut of the window may take them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_keeping()

    def _fit(self) -> None:
        """As high as the text needs, wide enough to be read at any zoom, within the view."""
        lines = max(1, int(self.document().size().height()))
        needed = lines * self.fontMetrics().lineSpacing() + 16
        width, height = max(self._place.width(), LEAST_WIDTH), max(self._place.height(), needed)
        view = self._view.rect()
        left = self._place.right() + 1 - width if self.isRightToLeft() else self._place.x()
        x = max(0, min(left, view.width() - width))
        y = max(0, min(self._place.y(), view.height() - height))
        self.setGeometry(x, y, width, height)

    def _finish(self, text: str, leave: Leave = Leave.DONE) -> None:
        if not self._is_open:
            return
        self._is_open = False
        if text != self._before:
            self.kept.emit(text)
        self.closed.emit(leave)
        self.hide()  # Qt deletes it later, and until then it would be seen
        self.deleteLater()


def is_enter(event: QKeyEvent) -> bool:
    """Enter on its own; with Shift it breaks the line."""
    enters = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() in enters and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
