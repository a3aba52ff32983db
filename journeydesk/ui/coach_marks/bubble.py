"""A bubble that points at something on the map."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.ui.announce import announce

WIDTH, RADIUS, TIP = 264, 10.0, 9


class Bubble(QFrame):
    """In the accent colour: nothing else over a map is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("coach")
        self.setFixedWidth(WIDTH)
        self._is_below = True  # what it points at is above it
        self._tip = WIDTH / 2
        self._words, self._count = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self.next = QToolButton()
        self.close_button = QToolButton()
        self.close_button.setText(_("Not again (Esc)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, TIP + 12, 16, TIP + 10)
        column.setSpacing(10)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.next)
        column.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def say(self, text: str, number: int, of: int) -> None:
        self._words.setText(text)
        self._count.setText(_("{number} of {of}").format(number=number, of=of))
        self.next.setText(_("Next") if number < of else _("Done"))
        self.setAccessibleName(text)
        self.setFixedHeight(self.heightForWidth(WIDTH))
        announce(self, text)

    def point_at(self, place: QRect, room: QRect) -> None:
        """Below it, or above where there is no room; the tip in its middle."""
        self._is_below = place.bottom() + self.height() <= room.bottom()
        top = place.bottom() + 1 if self._is_below else place.top() - self.height()
        left = place.center().x() - WIDTH // 2
        left = max(room.left() + 6, min(left, room.right() - WIDTH - 6))
        self._tip = max(RADIUS + TIP, min(place.center().x() - left, WIDTH - RADIUS - TIP))
        self.move(QPoint(left, top))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        body = QRectF(self.rect()).adjusted(0, TIP, 0, -TIP)
        edge, end = (body.top(), 0.0) if self._is_below else (body.bottom(), float(self.height()))
        shape, tip = QPainterPath(), QPainterPath()
        shape.addRoundedRect(body, RADIUS, RADIUS)
        tip.moveTo(QPointF(self._tip - TIP, edge))
        tip.lineTo(QPointF(self._tip, end))
        tip.lineTo(QPointF(self._tip + TIP, edge))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().accent())
            painter.drawPath(shape.united(tip))
