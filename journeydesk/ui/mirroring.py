"""Painting that runs from the right where the language does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt


def mirrored(part: QRectF, whole: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """A part laid out from the left, where it belongs in that direction."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return part
    left = whole.left() + whole.right() - part.right()
    return QRectF(left, part.top(), part.width(), part.height())
