"""A list to choose from and a box to tick, with the bundled signs.

A style sheet can show signs only from files, in fixed colours; Fusion's own outlines are darker
than the window, so that on dark they cannot be seen.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyle, QStyleOptionButton, QStyleOptionComboBox

from journeydesk.ui.icons import paint_icon

SIGN = 14  # pixels
BESIDE_WORDS = SIGN + 26
SPACE = 4
SIGNS = {Qt.CheckState.Checked: "check", Qt.CheckState.PartiallyChecked: "minus"}


class ComboBox(QComboBox):
    """The style sheet draws its frame."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """With dots where the words do not fit: Qt cuts them off in the middle of a letter."""
        super().initStyleOption(option)
        room = self.width() - BESIDE_WORDS
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + SPACE
        dots = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, dots, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRect(self.width() - SIGN - 8, (self.height() - SIGN) // 2, SIGN, SIGN)
        shown = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        with QPainter(self) as painter:
            color = self.palette().placeholderText().color()
            paint_icon(painter, "chevron-down", QRectF(shown), color)


class CheckBox(QCheckBox):
    """The style sheet draws its box."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        name = SIGNS.get(self.checkState())
        if name is None:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        with QPainter(self) as painter:
            color = self.palette().highlightedText().color()
            paint_icon(painter, name, QRectF(box).adjusted(2, 2, -2, -2), color)
