"""A ring around everything found."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeydesk.drawing import Rect

ABOVE_TILES = 4.0  # below the rings of the selection
WIDTH = 2.0  # pixels at every zoom
ROUND_FROM = 12.0  # pixels: smaller than that nobody sees a round corner


class FoundRings(QGraphicsItem):
    """Told by its dashes too, not by its colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(ABOVE_TILES)
        self._rects: list[QRectF] = []
        self._bounds = QRectF()
        self._color = QColor()

    def show_around(self, rects: list[Rect], color: QColor) -> None:
        self.prepareGeometryChange()
        self._color = color
        self._rects = [QRectF(*rect.grown(2.5)) for rect in rects]
        self._bounds = QRectF()
        for rect in self._rects:
            self._bounds = self._bounds.united(rect)
        self._bounds.adjust(-4, -4, 4, 4)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        exposed = option.exposedRect.adjusted(-4, -4, 4, 4)
        visible = [rect for rect in self._rects if rect.intersects(exposed)]
        pen = QPen(self._color, WIDTH, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not visible or visible[0].height() * painter.transform().m11() < ROUND_FROM:
            painter.drawRects(visible)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in visible:
            painter.drawRoundedRect(rect, 7, 7)
