"""The mini-map's widget: above the canvas, in its lower right corner."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from journeydesk.app.session import Change
from journeydesk.drawing import Rect
from journeydesk.i18n import _
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.canvas.going import show_stage
from journeydesk.ui.corner import Corner
from journeydesk.ui.look import qcolor
from journeydesk.ui.mini_map.picture import paint_in_pieces, scale_of

ROOM = QSize(220, 120)
FRAME = 5  # pixels around the picture
MARGIN = 12  # from the corner of the canvas
MOST = 0.7  # of the map's area
REST_MS = 250  # without a change, until the picture is made anew


class MiniMap(QWidget):
    """A picture that is made while nothing else happens, and a frame that follows the view.

    Not there while most of the map is in view: then it would only be in the way.
    """

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas, self._session = canvas, canvas.session
        self.is_wanted = True
        self.picture: QPixmap | None = None
        self._next = QPixmap()
        self._scale = self._scale_of_next = 1.0  # logical pixels a point
        self._pieces: Iterator[QPixmap] = iter(())
        self._grip: QPointF | None = None  # from the middle of the view, in map coordinates
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self._begin_picture)
        self._working = QTimer(self, interval=0)
        self._working.timeout.connect(self._go_on)
        low_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        self._corner = Corner(self, canvas, low_right, MARGIN)
        self._look()
        self._unsubscribe = self._session.subscribe(self._on_change)
        for bar in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            bar.rangeChanged.connect(self._follow_view)
        canvas.when_moved(self._follow_view)
        self._resting.start()

    def toggle(self) -> None:
        """Show it where there is something to show, or never."""
        self.is_wanted = not self.is_wanted
        self._follow_view()

    def let_go(self) -> None:
        """The map is closed."""
        self._resting.stop()
        self._working.stop()
        self._unsubscribe()

    def sizeHint(self) -> QSize:
        layout, scale = self._session.layout, scale_of(self._session.layout, ROOM)
        return QSize(
            round(layout.width * scale) + 2 * FRAME, round(layout.height * scale) + 2 * FRAME
        )

    def _look(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Mini-map"))
        self.setToolTip(_("Drag to move over the map, double click to show one stage"))
        self.hide()

    def _on_change(self, change: Change) -> None:
        if change.is_other_map:
            self.picture = None  # nothing, rather than another map than is on show
            self._working.stop()
            self.hide()
        self._resting.start()

    # -- the picture --------------------------------------------------------------------------

    def _begin_picture(self) -> None:
        layout = self._session.layout
        self._scale_of_next = scale_of(layout, ROOM)
        self._pieces = paint_in_pieces(
            layout, self._session.theme, self._scale_of_next, self.devicePixelRatioF()
        )
        self._working.start()

    def _go_on(self) -> None:
        """One piece; what is shown is the last whole picture. A gesture's frames come first."""
        if not self._canvas.gestures.is_resting:
            self._working.stop()
            self._resting.start()
            return
        piece = next(self._pieces, None)
        if piece is not None:
            self._next = piece
            return
        self._working.stop()
        self.picture, self._scale = self._next, self._scale_of_next
        self._corner.place()
        self._follow_view()

    # -- the view -----------------------------------------------------------------------------

    @property
    def _in_view(self) -> Rect:
        """The part of the map that is on screen."""
        where, view = self._canvas.where, self._canvas.viewport().rect()
        scale = where.scale
        return Rect(-where.x / scale, -where.y / scale, view.width() / scale, view.height() / scale)

    def _follow_view(self) -> None:
        layout, seen = self._session.layout, self._in_view
        width = min(seen.right, layout.width) - max(seen.x, 0.0)
        height = min(seen.bottom, layout.height) - max(seen.y, 0.0)
        is_most = width * height > MOST * layout.width * layout.height
        self.setVisible(self.is_wanted and not is_most and self.picture is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._session.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), qcolor(theme.map["ground"]))
            if self.picture is not None:
                painter.drawPixmap(FRAME, FRAME, self.picture)
            self._paint_view(painter, qcolor(theme.window["accent"]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolor(theme.window["field_border"]), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_view(self, painter: QPainter, accent: QColor) -> None:
        seen, scale = self._in_view, self._scale
        frame = QRectF(
            seen.x * scale + FRAME, seen.y * scale + FRAME, seen.w * scale, seen.h * scale
        )
        tint = QColor(accent)
        tint.setAlpha(36)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(tint)
        painter.drawRect(frame & QRectF(self.rect()).adjusted(1, 1, -1, -1))

    # -- the hand -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is in view is taken where it is pressed; beside it, it comes there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at, seen = self._to_map(event.position()), self._in_view
        is_inside = seen.contains(at.x(), at.y())
        self._grip = at - QPointF(*seen.center) if is_inside else QPointF()
        self._move_to(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._move_to(self._to_map(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        column = self._session.layout.column_at(self._to_map(event.position()).x())
        if column:
            show_stage(self._canvas, column)

    def _move_to(self, at: QPointF) -> None:
        middle = at - (self._grip or QPointF())
        self._canvas.scroll_to(middle.x(), middle.y())

    def _to_map(self, at: QPointF) -> QPointF:
        return QPointF((at.x() - FRAME) / self._scale, (at.y() - FRAME) / self._scale)
