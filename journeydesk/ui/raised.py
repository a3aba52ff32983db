"""A sheet above everything else: its shadow and its ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame

SHADOW = 18  # pixels around the sheet in which its shadow fades
RADIUS = 12.0


class RaisedSheet(QFrame):
    """Painted, not an effect: a QGraphicsDropShadowEffect draws its widget twice at each key.

    Its layout keeps `shadow` free at every side.
    """

    shadow = SHADOW

    def paintEvent(self, event: QPaintEvent) -> None:
        free = self.shadow
        sheet = QRectF(self.rect()).adjusted(free, free, -free, -free)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_shadow(painter, sheet, free)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1.0))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def _paint_shadow(painter: QPainter, sheet: QRectF, reach: int) -> None:
    """Ever larger and fainter, and a little below: light falls from above."""
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(reach - 4, 0, -2):
        painter.setBrush(QColor(8, 12, 24, 5))
        around = sheet.adjusted(-step, -step + 4, step, step + 4)
        painter.drawRoundedRect(around, RADIUS + step, RADIUS + step)
