"""A layer of the map as pixmaps, rendered once at the exact zoom and then only copied."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from journeydesk.drawing import Rect

SIDE = 512  # device pixels: 12 to 15 cover a laptop's view, so one new column costs a third of it
Key = tuple[int, int]
PaintArea = Callable[[QPainter, Rect, float], None]


class Tiles:
    """Pixmaps of `SIDE` × `SIDE` device pixels on a grid that starts at the map's origin.

    `paint_area(painter, area, zoom)` draws an area of the map with a painter in map coordinates.
    Panning copies, a change renders what it touches, zooming stretches what was there until
    `settle` says to render anew.
    """

    def __init__(self, paint_area: PaintArea, ground: QColor) -> None:
        self._paint_area = paint_area
        self.ground = ground
        self._tiles: dict[Key, QPixmap] = {}
        self._dirty: dict[Key, QRect] = {}
        self._zoom = 0.0
        self._stretched = False

    def clear(self) -> None:
        """Forget everything."""
        self._tiles.clear()
        self._dirty.clear()

    def settle(self) -> None:
        """The zoom has come to rest."""
        self._stretched = False

    def stretch(self) -> None:
        """The zoom is in motion: show what there is, larger or smaller."""
        self._stretched = bool(self._tiles)

    def soil(self, area: Rect) -> None:
        """This area of the map has changed."""
        if not self._zoom:
            return
        device = _device_rect(area, self._zoom)
        for key in _keys(device):
            if key in self._tiles:
                local = device.translated(-key[0] * SIDE, -key[1] * SIDE)
                known = self._dirty.get(key)
                self._dirty[key] = known.united(local) if known else local

    def show(self, painter: QPainter, view: QRect, origin: QPointF, zoom: float) -> None:
        """Copy to a painter in device pixels: `view` of it, the map's origin being at `origin`."""
        if self._stretched:
            self._show_stretched(painter, view, origin, zoom)
            return
        if zoom != self._zoom:
            self.clear()
            self._zoom = zoom
        dx, dy = round(origin.x()), round(origin.y())
        shown = view.translated(-dx, -dy)
        for key in _keys(shown):
            pixmap = self._fresh(key)
            painter.drawPixmap(key[0] * SIDE + dx, key[1] * SIDE + dy, pixmap)
        self._forget_far(shown)

    def prefetch(self, view: QRect, origin: QPointF) -> bool:
        """Render one missing tile around the view; False where there is none."""
        if self._stretched or not self._zoom:
            return False
        around = view.translated(-round(origin.x()), -round(origin.y()))
        around.adjust(-SIDE, -SIDE, SIDE, SIDE)
        missing = next((key for key in _keys(around) if key not in self._tiles), None)
        if missing is not None:
            self._fresh(missing)
        return missing is not None

    def _show_stretched(self, painter: QPainter, view: QRect, origin: QPointF, zoom: float) -> None:
        scale = zoom / self._zoom
        painter.fillRect(view, self.ground)
        side = SIDE * scale
        for (i, j), pixmap in self._tiles.items():
            target = QRectF(i * side + origin.x(), j * side + origin.y(), side, side)
            if target.intersects(QRectF(view)):
                painter.drawPixmap(target, pixmap, QRectF(0, 0, SIDE, SIDE))

    def _fresh(self, key: Key) -> QPixmap:
        """The tile, rendered where it is new or soiled."""
        pixmap = self._tiles.get(key)
        if pixmap is None:
            pixmap = self._tiles[key] = QPixmap(SIDE, SIDE)
            self._render(pixmap, key, QRect(0, 0, SIDE, SIDE))
        elif key in self._dirty:
            self._render(pixmap, key, self._dirty[key] & QRect(0, 0, SIDE, SIDE))
        self._dirty.pop(key, None)
        return pixmap

    def _render(self, pixmap: QPixmap, key: Key, local: QRect) -> None:
        x, y = key[0] * SIDE, key[1] * SIDE
        zoom = self._zoom
        # A live painter while an exception unwinds is a crash: always `with`.
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(local)
            painter.fillRect(local, self.ground)
            painter.translate(-x, -y)
            painter.scale(zoom, zoom)
            area = Rect(
                (x + local.x() - 1) / zoom,
                (y + local.y() - 1) / zoom,
                (local.width() + 2) / zoom,
                (local.height() + 2) / zoom,
            )
            self._paint_area(painter, area, zoom)

    def _forget_far(self, shown: QRect) -> None:
        """Keep what is within two tiles of the view: memory does not grow with the map."""
        if len(self._tiles) <= 4 * _count(shown):
            return
        near = shown.adjusted(-2 * SIDE, -2 * SIDE, 2 * SIDE, 2 * SIDE)
        kept = set(_keys(near))
        self._tiles = {key: tile for key, tile in self._tiles.items() if key in kept}


def _device_rect(area: Rect, zoom: float) -> QRect:
    left, top = math.floor(area.x * zoom) - 1, math.floor(area.y * zoom) - 1
    right, bottom = math.ceil(area.right * zoom) + 1, math.ceil(area.bottom * zoom) + 1
    return QRect(left, top, right - left, bottom - top)


def _keys(device: QRect) -> Iterator[Key]:
    for j in range(device.top() // SIDE, device.bottom() // SIDE + 1):
        for i in range(device.left() // SIDE, device.right() // SIDE + 1):
            yield i, j


def _count(device: QRect) -> int:
    return (device.width() // SIDE + 2) * (device.height() // SIDE + 2)


OPAQUE = Qt.WidgetAttribute.WA_OpaquePaintEvent
