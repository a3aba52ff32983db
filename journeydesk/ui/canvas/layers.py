"""The map's layers on screen: the body, and the head and side that stick to the edges."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QTransform

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.ui.canvas.backing import Backing, PaintArea
from journeydesk.ui.canvas.paint import changed_areas
from journeydesk.ui.canvas.viewport import Parts, Viewport

BODY = frozenset({Layer.BODY, Layer.TITLE})
HEAD, SIDE = frozenset({Layer.HEAD}), frozenset({Layer.SIDE})
OVERSCAN = 128  # device pixels, in the directions in which a layer scrolls; 256 took 3 MB more


class Layers:
    """Draws each layer's part of a view; `look` says which view before anything is shown."""

    def __init__(
        self, painter_of: Callable[[Collection[Layer]], PaintArea], ground: QColor
    ) -> None:
        self._ground = ground
        self._body = Backing(painter_of(BODY), ground, QSize(OVERSCAN, OVERSCAN))
        self._head = Backing(painter_of(HEAD), ground, QSize(OVERSCAN, 0))
        self._side = Backing(painter_of(SIDE), ground, QSize(0, OVERSCAN))
        self._all = (self._body, self._head, self._side)
        self.ratio = 1.0

    def look(self, where: Viewport, view: QSize, ratio: float) -> Parts:
        """Be ready to show a view of that size, `ratio` device pixels to each of its pixels."""
        self.ratio, self._parts = ratio, where.parts(view)
        zoom, layout, head_y, side_x = where.scale * ratio, where.layout, where.head_y, where.side_x
        head_at = QPointF(where.x, head_y - layout.head.y * where.scale)
        side_at = QPointF(side_x - layout.side.x * where.scale, where.y)
        head = QRect(0, round(head_y), view.width(), where.head_height)
        side = QRect(round(side_x), 0, where.side_width, view.height())
        whole = self._device(QRect(QPoint(), view))
        self._body.look(whole, QPointF(where.x, where.y) * ratio, zoom)
        self._head.look(self._device(head), head_at * ratio, zoom)
        self._side.look(self._device(side), side_at * ratio, zoom)
        return self._parts

    def show_body(self, painter: QPainter, exposed: QRect) -> None:
        """Copy what of the body is exposed, but for what the others cover."""
        self._show(self._body, painter, exposed & self._parts.body)

    def show_side(self, painter: QPainter) -> None:
        self._show(self._side, painter, self._parts.side)

    @property
    def is_stretched(self) -> bool:
        """While zooming."""
        return self._head.is_stretched

    def show_head(self, painter: QPainter) -> None:
        """Copy the head, then hide what scrolls under the corner."""
        self._show(self._head, painter, self._parts.head)
        painter.resetTransform()
        painter.fillRect(self._parts.corner, self._ground)

    def soil(self, area: Rect) -> None:
        """This area of the map has changed."""
        for backing in self._all:
            backing.soil(area)

    def soil_changed(self, before: MapLayout, after: MapLayout) -> tuple[list[Rect], bool]:
        """What has changed of the body, and whether anything of the head or side has."""
        areas = [
            changed_areas(before, after, layers, backing.area)
            for backing, layers in zip(self._all, (BODY, HEAD, SIDE), strict=True)
        ]
        for backing, changed in zip(self._all, areas, strict=True):
            for area in changed:
                backing.soil(area)
        return areas[0], bool(areas[1] or areas[2])

    def stretch(self) -> None:
        for backing in self._all:
            backing.stretch()

    def settle(self) -> None:
        for backing in self._all:
            backing.settle()

    def prefetch(self) -> bool:
        """Render a piece of what lies around the view; False where all is there."""
        return any(backing.prefetch() for backing in self._all)

    def _show(self, backing: Backing, painter: QPainter, part: QRect) -> None:
        if part.isEmpty():
            return
        painter.save()
        painter.setWorldTransform(QTransform.fromScale(1 / self.ratio, 1 / self.ratio))
        backing.show(painter, self._device(part))
        painter.restore()

    def _device(self, rect: QRect) -> QRect:
        """At least as large, and of the same size wherever the rectangle is."""
        ratio = self.ratio
        if ratio == 1.0:
            return rect
        left, top = math.floor(rect.x() * ratio), math.floor(rect.y() * ratio)
        more = 0 if ratio == int(ratio) else 1
        width, height = math.ceil(rect.width() * ratio), math.ceil(rect.height() * ratio)
        return QRect(left, top, width + more, height + more)
