"""The map under the hands: mouse, drops, keys and editing in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from journeydesk.app.session import Session
from journeydesk.commands import retext, wording
from journeydesk.drawing import Layer, Rect
from journeydesk.i18n import _
from journeydesk.model import Card, Emotion, Lane, Record, RecordId, Stage, Touchpoint
from journeydesk.tools import Commit, Phase, Place, Thing
from journeydesk.ui.canvas.editor import InPlaceEditor
from journeydesk.ui.canvas.gestures import Gestures
from journeydesk.ui.canvas.view import MapView
from journeydesk.ui.mime import thing_in

EDGE = 32  # pixels at the edge of the view in which a drag scrolls it
SCROLL_MS = 16


class MapCanvas(MapView):
    """A map that can be worked on."""

    def __init__(
        self, session: Session, say: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self.gestures = Gestures(self, session, say)
        self.editor: InPlaceEditor | None = None
        self._pointer = QPointF()
        self.pressed_at: tuple[float, float] | None = None  # in map coordinates
        self._panning: QPoint | None = None
        self._scrolling = QTimer(self, interval=SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Journey map"))

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panning = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.pressed_at = self.where.to_map(event.position()).toTuple()
            self._tell(Phase.PRESS, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            moved = event.position().toPoint() - self._panning
            self._panning = event.position().toPoint()
            self._scroll_by(-moved.x(), -moved.y())
        elif event.buttons() & Qt.MouseButton.LeftButton or self.gestures.is_placing:
            self._tell(Phase.MOVE, event)
            if event.buttons():
                self._scroll_at_edge()
        else:
            self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scrolling.stop()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panning = None
            self.viewport().unsetCursor()
        elif self.gestures.is_placing:
            self.put_down(event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            self._tell(Phase.RELEASE, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self.where.to_map(event.position())
        found = self.session.layout.find(at.x(), at.y())
        if found and found.group.id in self.session.records:
            self.edit(found.group.id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.break_off()

    def break_off(self) -> bool:
        """End a gesture as Escape does; True where there was one."""
        self._scrolling.stop()
        if self.gestures.is_resting:
            return False
        self.gestures.tell(Phase.ESCAPE, self._pointer)
        return True

    def _tell(self, phase: Phase, event: QMouseEvent) -> None:
        self._pointer = event.position()
        is_adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.gestures.tell(phase, self._pointer, is_adding=is_adding)

    def _show_cursor(self, at: QPointF) -> None:
        """Structure and points tell by the cursor how they move."""
        place = self.where.to_map(at)
        found = self.session.layout.find(place.x(), place.y())
        shape = Qt.CursorShape.ArrowCursor
        if found and found.part == "point":
            shape = Qt.CursorShape.SizeVerCursor
        elif found and found.block.layer in (Layer.HEAD, Layer.SIDE):
            shape = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    # -- scrolling at the edge ----------------------------------------------------------------

    def _scroll_at_edge(self) -> None:
        if self._edge_speed().isNull() or self.gestures.is_resting:
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def _scroll_on(self) -> None:
        speed = self._edge_speed()
        self._scroll_by(speed.x(), speed.y())
        self.gestures.tell(Phase.MOVE, self._pointer)

    def _edge_speed(self) -> QPoint:
        """Pixels a step: the deeper in the band, the faster."""
        view, x, y = self.viewport().rect(), self._pointer.x(), self._pointer.y()
        return QPoint(_depth(x, view.width()), _depth(y, view.height()))

    # -- drops from the palette ---------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        thing = thing_in(event.mimeData())
        if thing is None:
            event.ignore()
            return
        self.close_editor()
        self.gestures.begin(Place(thing))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._pointer = event.position()
        self.gestures.tell(Phase.MOVE, self._pointer)
        self._scroll_at_edge()
        if self.gestures.overlay.is_refused:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.break_off()

    def dropEvent(self, event: QDropEvent) -> None:
        self._scrolling.stop()
        if isinstance(self.put_down(event.position()), Commit):
            event.acceptProposedAction()

    def put_down(self, at: QPointF) -> object:
        """Release what is being placed, and let its words be typed."""
        verdict = self.gestures.tell(Phase.RELEASE, at)
        if isinstance(verdict, Commit):
            QTimer.singleShot(0, self, self._edit_new)
        return verdict

    def begin_placing(self, thing: Thing) -> None:
        """The next click puts it down: for touch, and for those who click before they drag."""
        self.gestures.begin(Place(thing))

    def _edit_new(self) -> None:
        ids = self.session.store.selection.ids
        record = self.session.records.find(ids[0]) if len(ids) == 1 else None
        if isinstance(record, Card | Stage | Lane | Touchpoint):
            self.edit(record.id)

    # -- words in place -----------------------------------------------------------------------

    def edit(self, id_: RecordId) -> None:
        """Edit a record's words where they stand."""
        record, place = self.session.records.find(id_), self.session.layout.where(id_)
        if record is None or place is None or isinstance(record, Emotion):
            return
        self.close_editor()
        self.session.store.selection.set((id_,))
        self.reveal(place)
        self.editor = InPlaceEditor(
            self.viewport(),
            self._screen_place(id_, place),
            getattr(record, wording(record)),
            10.0 * self.scale_now,
            keep=partial(self._keep_words, record),
            on_close=self._forget_editor,
        )

    def close_editor(self) -> None:
        """Keep what is being typed."""
        if self.editor is not None:
            self.editor.close_keeping()

    def _screen_place(self, id_: RecordId, place: Rect) -> QRect:
        """Where a record is shown, in the headers or in the body."""
        layer = self.session.layout.layer_of(id_)
        where = self.where
        shown = where.to_screen(place)
        y = where.head_y if layer is Layer.HEAD else shown.y
        x = where.side_x if layer is Layer.SIDE else shown.x
        return QRect(round(x), round(y), round(shown.w), round(shown.h))

    def _keep_words(self, record: Record, text: str) -> None:
        label = _("Edit {what}").format(what=name_of(record))
        self.session.run(label, partial(retext, id_=record.id, text=text))

    def _forget_editor(self) -> None:
        self.editor = None
        self.setFocus()


def name_of(record: Record) -> str:
    """What a record is called in the history."""
    names = {
        Card: _("card"),
        Stage: _("stage"),
        Lane: _("lane"),
        Touchpoint: _("touchpoint"),
        Emotion: _("emotion"),
    }
    return names.get(type(record), _("map"))


def _depth(at: float, length: int) -> int:
    """How deep in the band at either end, as a speed with its sign."""
    if at < EDGE:
        return -round(max(1.0, (EDGE - at) / 2))
    if at > length - EDGE:
        return round(max(1.0, (at - length + EDGE) / 2))
    return 0
