"""Rings around the selected stages and lanes, in the bars that stick to the edges."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journeydesk.drawing import Layer, Rect
from journeydesk.ui.canvas.viewport import Viewport

WIDTH, RADIUS = 2.5, 6.0  # pixels


def paint_bar_rings(
    painter: QPainter, where: Viewport, layer: Layer, places: Iterable[Rect], accent: QColor
) -> None:
    """In the viewport's coordinates; a light line inside tells the ring from what it is around."""
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in places:
        ring = _on_screen(place, layer, where).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(accent, WIDTH))
        painter.drawRoundedRect(ring, RADIUS, RADIUS)
        painter.setPen(QPen(QColor(255, 255, 255), 1.2))
        painter.drawRoundedRect(ring.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)


def _on_screen(place: Rect, layer: Layer, where: Viewport) -> QRectF:
    shown = where.to_screen(place)
    if layer is Layer.HEAD:
        return QRectF(shown.x, where.head_y, shown.w, shown.h)
    return QRectF(where.side_x, shown.y, shown.w, shown.h)
