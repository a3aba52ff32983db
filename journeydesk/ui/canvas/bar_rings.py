"""Rings around the selected stages and lanes, in the bars that stick to the edges."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeydesk.drawing import Layer, Rect
from journeydesk.theme import Theme
from journeydesk.ui.canvas.viewport import Viewport
from journeydesk.ui.look import qcolor

WIDTH, RADIUS = 2.5, 6.0  # pixels


def paint_bar_rings(
    painter: QPainter, where: Viewport, layer: Layer, places: Iterable[Rect], theme: Theme
) -> None:
    """In the viewport's coordinates; a light line inside tells the ring from what it is around."""
    painter.save()
    painter.resetTransform()
    if layer is Layer.HEAD:  # what goes on under the corner ends there
        left, right = where.body_left, where.body_right
        painter.setClipRect(QRectF(left, 0.0, right - left, where.head_bottom))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in places:
        ring = QRectF(*where.to_screen(place, layer)).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(qcolor(theme.window["accent"]), WIDTH))
        painter.drawRoundedRect(ring, RADIUS, RADIUS)
        painter.setPen(QPen(qcolor(theme.map["stage_ink"]), 1.2))
        painter.drawRoundedRect(ring.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)
    painter.restore()
