"""Words changed where they stand, in a row or a tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit


class RenameField(QLineEdit):
    """While words are edited, keys are words: no shortcut of the window may take them."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
