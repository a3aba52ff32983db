"""Keys drawn as keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeydesk.ui.mirroring import mirrored

KEYS_ROLE = Qt.ItemDataRole.UserRole + 1
HEIGHT, CAP, PADDING, BETWEEN = 34, 22, 8, 6


def native(key: str) -> str:
    """As this system writes it; what is no key stays as it is."""
    sequence = QKeySequence(key)
    if sequence.toString(QKeySequence.SequenceFormat.PortableText) != key:
        return key
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


class Keycaps(QStyledItemDelegate):
    """One cap for each combination; the first is the one that menus show."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        style = option.widget.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = float(option.rect.x() + BETWEEN)
        for key in index.data(KEYS_ROLE) or ():
            x = self._paint_cap(painter, option, native(key), x)
        painter.restore()

    def _paint_cap(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, x: float
    ) -> float:
        """Answers with where the next one begins."""
        palette: QPalette = option.palette
        width = max(float(CAP), option.fontMetrics.horizontalAdvance(text) + 2.0 * PADDING)
        y = option.rect.center().y() + 0.5 - CAP / 2
        cap = mirrored(QRectF(x, y, width, CAP), QRectF(option.rect), option.direction)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1.0))
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
        return x + width + BETWEEN
