"""The small picture of a map, made piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.theme import Theme
from journeydesk.ui.canvas.paint import paint_area
from journeydesk.ui.look import qcolor

LAYERS = frozenset(Layer)


def scale_of(layout: MapLayout, room: QSize) -> float:
    """Logical pixels a point, so that the whole map goes into a room."""
    whole = QSizeF(max(layout.width, 1.0), max(layout.height, 1.0))
    fitted = whole.scaled(QSizeF(room), Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.width() / whole.width()


def paint_in_pieces(
    layout: MapLayout, theme: Theme, scale: float, ratio: float
) -> Iterator[QPixmap]:
    """One stage after the other: all of 20,000 cards at once would hold up the keys for 150 ms.

    Yields the same pixmap after each piece; the last time it is whole. `ratio` is the device
    pixels in a logical one.
    """
    density = scale * ratio
    width, height = max(1, round(layout.width * density)), max(1, round(layout.height * density))
    pixmap = QPixmap(width, height)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(qcolor(theme.map["ground"]))
    for piece in _pieces(layout):
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            painter.setClipRect(QRectF(*piece))
            paint_area(painter, layout, LAYERS, piece, density)
        yield pixmap


def _pieces(layout: MapLayout) -> Iterator[Rect]:
    """Upright strips: what is left of the stages, each stage, what is right of them."""
    edges = [0.0, *(column.x for column in layout.columns_seen), layout.width]
    for left, right in pairwise(edges):
        yield Rect(left, 0.0, right - left, layout.height)
