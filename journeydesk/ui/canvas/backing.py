"""A layer of the map as one pixmap, rendered once at the exact zoom and then only copied."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from journeydesk.drawing import Rect

# All in device pixels.
AHEAD = 96  # beyond an exposed edge: a strip of one step costs nearly as much as one of this width
PIECE = 256  # what is rendered while idle before events are looked at again: half a millisecond
FEW = 6  # separate parts; more are rendered as the one rectangle around them

# Qt rounds what stands left of or above a device otherwise than what stands on it: glyphs that a
# piece cuts would look other than whole ones. Pieces begin further in than a glyph is wide.
GUTTER = 64
# And on exact parts of a pixel rounding errors would decide, other ones in each piece.
HAIR = QPointF(1e-5, 1e-5)

PaintArea = Callable[[QPainter, Rect, float], None]


class Backing:
    """The pixels in and around the view; the pixmap wraps around, so that panning moves none.

    `paint_area(painter, area, zoom)` draws an area of the map with a painter in map coordinates;
    `overscan` is how far beyond the view pixels are kept, to be rendered while nothing happens.
    Panning renders the exposed edge, a change what it touches; zooming stretches what was there
    until `settle` says to render anew.
    """

    def __init__(self, paint_area: PaintArea, ground: QColor, overscan: QSize) -> None:
        self._paint_area = paint_area
        self._ground = ground
        self._overscan = overscan
        self._pixmap = QPixmap()
        self._size = QSize()  # of it, without the gutter
        self._zoom = 0.0  # device pixels a point
        self._origin = QPointF()  # of the map, in the painter's pixels
        # These two in pixels from the map's origin.
        self._anchor = QPoint()  # what is kept in the pixmap's first pixel
        self._window = QRect()  # what there is room for
        self._valid = QRegion()  # what of it is rendered
        self._stretch = 1.0
        self._is_stretched = False

    @property
    def area(self) -> Rect:
        """What of the map is kept."""
        return _map_rect(self._window, self._zoom) if self._zoom else Rect(0.0, 0.0, 0.0, 0.0)

    def settle(self) -> None:
        """The zoom has come to rest."""
        self._is_stretched = False

    @property
    def is_stretched(self) -> bool:
        """While zooming: what is shown was made for another size."""
        return self._is_stretched

    def stretch(self) -> None:
        """The zoom is in motion: show what there is, larger or smaller."""
        self._is_stretched = not self._valid.isEmpty()

    def soil(self, area: Rect) -> None:
        """This area of the map has changed."""
        self._valid -= _device_rect(area, self._zoom)

    def look(self, view: QRect, origin: QPointF, zoom: float) -> None:
        """Be ready to show `view`, in device pixels, the map's origin being at `origin`."""
        self._origin = origin
        self._stretch = zoom / self._zoom if self._is_stretched else 1.0
        if self._is_stretched:
            return
        x, y = self._overscan.toTuple()
        window = view.translated(-origin.toPoint()).adjusted(-x, -y, x, y)
        if zoom != self._zoom or window.size() != self._size:
            self._begin(window.size(), window.topLeft(), zoom)
        if window != self._window:
            self._window = window
            self._valid &= window

    def show(self, painter: QPainter, part: QRect) -> None:
        """Copy to a painter in device pixels that part of it."""
        if self._is_stretched:
            self._show_stretched(painter, part)
            return
        shift = self._origin.toPoint()
        shown = part.translated(-shift)
        self._render(QRegion(shown) - self._valid)
        for piece, source in self._pieces(shown):
            painter.drawPixmap(piece.topLeft() + shift, self._pixmap, source)

    def prefetch(self) -> bool:
        """Render one more piece around the view; False where none is missing."""
        missing = QRegion() if self._is_stretched else QRegion(self._window) - self._valid
        for rect in _rects(missing):
            self._render_rect(QRect(rect.topLeft(), rect.size().boundedTo(QSize(PIECE, PIECE))))
            return True
        return False

    def _begin(self, size: QSize, anchor: QPoint, zoom: float) -> None:
        """Forget everything."""
        if size != self._size:
            self._size, self._pixmap = size, QPixmap()
        self._zoom, self._anchor, self._valid = zoom, anchor, QRegion()

    def _show_stretched(self, painter: QPainter, part: QRect) -> None:
        painter.setClipRect(part)  # what lies under the bars is a tenth of the price
        rects = _rects(self._valid)
        bare = QRegion(part)
        for rect in rects:
            bare -= self._stretched(rect).toRect().adjusted(1, 1, -1, -1)
        for rect in _rects(bare):
            painter.fillRect(rect, self._ground)
        for rect in rects:
            for piece, source in self._pieces(rect):
                painter.drawPixmap(self._stretched(piece), self._pixmap, QRectF(source))

    def _stretched(self, piece: QRect) -> QRectF:
        """Where it is shown while the zoom is in motion."""
        k, x, y = self._stretch, self._origin.x(), self._origin.y()
        return QRectF(piece.x() * k + x, piece.y() * k + y, piece.width() * k, piece.height() * k)

    def _render(self, missing: QRegion) -> None:
        """Render what is missing, and a little further where an edge has come into view."""
        if missing.isEmpty():
            return
        if not self._valid.isEmpty():
            for rect in _rects(missing):
                missing += rect.adjusted(-AHEAD, -AHEAD, AHEAD, AHEAD)
            missing = (missing & self._window) - self._valid
        rects = _rects(missing) if missing.rectCount() <= FEW else [missing.boundingRect()]
        for rect in rects:
            self._render_rect(rect)

    def _render_rect(self, rect: QRect) -> None:
        if self._pixmap.isNull():  # not before: a window that opens has five sizes, one is seen
            self._pixmap = QPixmap(self._size.grownBy(QMargins(GUTTER, GUTTER, 0, 0)))
        for piece, source in self._pieces(rect):
            self._render_piece(piece, source)
        self._valid += rect

    def _render_piece(self, piece: QRect, source: QRect) -> None:
        zoom = self._zoom
        # A live painter while an exception unwinds is a crash: always `with`.
        with QPainter(self._pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(source)
            painter.fillRect(source, self._ground)
            painter.translate(QPointF(source.topLeft() - piece.topLeft()) + HAIR)
            painter.scale(zoom, zoom)
            self._paint_area(painter, _map_rect(piece.adjusted(-1, -1, 1, 1), zoom), zoom)

    def _pieces(self, rect: QRect) -> Iterator[tuple[QRect, QRect]]:
        """Where the pixmap's edges cut it: each part, and the pixmap's part that keeps it."""
        w, h = self._size.toTuple()
        placed = rect.translated(-self._anchor)
        for j in range(placed.top() // h, placed.bottom() // h + 1):
            for i in range(placed.left() // w, placed.right() // w + 1):
                part = placed & QRect(i * w, j * h, w, h)
                yield part.translated(self._anchor), part.translated(GUTTER - i * w, GUTTER - j * h)


def _rects(region: QRegion) -> list[QRect]:
    return list(region)  # type: ignore[call-overload]  # Qt's stubs miss __iter__


def _map_rect(device: QRect, zoom: float) -> Rect:
    x, y, w, h = device.x(), device.y(), device.width(), device.height()
    return Rect(x / zoom, y / zoom, w / zoom, h / zoom)


def _device_rect(area: Rect, zoom: float) -> QRect:
    left, top = math.floor(area.x * zoom) - 1, math.floor(area.y * zoom) - 1
    right, bottom = math.ceil(area.right * zoom) + 1, math.ceil(area.bottom * zoom) + 1
    return QRect(left, top, right - left, bottom - top)
