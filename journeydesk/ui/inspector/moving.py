"""The keys that move one of a list: Alt with Up and Down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def step_of(event: QEvent) -> int:
    """Up is −1, down is 1, anything else 0; else these keys would move cards."""
    if event.type() not in KEYS or not isinstance(event, QKeyEvent):
        return 0
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return 0
    step = STEPS.get(Qt.Key(event.key()), 0)
    if step:
        event.accept()
    return step
