"""A map's title, typed over its tab."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from journeydesk.i18n import _
from journeydesk.ui.rename_field import RenameField

LEAST = 180  # pixels wide


class TitleField(RenameField):
    """Enter and leaving keep what was typed, Escape does not."""

    kept = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self._title, self._is_open = title, True
        self.setText(title)
        self.setAccessibleName(_("Title of the map"))
        self.setProperty("slim", True)
        self.selectAll()

    def put_over(self, place: QRect) -> None:
        """As high as a tab, and wide enough to type in."""
        tabs = self.parentWidget()
        assert tabs is not None
        room = tabs.width()
        width = min(room, max(LEAST, place.width()))
        left = max(0, min(place.left(), room - width))
        self.setGeometry(left, place.top(), width, place.height())
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._close(is_kept=True)
            case Qt.Key.Key_Escape:
                self._close(is_kept=False)
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close(is_kept=True)

    def _close(self, *, is_kept: bool) -> None:
        if not self._is_open:
            return
        self._is_open = False
        title = self.text().strip()
        self.hide()
        self.deleteLater()
        self.closed.emit()
        if is_kept and title != self._title:
            self.kept.emit(title)
