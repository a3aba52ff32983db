"""The name of a stage that is cut by the view's edge, moved to where the rest of it is shown."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from journeydesk.drawing import Glyphs, Group, Layer, Path, Point, Rect
from journeydesk.layout import Column, MapLayout
from journeydesk.layout.metrics import HEAD_TIP
from journeydesk.ui.canvas.paint import COARSE_BELOW
from journeydesk.ui.canvas.viewport import Viewport
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import paint_group

INSET = 6.0  # points between the edge and the name, and the name and the chevron's tip


class Name(NamedTuple):
    """What a stage's chevron says; places are those on the map."""

    chevron: Rect
    words: Rect  # within the chevron, of which no edge is near
    ground: QColor
    group: Group
    origin: Point  # of the group's block


class StickyName:
    """Paints it over the head; it is kept as pixels, for panning only moves it.

    From its glyphs, or from the whole chevron clipped, it took 0.13 floors of a pan's frame.
    """

    def __init__(self) -> None:
        self._cut: tuple[MapLayout | None, Column | None, Name | None] = None, None, None
        self._pixmap = QPixmap()
        self._pixmap_of: tuple[Name | None, float] = None, 0.0

    def paint(self, painter: QPainter, where: Viewport, ratio: float) -> None:
        """In the viewport's coordinates, with `ratio` device pixels to each of its pixels."""
        name = self._name(where) if where.scale >= COARSE_BELOW else None
        if name and (by := name_shift(where, name)):
            sides = round(where.body_left), round(where.body_right)
            place = where.to_screen(name.words, Layer.HEAD)
            painter.fillRect(_between(sides, place), name.ground)
            x, y = round((place.x + by * where.scale) * ratio), round(place.y * ratio)
            moved = Rect(x / ratio, y / ratio, place.w, place.h)
            seen = _between(sides, moved)
            left = (seen.x() - moved.x) * ratio
            source = QRectF(left, 0.0, seen.width() * ratio, place.h * ratio)
            painter.drawPixmap(seen, self._drawn(name, where.scale * ratio), source)

    def _name(self, where: Viewport) -> Name | None:
        """Of the stage that is cut now."""
        column = cut_column(where)
        layout, known, name = self._cut
        if layout is not where.layout or known is not column:
            name = name_of(where.layout, column) if column else None
            self._cut = where.layout, column, name
        return name

    def _drawn(self, name: Name, zoom: float) -> QPixmap:
        """The name on its ground, with `zoom` device pixels to a point."""
        known, at = self._pixmap_of
        if known is not name or at != zoom:
            self._pixmap_of = name, zoom
            self._pixmap = _drawn(name, zoom)
        return self._pixmap


def cut_column(where: Viewport) -> Column | None:
    """The stage that goes on under the lane labels, or out of the view, where reading begins."""
    return where.layout.column_at(_edge(where))


def name_of(layout: MapLayout, column: Column) -> Name | None:
    """What is written in a stage's chevron; None where nothing is."""
    block = layout.block_by_id[f"stage:{column.stage}"]
    stage, origin = block.groups[0], Point(block.bounds.x, block.bounds.y)
    ground, *inked = stage.ops
    words = [op for op in inked if isinstance(op, Glyphs)]
    if not words or not isinstance(ground, Path) or not ground.fill:
        return None
    chevron = stage.bounds.moved(*origin)
    left, right = min(op.x for op in words) - 1, max(op.x + op.run.advance for op in words) + 1
    named = Rect(chevron.x + left, chevron.y + 1, right - left, chevron.h - 2)
    return Name(chevron, named, qcolor(ground.fill), stage, origin)


def name_shift(where: Viewport, name: Name) -> float:
    """How far the name must go to be seen, in points; it stays before the chevron's tip."""
    edge, words, chevron = _edge(where), name.words, name.chevron
    if where.layout.is_mirrored:
        return min(0.0, max(edge - INSET - words.right, chevron.x + HEAD_TIP + INSET - words.x))
    return max(0.0, min(edge + INSET - words.x, chevron.right - HEAD_TIP - INSET - words.right))


def _edge(where: Viewport) -> float:
    """The x of the map at which what is seen of the head begins, as it is read."""
    at = where.body_right if where.layout.is_mirrored else where.body_left
    return (at - where.x) / where.scale


def _between(sides: tuple[int, int], place: Rect) -> QRectF:
    """What of a place on screen is seen between the lane labels and the edge; empty for nothing."""
    left, right = max(place.x, sides[0]), min(place.right, sides[1])
    return QRectF(left, place.y, max(0.0, right - left), place.h)


def _drawn(name: Name, zoom: float) -> QPixmap:
    pixmap = QPixmap(ceil(name.words.w * zoom), ceil(name.words.h * zoom))
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(pixmap.rect(), name.ground)
        painter.scale(zoom, zoom)
        painter.translate(name.origin.x - name.words.x, name.origin.y - name.words.y)
        paint_group(painter, name.group)
    return pixmap
