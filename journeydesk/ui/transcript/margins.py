"""At both sides of a transcript: when something was said, and what has become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeydesk.ui.chips import kind_inks, value_icon
from journeydesk.ui.transcript.keys import BY_KIND

if TYPE_CHECKING:
    from journeydesk.ui.transcript.text import TranscriptText

TIMES, SIGNS = 66, 28  # pixels
SIGN = 18
SMALLER = 0.85  # than the words


class Margin(QWidget):
    """A strip along the text, as high; the mouse does nothing there."""

    def __init__(self, text: TranscriptText) -> None:
        super().__init__(text)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Times(Margin):
    """Where the file tells no times, its lines: what evidence names as its source."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        page, metrics = self._text.page, self._text.fontMetrics()
        with QPainter(self) as painter:
            font = painter.font()
            font.setPointSizeF(font.pointSizeF() * SMALLER)
            painter.setFont(font)
            painter.setPen(self.palette().placeholderText().color())
            for block, y in self._text.blocks_in_view():
                turn = page.turn(block)
                told = "" if turn is None else turn.time if page.has_times else str(turn.line)
                line = QRect(0, round(y), self.width() - 12, metrics.lineSpacing())
                painter.drawText(line, END, told)


class Signs(Margin):
    """What passages have become, at the line where they begin."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            for mark, y in self._text.marks_in_view():
                icon = value_icon(mark.kind, BY_KIND[mark.kind].icon, kind_inks, self._text.theme)
                icon.paint(painter, QRect((self.width() - SIGN) // 2, round(y), SIGN, SIGN))


END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
