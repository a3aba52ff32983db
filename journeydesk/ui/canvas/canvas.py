"""The map under the hands: mouse, drops, keys and editing in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
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
from journeydesk.layout import Found
from journeydesk.model import (
    Card,
    CardKind,
    Cluster,
    Emotion,
    Lane,
    Link,
    Record,
    RecordId,
    Stage,
    Touchpoint,
)
from journeydesk.tools import Commit, Phase, Place, Thing
from journeydesk.tools.neighbours import Spot, layer_at, place_of
from journeydesk.tools.select import target_of
from journeydesk.ui.announce import announce
from journeydesk.ui.canvas import accessible
from journeydesk.ui.canvas.capture import Capture
from journeydesk.ui.canvas.drops import Drops
from journeydesk.ui.canvas.editor import InPlaceEditor, Leave
from journeydesk.ui.canvas.focus_ring import FocusRing
from journeydesk.ui.canvas.gestures import Gestures
from journeydesk.ui.canvas.keyboard import GridKeys
from journeydesk.ui.canvas.view import MapView
from journeydesk.ui.mime import thing_in

EDGE = 32  # pixels at the edge of the view in which a drag scrolls it
SCROLL_MS = 16
RING = 6  # pixels of the ring that may lie over a header
PART_CURSORS = {
    "point": Qt.CursorShape.SizeVerCursor,
    "right edge": Qt.CursorShape.SizeHorCursor,
    "bottom edge": Qt.CursorShape.SizeVerCursor,
    "dot": Qt.CursorShape.CrossCursor,
}
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class MapCanvas(MapView):
    """A map that can be worked on."""

    told = Signal(str)  # what was done, or why not
    menu_asked = Signal(str, QPoint)  # about what, and where on the screen

    def __init__(
        self, session: Session, say: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        accessible.install(MapCanvas)
        super().__init__(session, parent)
        self.told_as: accessible.MapList | None = None  # made when a screen reader asks
        self.gestures = Gestures(self, session, say)
        self.keys = GridKeys(self)
        self.drops = Drops(self)
        self.editor: InPlaceEditor | None = None
        self.capture: Capture | None = None
        self._ring = FocusRing(self.viewport(), session)
        self.is_by_keys = False  # the ring is shown: the mouse needs none
        self._pointer = QPointF()
        self.pressed_at: tuple[float, float] | None = None  # in map coordinates
        self._panning: QPoint | None = None
        self._scrolling = QTimer(self, interval=SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Journey map"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt scrolls the other way
        self._unsubscribe += self.keys.listen()
        self._unsubscribe += accessible.follow(self)
        self.told.connect(partial(announce, self))
        for moved in (
            self.zoomed,
            self.horizontalScrollBar().valueChanged,
            self.verticalScrollBar().valueChanged,
        ):
            moved.connect(self.follow_spot)

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.is_by_keys = False
        self.follow_spot()
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
        elif found is None and self.keys.stand_at(at.x(), at.y()):
            self.keys.write_here()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The mouse asks about what is under it; keys about where they are."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            at = self.where.to_map(QPointF(event.pos()))
            self.keys.stand_at(at.x(), at.y())
            self.menu_asked.emit(self.keys.about, event.globalPos())
        else:
            self.open_menu()

    def record_at(self, x: int, y: int) -> RecordId | None:
        """The record under a point of the desktop."""
        at = self.where.to_map(self.viewport().mapFromGlobal(QPoint(x, y)).toPointF())
        return target_of(self.session.layout.find(at.x(), at.y()))

    def place_on_desktop(self, spot: Spot | None) -> QRect:
        """Where a spot is shown; nowhere for none."""
        place = place_of(self.session.layout, spot) if spot else None
        if spot is None or place is None:
            return QRect()
        shown = self.screen_place(place, layer_at(spot))
        return QRect(self.viewport().mapToGlobal(shown.topLeft()), shown.size())

    def open_menu(self) -> None:
        """The menu of what the keys are at, below it."""
        shown = self.place_on_desktop(self.keys.spot)
        lowest = self.viewport().mapToGlobal(self.viewport().rect().bottomLeft()).y()
        self.menu_asked.emit(self.keys.about, QPoint(shown.left(), min(shown.bottom(), lowest)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.break_off()
        self.follow_spot()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEYS:
            self.is_by_keys = True
        self.follow_spot()

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
        verdict = self.gestures.tell(phase, self._pointer, is_adding=is_adding)
        if isinstance(verdict, Commit) and verdict.is_to_write:
            QTimer.singleShot(0, self, self._edit_new)

    def _show_cursor(self, at: QPointF) -> None:
        """What can be taken hold of tells by the cursor how it moves."""
        place = self.where.to_map(at)
        found = self.session.layout.find(place.x(), place.y())
        shape = Qt.CursorShape.ArrowCursor
        if found and found.part in PART_CURSORS and self._is_ready(found):
            shape = PART_CURSORS[found.part]
        elif found and found.block.layer in (Layer.HEAD, Layer.SIDE):
            shape = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def _is_ready(self, found: Found) -> bool:
        """A card's dot is there, and to be seen, only while the card alone is selected."""
        return found.part != "dot" or self.session.store.selection.ids == (found.group.id,)

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

    # -- drops ---------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        thing = thing_in(event.mimeData())
        if thing is None:
            self.drops.enter(event)
            return
        self.close_editor()
        self.gestures.begin(Place(thing))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._pointer = event.position()
        self.gestures.tell(Phase.MOVE, self._pointer)
        self._scroll_at_edge()
        if self.gestures.is_bringing:
            self.drops.move(event)
        elif self.gestures.overlay.is_refused:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.break_off()

    def dropEvent(self, event: QDropEvent) -> None:
        self._scrolling.stop()
        if self.gestures.is_bringing:
            self.drops.drop(event)
        elif isinstance(self.put_down(event.position()), Commit):
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
        if isinstance(record, Card) and record.locked:
            self.told.emit(_("This card is locked; unlock it to change its words."))
            return
        self.reveal(place)
        shown = self.screen_place(place, self.session.layout.layer_of(id_))
        words = getattr(record, wording(record))
        self.editor = InPlaceEditor(self.viewport(), shown, words, self.type_pixels)
        self.editor.kept.connect(partial(self._keep_words, record))
        self.editor.closed.connect(partial(self._forget_editor, id_))

    def close_editor(self) -> None:
        """Keep what is being typed."""
        if self.editor is not None:
            self.editor.close_keeping()

    def capture_at(self, spot: Spot, kind: CardKind | None = None) -> None:
        """Write one thing after the other from a spot on; cards of a kind, or of their lane's."""
        self.close_editor()
        self.capture = Capture(self, spot, kind)
        self.editor = self.capture.field
        self.editor.closed.connect(self._forget_capture)

    @property
    def type_pixels(self) -> float:
        """The height of a card's words on screen."""
        return 10.0 * self.scale_now

    def screen_place(self, place: Rect, layer: Layer) -> QRect:
        """Where a rectangle of the map is shown, in the headers or in the body."""
        where, layout = self.where, self.session.layout
        shown = where.to_screen(place)
        y = where.head_y + (place.y - layout.head.y) * where.scale
        x = where.side_x + (place.x - layout.side.x) * where.scale
        return QRect(
            round(x if layer is Layer.SIDE else shown.x),
            round(y if layer is Layer.HEAD else shown.y),
            round(shown.w),
            round(shown.h),
        )

    def reveal_at(self, place: Rect, layer: Layer) -> None:
        """Bring a rectangle into view; headers are there already, in one direction."""
        middle = self.where.to_map(QPointF(self.viewport().rect().center()))
        if layer is Layer.HEAD:
            place = Rect(place.x, middle.y(), place.w, 0.0)
        elif layer is Layer.SIDE:
            place = Rect(middle.x(), place.y, 0.0, place.h)
        self.reveal(place)

    def _keep_words(self, record: Record, text: str) -> None:
        label = _("Edit {what}").format(what=name_of(record))
        self.session.run(label, partial(retext, id_=record.id, text=text))

    def _forget_editor(self, id_: RecordId, leave: Leave) -> None:
        self.editor = None
        self.setFocus()
        self.keys.after_editing(id_, leave)

    def _forget_capture(self) -> None:
        self.editor = self.capture = None
        self.setFocus()
        self.focus_spot()

    # -- where the keys are -------------------------------------------------------------------

    def focus_spot(self) -> None:
        """Show where the keys are, from now on."""
        self.is_by_keys = True
        self.follow_spot()
        accessible.tell_focus(self)

    def follow_spot(self) -> None:
        """Keep the ring, and the field of capture, where they belong."""
        if self.capture:
            self.capture.follow()
        spot = self.keys.spot if self.is_by_keys and self.hasFocus() else None
        place = place_of(self.session.layout, spot) if spot else None
        if spot is None or place is None:
            self._ring.hide()
            return
        layer = layer_at(spot)
        hint = "" if spot.record else _("N: write here")
        self._ring.show_around(self.screen_place(place, layer), self._seen(layer), hint)

    def _seen(self, layer: Layer) -> QRect:
        """The part of the view that shows a layer."""
        view, where = self.viewport().rect(), self.where
        left = 0 if layer is Layer.SIDE else max(0, round(where.side_right) - RING)
        top = 0 if layer is Layer.HEAD else max(0, round(where.head_bottom) - RING)
        return view.adjusted(left, top, 0, 0)


def name_of(record: Record) -> str:
    """What a record is called in the history."""
    names = {
        Card: _("card"),
        Stage: _("stage"),
        Lane: _("lane"),
        Touchpoint: _("touchpoint"),
        Emotion: _("emotion"),
        Cluster: _("group"),
        Link: _("link"),
    }
    return names.get(type(record), _("map"))


def _depth(at: float, length: int) -> int:
    """How deep in the band at either end, as a speed with its sign."""
    if at < EDGE:
        return -round(max(1.0, (EDGE - at) / 2))
    if at > length - EDGE:
        return round(max(1.0, (at - length + EDGE) / 2))
    return 0
