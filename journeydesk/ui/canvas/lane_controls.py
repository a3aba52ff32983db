"""A chevron and an eye at a lane's label: one click folds the lane, or hides it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from journeydesk.app.naming import words_of
from journeydesk.commands import collapse_lane, hide_lane
from journeydesk.drawing import Layer
from journeydesk.i18n import _
from journeydesk.layout.curve import FACE
from journeydesk.model import Lane, LaneKind, RecordId
from journeydesk.store import Transaction
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.context_bar.placing import shown_part
from journeydesk.ui.icons import paint_icon

SIZE, GAP, MARGIN = 22, 2, 5  # pixels
LEAST = 12  # pixels of a lane's height in view: a strip at 50 %
FACES = FACE + 10.0  # points that an emotion lane's scale takes of its label

AWAY_AFTER = frozenset({QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.DragEnter})
BEGINNING = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
END = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})


class LaneButton(QAbstractButton):
    """Keys have the Map menu and the bar beside the selection, so that it takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.icon_name = ""
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def offer(self, icon: str, name: str, hint: str = "") -> None:
        self.icon_name = icon
        self.setAccessibleName(name)
        self.setToolTip(f"{name}\n{hint}" if hint else name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, box = self.palette(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground, ink = palette.base(), palette.windowText()
        if self.underMouse():
            ground, ink = palette.accent(), palette.highlightedText()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.mid().color())
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 5, 5)
            paint_icon(painter, self.icon_name, box.adjusted(3, 3, -3, -3), ink.color())


class LaneControls(QObject):
    """At the lane under the pointer, else at the one that alone is selected."""

    def __init__(self, canvas: MapCanvas, run: Callable[[Callable[[], None]], None]) -> None:
        """`run` does what can fail, and tells of it."""
        super().__init__(canvas)
        self._canvas, self._session, self._run = canvas, canvas.session, run
        self._hovered: RecordId | None = None
        self._is_held = False  # while a button or finger is down
        self.fold, self.eye = LaneButton(canvas.viewport()), LaneButton(canvas.viewport())
        self.fold.clicked.connect(self._fold)
        self.eye.clicked.connect(self._hide)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        canvas.viewport().installEventFilter(self)
        canvas.when_moved(self._refresh)
        self._unsubscribe = (
            self._session.subscribe(lambda _change: self._refresh()),
            self._session.store.selection.subscribe(lambda _ids: self._refresh()),
        )

    def let_go(self) -> None:
        """The map is closed."""
        self._soon.stop()
        for unsubscribe in self._unsubscribe:
            unsubscribe()

    def enlarge(self, factor: float) -> None:
        """The buttons, than for a pointer."""
        for button in (self.fold, self.eye):
            button.setFixedSize(round(SIZE * factor), round(SIZE * factor))
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._follow(event)
        elif event.type() in AWAY_AFTER:
            self._hover(None)
        elif event.type() in BEGINNING:  # it may be a drag, of the label too
            self._is_held, self._hovered = True, None
            self._refresh()
        elif event.type() in END:
            self._is_held = False
            self._soon.start()  # what is told first does not know yet what came of it
        elif event.type() == QEvent.Type.Resize:
            self._soon.start()
        return False

    @property
    def lane(self) -> Lane | None:
        """The one that they are about."""
        ids = self._session.store.selection.ids
        chosen = ids[0] if len(ids) == 1 else None
        record = self._session.records.find(self._hovered or chosen)
        return record if isinstance(record, Lane) else None

    def _follow(self, event: QMouseEvent) -> None:
        is_free = not event.buttons() and self._canvas.gestures.is_resting
        if self._is_held and is_free:  # it was let go elsewhere
            self._is_held = False
            self._soon.start()
        self._hover(self._lane_at(event.position()) if is_free else None)

    def _hover(self, lane: RecordId | None) -> None:
        if lane != self._hovered:
            self._hovered = lane
            self._refresh()

    def _lane_at(self, at: QPointF) -> RecordId | None:
        place = self._canvas.where.to_map(at)
        found = self._session.layout.find(place.x(), place.y())
        return found.group.id if found and found.block.layer is Layer.SIDE else None

    def _refresh(self) -> None:
        canvas, lane = self._canvas, self.lane
        view, layout = canvas.viewport().rect(), self._session.layout
        seen = shown_part(layout, canvas.where, [lane.id], view) if lane else None
        least = 2 * self.fold.width() + GAP + 2 * MARGIN
        if not lane or not seen or self._is_held or seen.height() < LEAST or seen.width() < least:
            self.fold.hide()
            self.eye.hide()
            return
        self._name(lane)
        self._put(lane, seen)

    def _name(self, lane: Lane) -> None:
        name, is_mirrored = words_of(lane), self._session.layout.is_mirrored
        closed = "chevron-left" if is_mirrored else "chevron-right"
        if lane.collapsed:
            self.fold.offer(closed, _("Open lane “{name}”").format(name=name))
        else:
            self.fold.offer("chevron-down", _("Collapse lane “{name}”").format(name=name))
        hint = _("The Map menu shows hidden lanes again")
        self.eye.offer("eye", _("Hide lane “{name}”").format(name=name), hint)

    def _put(self, lane: Lane, seen: QRect) -> None:
        """At the end of the label and its bottom, beside the faces of an emotion lane."""
        size, where = self.fold.width(), self._canvas.where
        has_faces = lane.kind == LaneKind.EMOTION_CURVE and not lane.collapsed
        aside = MARGIN + round(FACES * where.scale if has_faces else 0.0)
        above_edge = max(MARGIN, round(7.0 * where.scale))  # which the lane is resized by
        y = seen.bottom() + 1 - size - above_edge
        if y < seen.top() + MARGIN:
            y = seen.center().y() - size // 2
        x = seen.right() + 1 - aside - 2 * size - GAP
        if self._session.layout.is_mirrored:
            x = seen.left() + aside
        for i, button in enumerate((self.fold, self.eye)):
            button.move(x + i * (size + GAP), y)
            button.show()  # not raised: what is typed in place lies over it

    def _fold(self) -> None:
        if lane := self.lane:
            label = _("Open lane") if lane.collapsed else _("Collapse lane")
            plan = partial(collapse_lane, ids=[lane.id], collapsed=not lane.collapsed)
            self._run(lambda: self._session.run(label, plan))

    def _hide(self) -> None:
        if lane := self.lane:
            plan = partial(_hidden, lane.id)
            self._run(lambda: self._session.run(_("Hide lane"), plan))


def _hidden(lane: RecordId, tx: Transaction) -> tuple[RecordId, ...]:
    """What is no longer shown is not selected."""
    hide_lane(tx, [lane])
    return ()
