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
from journeydesk.ui.mirroring import mirrored

ROW_HEIGHT = 40
CHIP = 26.0
SIDE = 12.0
GAP = 10.0
Role = QPalette.ColorRole
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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        row = _Row(painter, QRectF(option.rect), option.palette, option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            row.paint_choice()
        row.paint_picture(entry)
        row.paint_keys(entry.keys)
        row.paint_words(entry)
        painter.restore()


class _Row:
    """Laid out from the left, from `left` to `right`; painted as the language runs."""

    def __init__(
        self, painter: QPainter, whole: QRectF, palette: QPalette, direction: Qt.LayoutDirection
    ) -> None:
        self._painter, self._whole, self._direction = painter, whole, direction
        self._metrics = QFontMetricsF(painter.font())
        self._palette = palette
        self._left, self._right = whole.left() + SIDE, whole.right() - SIDE

    def paint_choice(self) -> None:
        """Told by a bar too, not by colour alone."""
        accent, whole = self._color(Role.Highlight), self._whole
        ground = QColor(accent)
        ground.setAlpha(38)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(whole.adjusted(2, 1, -2, -1), 7, 7)
        bar = QRectF(whole.left() + 2, whole.top() + 10, 3, whole.height() - 20)
        self._painter.setBrush(accent)
        self._painter.drawRoundedRect(self._at(bar), 1.5, 1.5)

    def paint_picture(self, entry: Entry) -> None:
        """The record's badge as on the map, or the action's icon."""
        chip = self._at(QRectF(self._left, self._whole.center().y() - CHIP / 2, CHIP, CHIP))
        self._left += CHIP + GAP
        if entry.badge is None:
            paint_icon(self._painter, entry.icon, chip.adjusted(4, 4, -4, -4), self._ink(entry))
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(qcolor(entry.badge.fill))
        self._painter.drawRoundedRect(chip, 6, 6)
        ink = qcolor(entry.badge.ink)
        paint_icon(self._painter, entry.badge.icon, chip.adjusted(5, 5, -5, -5), ink)

    def paint_keys(self, keys: tuple[str, ...]) -> None:
        """Each as a key cap at the end of the row."""
        for key in reversed(keys):
            width = self._metrics.horizontalAdvance(key) + 14
            cap = QRectF(self._right - width, self._whole.center().y() - 11, width, 22)
            self._right = cap.left() - 6
            self._painter.setPen(QPen(self._color(Role.Mid), 1.0))
            self._painter.setBrush(self._color(Role.AlternateBase))
            self._painter.drawRoundedRect(self._at(cap).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            self._painter.setPen(self._color(Role.PlaceholderText))
            self._painter.drawText(self._at(cap), Qt.AlignmentFlag.AlignCenter, key)

    def paint_words(self, entry: Entry) -> None:
        """The label takes what it needs up to two thirds; where it is stands at the end."""
        room, elide = self._right - self._left, Qt.TextElideMode.ElideRight
        detail = entry.reason or entry.detail
        needed = self._metrics.horizontalAdvance(detail) + GAP if detail else 0.0
        end = min(needed, room / 3)
        words = QRectF(self._left, self._whole.top(), room - end, self._whole.height())
        self._painter.setPen(self._ink(entry))
        label = self._metrics.elidedText(entry.label, elide, words.width())
        self._paint_label(label, entry.letters, self._at(words))
        place = QRectF(words.right(), words.top(), end, words.height())
        self._painter.setPen(self._color(Role.PlaceholderText))
        shown = self._metrics.elidedText(detail, elide, max(0.0, end - GAP))
        # Right is where the row ends: Qt takes it for the left where the language runs so.
        end_of_row = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._painter.drawText(self._at(place), end_of_row, shown)

    def _paint_label(self, label: str, letters: tuple[int, ...], place: QRectF) -> None:
        """With the letters typed in bold, in one text layout: shaping is kept in every script."""
        layout = QTextLayout(label, self._painter.font())
        layout.setFormats([self._typed(letter) for letter in letters])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        if line.isValid():
            is_mirrored = self._direction == Qt.LayoutDirection.RightToLeft
            x = place.right() - line.naturalTextWidth() if is_mirrored else place.left()
            layout.draw(self._painter, QPointF(x, place.center().y() - line.height() / 2))

    def _typed(self, letter: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = letter, 1
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(self._color(Role.Highlight))
        found.format = look
        return found

    def _ink(self, entry: Entry) -> QColor:
        return self._color(Role.PlaceholderText if entry.reason else Role.Text)

    def _color(self, role: QPalette.ColorRole) -> QColor:
        return self._palette.color(role)

    def _at(self, part: QRectF) -> QRectF:
        return mirrored(part, self._whole, self._direction)
