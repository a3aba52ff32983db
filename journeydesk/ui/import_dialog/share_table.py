"""What was found in a log: names and numbers, each row with a bar behind its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from journeydesk.interchange.look import Table

ROW = 28  # pixels
BAR = Qt.ItemDataRole.UserRole  # its length, from 0 to 1


class ShareTable(QTableWidget):
    """Read only; the bar says how a row's share, or its first number, is to the largest."""

    def __init__(self, table: Table) -> None:
        heading, *rows = table.rows
        super().__init__(len(rows), len(heading))
        for column, words in enumerate(heading):
            self.setHorizontalHeaderItem(column, _item(words, is_number=column > 0))
        self.setItemDelegateForColumn(0, _BarDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(table.name)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self._fill(rows, lengths(rows))
        self._fit()

    def _fill(self, rows: Sequence[Sequence[str]], bars: Sequence[float]) -> None:
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                item = _item(words, is_number=column > 0)
                item.setToolTip(words)
                if not column:
                    item.setData(BAR, bars[at])
                self.setItem(at, column, item)

    def _fit(self) -> None:
        """The names take what the numbers leave."""
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _item(words: str, *, is_number: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(words)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item


def lengths(rows: Sequence[Sequence[str]]) -> list[float]:
    """Of the bars: by the share where there is one, else by the first number."""
    has_share = bool(rows) and rows[0][-1].endswith("%")
    found = [_number(row[-1] if has_share else row[1]) for row in rows]
    most = max(found, default=0.0) or 1.0
    return [number / most for number in found]


def _number(words: str) -> float:
    try:
        return float(words.replace(",", "").rstrip(" %"))
    except ValueError:
        return 0.0


class _BarDelegate(QStyledItemDelegate):
    """The bar reaches over no more than the names."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        accent, room = option.palette.highlight().color(), QRectF(option.rect)
        bar = room.adjusted(4, 4, -8, -4)
        length = bar.width() * float(index.data(BAR) or 0.0)
        left = bar.right() - length if option.widget.isRightToLeft() else bar.left()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(accent.red(), accent.green(), accent.blue(), 48))
        painter.drawRoundedRect(QRectF(left, bar.top(), length, bar.height()), 4, 4)
        painter.restore()
        super().paint(painter, option, index)
