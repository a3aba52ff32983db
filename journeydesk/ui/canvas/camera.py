"""Where on the map one looks: zoom and scrolling."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from journeydesk.app.session import Session
from journeydesk.drawing import Rect
from journeydesk.ui.canvas.viewport import Viewport
from journeydesk.ui.canvas.wheel import turn

SETTLE_MS = 90  # after the last zoom step, until the picture is rendered anew
AROUND = 160.0  # points of desk around the map that can be scrolled to
SMALLEST, LARGEST = 0.03, 10.0  # logical pixels a point
POINTS_PER_INCH = 72.0
GAP = 8.0  # pixels kept free beside what was scrolled into view
LEGIBLE, READING = 0.5, 0.8  # zooms: the smallest that shows words, and a pleasant one
# Under a clip of several rectangles Qt copies pixmaps line by line, with threads: 0.35 instead of
# 0.2 ms for a frame of a drag.
ONE_RECTANGLE = QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate
WHOLE_VIEW = QGraphicsView.ViewportUpdateMode.FullViewportUpdate


class Pose(NamedTuple):
    """How large a map is shown, and which part."""

    scale: float  # logical pixels a point
    scrolled: QPoint


class Camera(QGraphicsView):
    """A view of a session's map; what it shows is made ready by whoever inherits this."""

    zoomed = Signal(float)  # 1.0 is the size on paper

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._scene = QGraphicsScene(self)  # a view does not keep its scene alive
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # of five items
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(ONE_RECTANGLE)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.wheel_zooms = False
        self._is_scrolling = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.settle)

    @property
    def scale_now(self) -> float:
        """Logical pixels a point."""
        return self.transform().m11()

    @property
    def zoom(self) -> float:
        """1.0 is the size on paper, as far as the screen tells its resolution."""
        return self.scale_now * POINTS_PER_INCH / self.logicalDpiX()

    @property
    def where(self) -> Viewport:
        shift = self.viewportTransform()
        width = self.viewport().width()
        return Viewport(self.scale_now, shift.dx(), shift.dy(), self.session.layout, width)

    @property
    def pose(self) -> Pose:
        """What is looked at now; see `take_pose`."""
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return Pose(self.scale_now, scrolled)

    def take_pose(self, pose: Pose) -> None:
        """Look at what one has looked at before."""
        if self.scale_now != pose.scale:
            self.set_zoom(self.zoom * pose.scale / self.scale_now)
            self.settle()
        self.horizontalScrollBar().setValue(pose.scrolled.x())
        self.verticalScrollBar().setValue(pose.scrolled.y())

    @property
    def middle(self) -> tuple[float, float]:
        """The point of the map in the middle of the view."""
        return self.where.to_map(QRectF(self.viewport().rect()).center()).toTuple()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom so that what is at that point of the screen (the middle) stays there."""
        scale = zoom * self.logicalDpiX() / POINTS_PER_INCH
        scale = min(LARGEST, max(SMALLEST, scale))
        at = at or QPointF(self.viewport().rect().center())
        shift = self.viewportTransform()
        x, y = (at.x() - shift.dx()) / self.scale_now, (at.y() - shift.dy()) / self.scale_now
        self.stretch()
        self._is_scrolling = True  # until it is scrolled below
        self.setTransform(QTransform.fromScale(scale, scale))
        shift = self.viewportTransform()
        self.scroll_by(x * scale + shift.dx() - at.x(), y * scale + shift.dy() - at.y())
        self._settling.start()
        self.zoomed.emit(self.zoom)

    def stretch(self) -> None:
        """The zoom is in motion."""

    def settle(self) -> None:
        """The zoom has come to rest."""
        self._settling.stop()
        self._refresh()

    def fit(self, area: Rect | None = None) -> None:
        """Show all of the map, or of an area, as large as it goes up to the size on paper."""
        layout = self.session.layout
        area = area or Rect(0, 0, layout.width, layout.height)
        view = self.viewport().size()
        scale = min(view.width() / max(area.w, 1), view.height() / max(area.h, 1))
        self.set_zoom(min(scale * POINTS_PER_INCH / self.logicalDpiX(), 1.5))
        self.settle()
        self.scroll_to(area.center.x, area.center.y)

    def show_beginning(self) -> None:
        """All of a map whose words can be read then; the beginning of a larger one."""
        self.fit()
        if self.zoom < LEGIBLE:
            self.set_zoom(READING)
            self.settle()
            around = round((AROUND - 8.0) * self.scale_now)
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            is_mirrored = self.session.layout.is_mirrored
            across.setValue(across.maximum() - around if is_mirrored else across.minimum() + around)
            down.setValue(down.minimum() + around)

    def scroll_to(self, x: float, y: float) -> None:
        """Bring a point of the map to the middle."""
        shift, middle = self.viewportTransform(), QRectF(self.viewport().rect()).center()
        self.scroll_by(
            x * self.scale_now + shift.dx() - middle.x(),
            y * self.scale_now + shift.dy() - middle.y(),
        )

    def reveal(self, area: Rect) -> None:
        """Scroll just so far that an area of the map is in view, clear of the headers."""
        where, view = self.where, self.viewport().rect()
        shown = where.to_screen(area)
        self.scroll_by(
            _way_into(shown.x, shown.right, where.body_left, where.body_right),
            _way_into(shown.y, shown.bottom, where.head_bottom, view.height()),
        )

    def turn_around(self) -> None:
        """Look at the same stages of the map, which has been mirrored."""
        across = self.horizontalScrollBar()
        self.scroll_by(across.minimum() + across.maximum() - 2 * across.value(), 0.0)

    def when_moved(self, do: Callable[[], None]) -> None:
        """Call it after each scroll and zoom."""
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(do)
        self.zoomed.connect(do)

    def scroll_by(self, dx: float, dy: float) -> None:
        """By pixels, as far as there is desk."""
        self._is_scrolling = True  # two bars, one look
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + round(dx))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(dy))
        self._is_scrolling = False
        self._refresh()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # The bars stay where they are, so the whole view is drawn anew: Qt must not copy it too.
        self.setViewportUpdateMode(WHOLE_VIEW)
        super().scrollContentsBy(dx, dy)
        self.setViewportUpdateMode(ONE_RECTANGLE)
        if not self._is_scrolling:
            self._refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn(self, event, zooms=self.wheel_zooms)

    def _follow_size(self) -> None:
        layout = self.session.layout
        bounds = QRectF(0, 0, layout.width, layout.height)
        wider = bounds.width() + 2 * AROUND - self.sceneRect().width()
        self.setSceneRect(bounds.adjusted(-AROUND, -AROUND, AROUND, AROUND))
        if wider and layout.is_mirrored:  # it grows at its left: what is in view stays there
            self.scroll_by(wider * self.scale_now, 0.0)
        self._look()

    def _refresh(self) -> None:
        self._look()
        self.viewport().update()

    def _look(self) -> None:
        """Make ready for what is in view now."""


def _way_into(low: float, high: float, start: float, end: float) -> float:
    """How far to scroll until it lies between; nothing where it does, be it ever so close.

    Cells are closer than the gap to the headers: with one asked for, each card added crept on.
    """
    if low < start - 1.0:
        return low - start - GAP
    if high > end + 1.0:
        return max(0.0, min(high + GAP - end, low - start - GAP))
    return 0.0
