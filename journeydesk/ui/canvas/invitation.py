"""An empty map: how it could begin, and a line that begins it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from journeydesk.commands.beginning import begin_map
from journeydesk.drawing import Layer, Rect
from journeydesk.i18n import N_, _
from journeydesk.layout import metrics as m
from journeydesk.model import LaneKind, RecordId
from journeydesk.store import Transaction
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.look import qcolor

GHOSTS = (N_("Before"), N_("During"), N_("After"))
LEAST_WIDTH, HEIGHT = 300, 40  # of the line, in pixels
AT = Qt.AlignmentFlag
# As the map runs, whichever way the window does.
FROM_LEFT = AT.AlignVCenter | AT.AlignLeft | AT.AlignAbsolute
FROM_RIGHT = AT.AlignVCenter | AT.AlignRight | AT.AlignAbsolute


class FirstStep(QLineEdit):
    """Enter begins the map; Escape leaves the line for the keys of the map."""

    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Type your first step and press Enter"))
        self.setAccessibleName(self.placeholderText())
        self.setObjectName("first-step")

    def event(self, event: QEvent) -> bool:
        """Plain keys are words; undo is the map's while nothing is typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            is_for_map = not self.text() and any(event.matches(key) for key in undoes)
            if is_for_map:
                event.ignore()
                return True
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class Ghosts(QWidget):
    """Stages and cells in dashes, where they would stand; the mouse goes through them."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        color = qcolor(self._canvas.session.theme.map["dim"])
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index, title in enumerate(GHOSTS):
                self._paint_cells(painter, index, color)
                self._paint_stage(painter, index, _(title), color)

    def _paint_stage(self, painter: QPainter, index: int, title: str, color: QColor) -> None:
        layout, scale = self._canvas.session.layout, self._canvas.scale_now
        place = Rect(_x_of(self._canvas, index), layout.head.y, m.STEP_WIDTH, layout.head.h)
        shown = QRectF(self._canvas.screen_place(place, Layer.HEAD)).adjusted(1, 1, -1, -1)
        tip = m.HEAD_TIP * scale
        painter.setPen(_dashes(color))
        chevron = _chevron(shown, tip, is_first=index == 0)
        painter.drawPolygon(_flipped(chevron, shown) if layout.is_mirrored else chevron)
        font = QFont(self.font())
        font.setPixelSize(max(12, round(m.STAGE_STYLE.size * scale)))
        painter.setFont(font)
        inset = tip + 6 * scale
        if layout.is_mirrored:
            painter.drawText(shown.adjusted(0, 0, -inset, 0), FROM_RIGHT, title)
        else:
            painter.drawText(shown.adjusted(inset, 0, 0, 0), FROM_LEFT, title)

    def _paint_cells(self, painter: QPainter, index: int, color: QColor) -> None:
        """Beside the strip of the lane, which is there already."""
        if index == 0:
            return
        faint = QColor(color)
        faint.setAlpha(70)
        painter.setPen(_dashes(faint))
        for row in self._canvas.session.layout.rows:
            place = Rect(_x_of(self._canvas, index), row.y, m.STEP_WIDTH, row.height)
            shown = QRectF(self._canvas.screen_place(place, Layer.BODY))
            painter.drawRoundedRect(shown.adjusted(1, 1, -1, -1), 6, 6)


class Invitation(QObject):
    """Shown while a map has no stages."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas, self._session = canvas, canvas.session
        self.ghosts, self.line = Ghosts(canvas), FirstStep(canvas.viewport())
        self.line.returnPressed.connect(self._begin)
        self.line.escaped.connect(canvas.setFocus)
        self._unsubscribe = self._session.subscribe(lambda _change: self.follow())
        canvas.viewport().installEventFilter(self)
        canvas.when_moved(self.follow)
        self.follow()

    @property
    def is_shown(self) -> bool:
        return not self._session.layout.columns

    def let_go(self) -> None:
        """The map is closed."""
        self._unsubscribe()

    def follow(self) -> None:
        """Be where the first stages will be, or nowhere."""
        for widget in (self.ghosts, self.line):
            widget.setVisible(self.is_shown)
        if self.is_shown:
            self.ghosts.setGeometry(self._canvas.viewport().rect())
            self.ghosts.update()
            self.line.setLayoutDirection(self._canvas.direction)
            self.line.setGeometry(self._place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    def _place(self) -> QRect:
        """Where the first touchpoint will stand."""
        layout = self._session.layout
        rows = [row for row in layout.rows if row.kind == LaneKind.TOUCHPOINT] or layout.rows[:1]
        top, height = (rows[0].y, rows[0].height) if rows else (layout.head.bottom, 0.0)
        cell = Rect(_x_of(self._canvas, int(layout.is_mirrored)), top, 2 * m.STEP_WIDTH, height)
        shown = self._canvas.screen_place(cell, Layer.BODY).adjusted(6, 0, -6, 0)
        place = QRect(0, 0, max(LEAST_WIDTH, shown.width()), HEIGHT)
        place.moveTop(shown.top() + max(0, (shown.height() - HEIGHT) // 2))
        place.moveRight(shown.right()) if layout.is_mirrored else place.moveLeft(shown.left())
        return place

    def _begin(self) -> None:
        """What was typed is the first touchpoint; the next can be typed right after it."""
        step = self.line.text().strip()
        if step:
            self.line.clear()
            self._session.run(_("Begin the map"), partial(_plan, self._session.map.id, step))
            self._canvas.setFocus()
            self._canvas.writing.write_touchpoint()


def _plan(map_id: RecordId, step: str, tx: Transaction) -> tuple[RecordId, ...]:
    return (begin_map(tx, map_id, [_(title) for title in GHOSTS], step).id,)


def _x_of(canvas: MapCanvas, index: int) -> float:
    """The left edge of where the stage of that number would be."""
    layout, start = canvas.session.layout, index * (m.STEP_WIDTH + m.GAP)
    return layout.side.x - start - m.STEP_WIDTH if layout.is_mirrored else layout.side.right + start


def _dashes(color: QColor) -> QPen:
    pen = QPen(color, 1.2)
    pen.setDashPattern([4, 4])
    return pen


def _chevron(place: QRectF, tip: float, *, is_first: bool) -> QPolygonF:
    y = place.center().y()
    corners = [
        place.topLeft(),
        place.topRight(),
        QPointF(place.right() + tip * 0.7, y),
        place.bottomRight(),
        place.bottomLeft(),
    ]
    notch = [] if is_first else [QPointF(place.left() + tip * 0.7, y)]
    return QPolygonF([*corners, *notch])


def _flipped(shape: QPolygonF, place: QRectF) -> QPolygonF:
    """Seen from the other side of its place."""
    return QPolygonF([QPointF(place.left() + place.right() - p.x(), p.y()) for p in shape.toList()])
