"""A sheet to look at: as wide as the window, or larger."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from journeydesk.drawing import Drawing, Rect
from journeydesk.i18n import _
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import HINTS, paint_drawing

MARGIN = 28.0  # points around the sheet
STEP, LARGEST = 1.25, 4.0
READABLE = 0.9  # pixels for a point at which a card's words are read
RING, RING_WIDTH = 9.0, 3.0  # around what is pointed at


class SheetView(QScrollArea):
    """`zoom` is pixels for a point; at first as many as show the whole width."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = PaintedSheet()
        self.setWidget(self.sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._is_fitted = True

    @property
    def zoom(self) -> float:
        return self.sheet.zoom

    def show_drawing(self, drawing: Drawing) -> None:
        self.sheet.drawing = drawing
        labels = [group.label for block in drawing.blocks for group in block.groups]
        self.setAccessibleName(_("Comparison sheet"))
        self.setAccessibleDescription("\n".join(labels))
        self.sheet.take(self._fitting if self._is_fitted else self.zoom)

    def fit(self) -> None:
        self._is_fitted = True
        self.sheet.take(self._fitting)

    def zoom_by(self, factor: float) -> None:
        self._is_fitted = False
        self.sheet.take(min(LARGEST, max(self._fitting / 2, self.zoom * factor)))

    def point_at(self, place: Rect | None) -> None:
        """Ring a place of the drawing and bring it into the middle, large enough to be read."""
        self.sheet.pointed = place
        self.sheet.update()
        if place is None:
            return
        if self.zoom < READABLE:
            self._is_fitted = False
            self.sheet.take(READABLE)
        x, y = (round((along + MARGIN) * self.zoom) for along in place.center)
        room = self.viewport().size()
        self.ensureVisible(x, y, room.width() // 2, room.height() // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_by(STEP if turned > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    @property
    def _fitting(self) -> float:
        drawing = self.sheet.drawing
        return self.viewport().width() / (drawing.width + 2 * MARGIN) if drawing else 1.0


class PaintedSheet(QWidget):
    """The paper with the drawing on it."""

    def __init__(self, margin: float = MARGIN) -> None:
        super().__init__()
        self._margin = margin
        self.drawing: Drawing | None = None
        self.zoom = 1.0
        self.pointed: Rect | None = None

    def take(self, zoom: float) -> None:
        """Be as large as that takes."""
        self.zoom = zoom
        if self.drawing:
            width, height = (
                2 * self._margin + side for side in (self.drawing.width, self.drawing.height)
            )
            self.resize(QSize(int(width * zoom), int(height * zoom)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.drawing is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHints(HINTS)
            painter.fillRect(event.rect(), qcolor(self.drawing.background))
            painter.scale(self.zoom, self.zoom)
            painter.translate(self._margin, self._margin)
            paint_drawing(painter, self.drawing, self._clip(event.rect()))
            if self.pointed:
                accent = self.palette().color(QPalette.ColorRole.Highlight)
                painter.setPen(QPen(accent, RING_WIDTH))
                around = self.pointed.grown(RING)
                painter.drawRoundedRect(QRectF(*around), RING, RING)

    def _clip(self, shown: QRect) -> Rect:
        """What of the drawing that is."""
        sides = (shown.x(), shown.y(), shown.width(), shown.height())
        x, y, w, h = (side / self.zoom for side in sides)
        return Rect(x - self._margin, y - self._margin, w, h)
