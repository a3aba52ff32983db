"""How rules and remarks look: a rule with the sign of its severity, its remarks indented below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeydesk.analysis.lint import Rule
from journeydesk.ui.checks_panel.remarks import ICONS, ROW_ROLE
from journeydesk.ui.icons import paint_icon
from journeydesk.ui.mirroring import mirrored

Index = QModelIndex | QPersistentModelIndex
LEFT, RIGHT, ICON = 38, 12, 16.0
ABOVE_RULE, ABOVE_REMARK, BELOW = 14, 5, 5
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading


class RemarkRows(QStyledItemDelegate):
    """As high as the words need in the width of the list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = QRect(0, 0, width - LEFT - RIGHT, 10_000)
        metrics = QFontMetrics(_font(option, index))
        needed = metrics.boundingRect(room, int(WRAPPED), str(index.data()))
        return QSize(width, needed.height() + _above(index) + BELOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, palette, direction = QRectF(option.rect), option.palette, option.direction
        painter.save()
        painter.setLayoutDirection(direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = index.data(ROW_ROLE)
        if isinstance(found, Rule):
            sign = QRectF(row.left() + 14, row.top() + ABOVE_RULE + 1, ICON, ICON)
            ink = palette.color(QPalette.ColorRole.WindowText)
            paint_icon(painter, ICONS[found.severity], mirrored(sign, row, direction), ink)
        else:
            _paint_ground(painter, row, option)
        painter.setFont(_font(option, index))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        words = row.adjusted(LEFT, _above(index), -RIGHT, 0)
        painter.drawText(mirrored(words, row, direction), int(WRAPPED), str(index.data()))
        painter.restore()


def _above(index: Index) -> int:
    return ABOVE_RULE if isinstance(index.data(ROW_ROLE), Rule) else ABOVE_REMARK


def _font(option: QStyleOptionViewItem, index: Index) -> QFont:
    font = QFont(option.font)
    if isinstance(index.data(ROW_ROLE), Rule):
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _paint_ground(painter: QPainter, row: QRectF, option: QStyleOptionViewItem) -> None:
    """Under the pointer and what is chosen, and around what the keys are at."""
    accent = QColor(option.palette.color(QPalette.ColorRole.Highlight))
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    ground = QColor(accent)
    ground.setAlpha(46 if is_chosen else 22)
    inner = row.adjusted(28.5, 0.5, -5.5, -0.5)
    inner = mirrored(inner, row, option.direction)
    painter.setPen(Qt.PenStyle.NoPen)
    if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(ground)
        painter.drawRoundedRect(inner, 7, 7)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, 7, 7)
