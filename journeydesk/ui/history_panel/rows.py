"""How a step of the history looks: on a line through time, with a mark where one is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeydesk.ui.history_panel.steps import STEP_ROLE, Step
from journeydesk.ui.mirroring import mirrored

ROW_HEIGHT = 36
LINE_X = 20.0  # where time runs
DOT, NOW_DOT = 3.5, 5.5
TEXT_X, SIDE = 38.0, 12.0


class StepRows(QStyledItemDelegate):
    """What was taken back is fainter, its dots are empty."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        step: Step = index.data(STEP_ROLE)
        row, palette, direction = QRectF(option.rect), option.palette, option.direction
        line_x = mirrored(QRectF(LINE_X, 0, 0, 0), row, direction).x()
        painter.save()
        painter.setLayoutDirection(direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, row, option, palette.color(QPalette.ColorRole.Highlight))
        is_first, is_last = index.row() == 0, index.row() == index.model().rowCount() - 1
        _paint_time_line(painter, row, line_x, is_first, is_last, palette)
        _paint_dot(painter, QPointF(line_x, row.center().y()), step, palette)
        words = mirrored(row.adjusted(TEXT_X, 0, -SIDE, 0), row, direction)
        _paint_words(painter, words, step, palette, direction)
        painter.restore()


def _paint_ground(
    painter: QPainter, row: QRectF, option: QStyleOptionViewItem, accent: QColor
) -> None:
    """Under the pointer, and around what the keys are at."""
    ground = QColor(accent)
    ground.setAlpha(26)
    inner = row.adjusted(5.5, 1.5, -5.5, -1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(ground)
        painter.drawRoundedRect(inner, 7, 7)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, 7, 7)


def _paint_time_line(
    painter: QPainter, row: QRectF, x: float, is_first: bool, is_last: bool, palette: QPalette
) -> None:
    top = row.center().y() if is_first else row.top()
    bottom = row.center().y() if is_last else row.bottom()
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1.5))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def _paint_dot(painter: QPainter, at: QPointF, step: Step, palette: QPalette) -> None:
    dim, accent = (
        palette.color(role)
        for role in (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Highlight)
    )
    if step.away == 0:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Window), 2.0))
        painter.setBrush(accent)
        painter.drawEllipse(at, NOW_DOT, NOW_DOT)
        return
    painter.setPen(QPen(dim, 1.5))
    painter.setBrush(palette.color(QPalette.ColorRole.Window) if step.away > 0 else dim)
    painter.drawEllipse(at, DOT, DOT)


def _paint_words(
    painter: QPainter,
    place: QRectF,
    step: Step,
    palette: QPalette,
    direction: Qt.LayoutDirection,
) -> None:
    """Where one is stands in bold; the time at the end gives way to nothing."""
    dim = palette.color(QPalette.ColorRole.PlaceholderText)
    painter.setPen(dim)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, step.time)
    end = painter.fontMetrics().horizontalAdvance(step.time) + 10
    label = mirrored(place.adjusted(0, 0, -end, 0), place, direction)
    if step.away == 0:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
    painter.setPen(dim if step.away > 0 else palette.color(QPalette.ColorRole.WindowText))
    elide, room = Qt.TextElideMode.ElideRight, int(label.width())
    text = painter.fontMetrics().elidedText(step.label, elide, room)
    painter.drawText(label, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
