"""What lives in the scene: selection rings, the dragged sprite, marks, the sticky headers.

Cards are not items: 20,000 empty Python items already cost 89 ms a repaint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem, QStyleOptionGraphicsItem, QWidget

from journeydesk.drawing import Point, Rect
from journeydesk.theme import Theme
from journeydesk.tools import Overlay
from journeydesk.tools.handles import GRIP
from journeydesk.ui.canvas.paint import COARSE_BELOW
from journeydesk.ui.look import qcolor

RINGS, SIDE_BAR, HEAD_BAR, SPRITE, MARKS = 5.0, 10.0, 11.0, 20.0, 30.0  # stacking order
BUBBLE_GAP = 14.0
DOT = 4.5  # points, half its size
RING_REACH = 48.0  # points from a record that its ring's thick line reaches at the smallest zoom
KEPT = QGraphicsItem.CacheMode.DeviceCoordinateCache
UNKEPT = QGraphicsItem.CacheMode.NoCache
EXPOSED = QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption  # `exposedRect` is all else


class Rings(QGraphicsItem):
    """A ring around each selected record, and the handles that it is taken hold of by."""

    def __init__(self, theme: Theme, handle_size: float) -> None:
        super().__init__()
        self.setZValue(RINGS)
        self.setFlag(EXPOSED)
        self._rects: list[QRectF] = []
        self._lines: list[QPainterPath] = []
        self._dots: list[QPointF] = []
        self._grips: list[QRectF] = []
        self.handle_size = handle_size
        self._bounds = QRectF()
        self.theme = theme

    def show_around(self, rects: list[Rect], lines: list[list[Rect]]) -> None:
        """`lines` are links, each in pieces."""
        self.prepareGeometryChange()
        self._lines = [_united(pieces) for pieces in lines]
        self._rects = [QRectF(r.x - 2.5, r.y - 2.5, r.w + 5.0, r.h + 5.0) for r in rects]
        inked = [*rects, *(piece for pieces in lines for piece in pieces)]
        self._bounds = QRectF(*_around(inked).grown(RING_REACH)) if inked else QRectF()

    def show_handles(self, dots: Iterable[Point], grips: Iterable[Rect]) -> None:
        """At what there is a ring around: dots for links, grips at edges."""
        self._dots = [QPointF(*dot) for dot in dots]
        self._grips = [QRectF(*grip) for grip in grips]
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_cosmetic(painter, qcolor(self.theme.window["accent"]), 2.5))
        reach = RING_REACH
        exposed = option.exposedRect.adjusted(-reach, -reach, reach, reach)
        visible = [rect for rect in self._rects if rect.intersects(exposed)]
        is_far = painter.worldTransform().m11() < COARSE_BELOW
        if is_far:  # 500 rounded ones would take 4 ms
            painter.drawRects(visible)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in () if is_far else visible:
            painter.drawRoundedRect(rect, 7, 7)
        for line in self._lines:
            painter.drawPath(line)
        painter.setBrush(qcolor(self.theme.window["base"]))
        for grip in self._grips:
            painter.drawRoundedRect(grip, GRIP / 2, GRIP / 2)
        for dot in self._dots:
            painter.drawEllipse(dot, self.handle_size, self.handle_size)


def _united(pieces: list[Rect]) -> QPainterPath:
    """The outline of rectangles that overlap."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for piece in pieces:
        path.addRoundedRect(QRectF(*piece), 3, 3)
    return path.simplified()


def _around(rects: list[Rect]) -> Rect:
    """By the numbers: uniting 20,000 one by one would take four times as long."""
    left, top = min(r.x for r in rects), min(r.y for r in rects)
    return Rect(left, top, max(r.right for r in rects) - left, max(r.bottom for r in rects) - top)


