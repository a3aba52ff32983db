"""Keys that a widget keeps for itself although a shortcut of the window has them too."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent


def takes(event: QEvent, keys: Container[int]) -> bool:
    """True where Qt asks for one of these before it runs a shortcut: they will be key presses."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() in keys:
        event.accept()
    return event.key() in keys
