"""How a row of the palette looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeydesk.ui.command_palette.entry import Entry
from journeydesk.ui.icons import paint_icon
from journeydesk.ui.look import qcolor

ROW_HEIGHT = 40
CHIP = 26.0
SIDE = 12.0
GAP = 10.0
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
ENTRY_ROLE = Qt.ItemDataRole.UserRole


class EntryRows(QStyledItemDelegate):
    """A picture, the label with the letters typed, where it is, its keys."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        row = QRectF(option.rect)
        palette: QPalette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            _paint_choice(painter, row, palette.color(QPalette.ColorRole.Highlight))
        inner = row.adjusted(SIDE, 0, -SIDE, 0)
        _paint_picture(painter, entry, inner, palette)
        inner.setLeft(inner.left() + CHIP + GAP)
        inner.setRight(_paint_keys(painter, entry.keys, inner, palette))
        _paint_words(painter, entry, inner, palette)
        painter.restore()


def _paint_choice(painter: QPainter, row: QRectF, accent: QColor) -> None:
    """Told by a bar too, not by colour alone."""
    ground = QColor(accent)
    ground.setAlpha(38)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(row.adjusted(2, 1, -2, -1), 7, 7)
    painter.setBrush(accent)
    painter.drawRoundedRect(QRectF(row.left() + 2, row.top() + 10, 3, row.height() - 20), 1.5, 1.5)


def _paint_picture(painter: QPainter, entry: Entry, row: QRectF, palette: QPalette) -> None:
    """The record's badge as on the map, or the action's icon."""
    chip = QRectF(row.left(), row.center().y() - CHIP / 2, CHIP, CHIP)
    if entry.badge is None:
        color = _ink(entry, palette, QPalette.ColorRole.Text)
        paint_icon(painter, entry.icon, chip.adjusted(4, 4, -4, -4), color)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(entry.badge.fill))
    painter.drawRoundedRect(chip, 6, 6)
    paint_icon(painter, entry.badge.icon, chip.adjusted(5, 5, -5, -5), qcolor(entry.badge.ink))


def _paint_keys(painter: QPainter, keys: tuple[str, ...], row: QRectF, palette: QPalette) -> float:
    """Each as a key cap at the right; answers with where the rest of the row ends."""
    right, metrics = row.right(), QFontMetricsF(painter.font())
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1.0))
    painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
    for key in reversed(keys):
        width = metrics.horizontalAdvance(key) + 14
        cap = QRectF(right - width, row.center().y() - 11, width, 22)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        painter.restore()
        right = cap.left() - 6
    return right


def _paint_words(painter: QPainter, entry: Entry, row: QRectF, palette: QPalette) -> None:
    """The label takes what it needs up to two thirds; where it is stands at the right."""
    metrics = QFontMetricsF(painter.font())
    detail = entry.reason or entry.detail
    needed = metrics.horizontalAdvance(detail) + GAP if detail else 0.0
    width = row.width() - min(needed, row.width() / 3)
    elide = Qt.TextElideMode.ElideRight
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    shown = metrics.elidedText(detail, elide, row.width() - width - GAP)
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
    painter.setPen(_ink(entry, palette, QPalette.ColorRole.Text))
    label = metrics.elidedText(entry.label, elide, width)
    _paint_label(painter, label, entry.letters, QPointF(row.left(), row.center().y()), palette)


def _paint_label(
    painter: QPainter, label: str, letters: tuple[int, ...], at: QPointF, palette: QPalette
) -> None:
    """With the letters typed in bold, in one text layout: shaping is kept in every script."""
    layout = QTextLayout(label, painter.font())
    typed = QTextCharFormat()
    typed.setFontWeight(QFont.Weight.Bold)
    typed.setForeground(palette.color(QPalette.ColorRole.Highlight))
    ranges = []
    for letter in letters:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = letter, 1, typed
        ranges.append(found)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    if line.isValid():
        layout.draw(painter, at - QPointF(0, line.height() / 2))


def _ink(entry: Entry, palette: QPalette, role: QPalette.ColorRole) -> QColor:
    return palette.color(QPalette.ColorRole.PlaceholderText if entry.reason else role)
