"""What is being typed in a field is the user's until it is finished."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from journeydesk.ui.inspector.given import Give

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Draft(QObject):
    """Gives the text of a widget once: when the focus leaves, or with Enter. Escape takes it back.

    A change from elsewhere is shown at once, but never over something half typed.
    """

    def __init__(
        self,
        widget: QWidget,
        text: Callable[[], str],
        put: Callable[[str], None],
        give: Give,
        *,
        enter_gives: bool = True,
    ) -> None:
        super().__init__(widget)
        self._text, self._put, self._give = text, put, give
        self._enter_gives = enter_gives
        self._shown = ""
        widget.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """True while there is something that has not been given, or was refused."""
        return self._text() != self._shown

    def show_text(self, text: str) -> None:
        """What the records hold now."""
        if self.is_open:
            self._shown = text
            return
        if self._text() != text:
            self._put(text)
        self._shown = self._text()  # a field may say some characters in its own way

    def finish(self) -> None:
        """Give what was typed, if there is something; what is refused stays, to be mended."""
        if not self.is_open:
            return
        before, self._shown = self._shown, self._text()
        if not self._give(self._shown):
            self._shown = before

    def drop(self) -> None:
        """Take back what was typed."""
        if self.is_open:
            self._put(self._shown)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.finish()
        elif isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._override(event)
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return False

    def _override(self, event: QKeyEvent) -> bool:
        """Fields swallow Ctrl+Z even with nothing to undo: then it is the map's."""
        if not self.is_open and any(event.matches(key) for key in UNDO):
            event.ignore()
            return True
        if self.is_open and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return False

    def _press(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.drop()
            return True
        if event.key() in ENTER and (
            modifiers == ctrl or (modifiers == plain and self._enter_gives)
        ):
            self.finish()
            return True
        return False
