"""How a difference looks in the list: its sign in the colour that it has on the map, and words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeydesk.app.differing import Remark
from journeydesk.charts.comparison import SIGNS
from journeydesk.charts.difference import color_of
from journeydesk.charts.overlays.pill import ink_on
from journeydesk.layout import Memo
from journeydesk.ui.look import qcolor
from journeydesk.ui.mirroring import mirrored

REMARK_ROLE = Qt.ItemDataRole.UserRole
START, SIDE, ABOVE, SIGN = 44, 12, 8, 20
TALLEST = 96  # pixels of what is said; more is in the tip
WRAP = Qt.TextFlag.TextWordWrap

Index = QModelIndex | QPersistentModelIndex


class RemarkRows(QStyledItemDelegate):
    """As wide as the list, which does not change its width."""

    def __init__(self, parent: QWidget, width: int, memo: Memo) -> None:
        super().__init__(parent)
        self._room, self._memo = width - START - SIDE, memo

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        remark: Remark = index.data(REMARK_ROLE)
        head = self._height(_strong(option.font), remark.words)
        return QSize(START, head + self._height(option.font, remark.about) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        remark: Remark = index.data(REMARK_ROLE)
        palette, row = option.palette, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            ground = QColor(palette.color(QPalette.ColorRole.Highlight))
            ground.setAlpha(44 if option.state & QStyle.StateFlag.State_Selected else 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(row.adjusted(4, 1, -4, -1), 7, 7)
        self._paint_sign(painter, row, remark, option.direction)
        words = mirrored(row.adjusted(START, ABOVE, -SIDE, -ABOVE), row, option.direction)
        self._paint_words(painter, words, remark, option)
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, row: QRectF, remark: Remark, direction: Qt.LayoutDirection
    ) -> None:
        color = color_of(remark.kind, self._memo)
        place = QRectF(row.left() + SIDE, row.top() + ABOVE, SIGN, SIGN)
        place = mirrored(place, row, direction)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(color))
        painter.drawEllipse(place)
        painter.setPen(qcolor(ink_on(color, self._memo)))
        painter.setFont(_strong(painter.font()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, SIGNS[remark.kind])

    def _paint_words(
        self, painter: QPainter, place: QRectF, remark: Remark, option: QStyleOptionViewItem
    ) -> None:
        strong = _strong(option.font)
        painter.setFont(strong)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        head = self._height(strong, remark.words)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(
            QRectF(place.x(), place.y(), place.width(), head), start | WRAP, remark.words
        )
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place.adjusted(0, head, 0, 0), start | WRAP, remark.about)

    def _height(self, font: QFont, words: str) -> int:
        room = QRect(0, 0, self._room, 10_000)
        return min(TALLEST, QFontMetrics(font).boundingRect(room, WRAP, words).height())


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
