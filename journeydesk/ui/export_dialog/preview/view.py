"""One sheet to look at: the wheel zooms at the pointer, dragging moves it, keys do both."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from journeydesk.drawing import Rect
from journeydesk.paint import NO_PICTURES, Page, Pictures
from journeydesk.ui.export_dialog.preview.camera import Camera
from journeydesk.ui.export_dialog.preview.cuts import Cuts
from journeydesk.ui.export_dialog.preview.picture import SheetPicture
from journeydesk.ui.export_dialog.preview.surroundings import (
    paint_ground,
    paint_guides,
    paint_mark,
    paint_surroundings,
)

STEP = 1.25
REST = 60  # ms without zooming or moving
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SheetView(QWidget):
    """What is shown stays until the next sheet is painted, however large that is."""

    zoomed = Signal()
    painted = Signal()  # the sheet that was asked for last is in view

    def __init__(self, *, is_paper: bool = True) -> None:
        """Where it is no paper, the ground of what is shown goes on to the edges."""
        super().__init__()
        self._is_paper = is_paper
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.camera = Camera()
        self.page: Page | None = None  # the one in view
        self._pictures: Pictures = NO_PICTURES
        self._margin = 0.0
        self._dragged: QPointF | None = None
        self.marked: Rect | None = None  # what was asked to be shown
        self.cuts: Cuts | None = None  # over the page of a poster
        self._whole, self._detail = SheetPicture(self), SheetPicture(self)
        self._whole.painted.connect(self._take)
        self._detail.painted.connect(self.update)
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._sharpen)

    @property
    def is_painting(self) -> bool:
        return self._whole.is_painting or self._detail.is_painting

    def show_page(self, page: Page, pictures: Pictures, margin: float) -> None:
        """Paint a sheet, then show it; `margin` is drawn as a guide, in points."""
        self.marked = None
        self._pictures, self._margin = pictures, margin
        fitting = Camera.fitting(page, self.width(), self.height())
        area = Rect(0.0, 0.0, page.width, page.height)
        self._whole.ask(page, area, fitting * self.devicePixelRatioF(), pictures)

    def clear(self) -> None:
        """Forget what is in view."""
        self.page, self.cuts = None, None
        self._whole.clear()
        self._detail.clear()

    def fit(self) -> None:
        self.camera.fit()
        self._on_camera()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Where nothing else is said, about the middle."""
        self.camera.zoom_by(factor, at or QPointF(self.rect().center()))
        self._on_camera()

    def show_area(self, area: Rect) -> None:
        """Go where that part of the sheet is large, and mark it; once it is painted."""
        self.marked = area
        if not self._whole.is_painting:
            self.camera.go_to(area)
            self._on_camera()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            sheet = self._on_screen(Rect(0, 0, *self._size))
            if self._is_paper or self.page is None:
                paint_surroundings(painter, self, sheet if self.page else None)
            else:
                paint_ground(painter, self, self.page.drawing.background)
            for picture in (self._whole, self._detail):
                if picture.page is not None and picture.page is self.page:
                    painter.drawImage(self._on_screen(picture.area), picture.image)
            if self.page:
                paint_guides(painter, self.page, self._margin, self.camera)
            if self.cuts and self.page is self.cuts.page:
                self.cuts.paint(painter, self.camera)
            if self.marked:
                paint_mark(painter, self._on_screen(self.marked), self.palette())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.camera.resize(self.width(), self.height())
        self._on_camera()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if turned := event.angleDelta().y():
            self.zoom_by(STEP ** (turned / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragged = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self.camera.move_by(event.position() - self._dragged)
            self._dragged = event.position()
            self._on_camera()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Near, and back to the whole sheet."""
        if self.camera.is_fitted:
            self.zoom_by(1 / self.camera.zoom * self.camera.LARGE, event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in ARROWS:
            x, y = ARROWS[key]
            self.camera.move_by(QPointF(-x * self.width() / 8, -y * self.height() / 8))
            self._on_camera()
        else:
            super().keyPressEvent(event)

    @property
    def _size(self) -> tuple[float, float]:
        return (self.page.width, self.page.height) if self.page else (1.0, 1.0)

    def _take(self) -> None:
        """Show what has been painted."""
        if self.page is not self._whole.page:
            self.page = self._whole.page
            self._detail.clear()
            assert self.page is not None
            self.camera.take(self.page)
            self.setAccessibleDescription(_words_of(self.page))
        if self.marked:
            self.camera.go_to(self.marked)
        self._on_camera()
        self.painted.emit()

    def _on_camera(self) -> None:
        self._resting.start()
        self.update()
        self.zoomed.emit()

    def _sharpen(self) -> None:
        """Paint again what is in view where the whole sheet's picture is too coarse or too fine."""
        if self.page is None:
            return
        scale = self.camera.zoom * self.devicePixelRatioF()
        self._detail.ask(self.page, self.camera.visible(self.page), scale, self._pictures)

    def _on_screen(self, area: Rect) -> QRectF:
        return self.camera.to_screen(area)


def _words_of(page: Page) -> str:
    """What a screen reader says of the sheet."""
    labels = (group.label for block in page.drawing.blocks for group in block.groups)
    return "\n".join(label for label in labels if label)