class Marks(QGraphicsItem):
    """Where a thing would land: the accepting place, the insertion line, the rubber band."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setZValue(MARKS)
        self.setFlag(EXPOSED)
        self.theme = theme
        self._overlay = Overlay()
        self._at = QPointF()
        self._pixel = 1.0
        self._room = QRectF()
        self._bounds = QRectF()

    def show_overlay(self, overlay: Overlay, at: QPointF, pixel: float, room: QRectF) -> None:
        """In map coordinates: the pointer, the size of a screen pixel, and what is in view."""
        self.prepareGeometryChange()
        self._overlay, self._at, self._pixel, self._room = overlay, at, pixel, room
        # A place is the same for many frames of a drag: 0.15 ms each instead of 0.23.
        self.setCacheMode(UNKEPT if overlay.band or overlay.line or overlay.bubble else KEPT)
        bounds = QRectF()
        if overlay.line:
            line = QRectF(*(QPointF(*end) for end in overlay.line)).normalized()
            bounds = bounds.united(line.adjusted(-6, -6, 6, 6))
        for rect in (overlay.outline, overlay.marker, overlay.band):
            if rect is not None:
                bounds = bounds.united(QRectF(*rect).adjusted(-6, -6, 6, 6))
        if overlay.bubble:
            bounds = bounds.united(self._bubble_rect())
        self._bounds = bounds

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        overlay, accent = self._overlay, qcolor(self.theme.window["accent"])
        # Of a cell's or band's long edges only what is to be seen: 0.1 ms less in each frame.
        margin = 10 + 4 * self._pixel
        near = option.exposedRect.adjusted(-margin, -margin, margin, margin)
        if overlay.outline:
            self._paint_place(painter, QRectF(*overlay.outline).adjusted(1, 1, -1, -1) & near)
        if overlay.marker:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            marker = QRectF(*overlay.marker)
            painter.drawRoundedRect(marker, 1.5, 1.5)
        if overlay.band:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # a tenth of the price
            painter.setPen(_cosmetic(painter, accent, 1.0))
            painter.setBrush(_faint(accent, 30))
            painter.drawRect(QRectF(*overlay.band) & near)
        if overlay.line:
            start, end = (QPointF(*point) for point in overlay.line)
            painter.setPen(_cosmetic(painter, accent, 2.0))
            painter.drawLine(start, end)
            painter.setBrush(accent)
            painter.drawEllipse(end, 3.5, 3.5)
        if overlay.bubble:
            self._paint_bubble(painter)

    def _paint_place(self, painter: QPainter, rect: QRectF) -> None:
        """A faint ground in a line; its edge is under the line, so it need not be smooth."""
        accent = qcolor(self.theme.window["accent"])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_faint(accent, 26))
        painter.drawRoundedRect(rect, 7, 7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_cosmetic(painter, accent, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 7, 7)

    def _bubble_rect(self) -> QRectF:
        """Below and to the right of the pointer, or where there is room."""
        metrics = QFontMetricsF(QFont())
        width = metrics.horizontalAdvance(self._overlay.bubble) + 20
        gap = BUBBLE_GAP * self._pixel
        rect = QRectF(0, 0, width * self._pixel, (metrics.height() + 10) * self._pixel)
        rect.translate(self._at.x() + gap, self._at.y() + gap)
        if rect.right() > self._room.right():
            rect.moveRight(self._at.x() - gap)
        if rect.bottom() > self._room.bottom():
            rect.moveBottom(self._at.y() - gap)
        return rect

    def _paint_bubble(self, painter: QPainter) -> None:
        """At the size of screen text, whatever the zoom."""
        rect = self._bubble_rect()
        name = "danger" if self._overlay.is_refused else "accent"
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(self._pixel, self._pixel)
        box = QRectF(0, 0, rect.width() / self._pixel, rect.height() / self._pixel)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self.theme.window[name]))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(qcolor(self.theme.window["on_accent"]))
        painter.setFont(QFont())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._overlay.bubble)
        painter.restore()


class Sprite(QGraphicsPixmapItem):
    """What is being dragged: drawn once, then only moved."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(SPRITE)
        self.setOpacity(0.85)
        self._home = QPointF()

    def lift(self, pixmap: QPixmap, home: QPointF, scale: float) -> None:
        """`home` is where the pixmap's top left belongs, `scale` the map units in its pixel."""
        self.setPixmap(pixmap)
        self.setScale(scale)
        self._home = home
        self.setPos(home)

    def shift(self, dx: float, dy: float) -> None:
        self.setPos(self._home + QPointF(dx, dy))


class Bar(QGraphicsItem):
    """The stages or the lane labels, which stay in view while the map scrolls under them."""

    def __init__(self, z: float, paint_device: Callable[[QPainter], None]) -> None:
        super().__init__()
        self.setZValue(z)
        self._paint_device = paint_device
        self._bounds = QRectF()

    def cover(self, bounds: QRectF) -> None:
        """The part of the scene that it hides.

        Qt is not told: the scene has no index, and who scrolls draws the whole view anew.
        """
        self._bounds = bounds

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self._paint_device(painter)


def _cosmetic(painter: QPainter, color: QColor, width: float) -> QPen:
    """A pen as thick at every zoom: Qt counts a cosmetic one in the pixels of the screen."""
    pen = QPen(color, width * painter.device().devicePixelRatioF())
    pen.setCosmetic(True)
    return pen


def _faint(color: QColor, alpha: int) -> QBrush:
    return QBrush(QColor(color.red(), color.green(), color.blue(), alpha))
