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

from journeydesk.app.session import Change, Session
from journeydesk.drawing import Layer, Rect
from journeydesk.i18n import _
from journeydesk.model import Card, Lane, RecordId, Stage, Touchpoint
from journeydesk.tools import Commit, Phase, Place, Thing
from journeydesk.tools.reach import is_handle
from journeydesk.tools.select import target_of
from journeydesk.ui.canvas import accessible
from journeydesk.ui.canvas.camera import GAP
from journeydesk.ui.canvas.drag_out import DragOut
from journeydesk.ui.canvas.drops import Drops
from journeydesk.ui.canvas.edge_scroll import EdgeScroll
from journeydesk.ui.canvas.editing import Editing
from journeydesk.ui.canvas.editor import InPlaceEditor
from journeydesk.ui.canvas.focus_ring import FocusRing
from journeydesk.ui.canvas.gestures import Gestures
from journeydesk.ui.canvas.hand import Hand
from journeydesk.ui.canvas.keyboard import GridKeys
from journeydesk.ui.canvas.touching import Touching
from journeydesk.ui.canvas.view import MapView
from journeydesk.ui.canvas.writing import Writing
from journeydesk.ui.mime import thing_in

PART_CURSORS = {
    "point": Qt.CursorShape.SizeVerCursor,
    "far edge": Qt.CursorShape.SizeHorCursor,
    "bottom edge": Qt.CursorShape.SizeVerCursor,
    "dot": Qt.CursorShape.CrossCursor,
    "start edge": Qt.CursorShape.SizeHorCursor,
    "end edge": Qt.CursorShape.SizeHorCursor,
    "source": Qt.CursorShape.CrossCursor,
    "target": Qt.CursorShape.CrossCursor,
    "fold": Qt.CursorShape.PointingHandCursor,
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
        self.drag_out = DragOut(self)
        self.writing = Writing(self)
        self.editing = Editing(self)
        self.ring, self.hand = FocusRing(self), Hand(self)
        self._pointer = QPointF()
        self.pressed_at: tuple[float, float] | None = None  # in map coordinates
        self._scrolling = EdgeScroll(self, partial(self.gestures.tell, Phase.MOVE))
        self.touching = Touching(self)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Journey map"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt scrolls the other way
        self._unsubscribe.append(session.subscribe(self._on_other_map))
        self._unsubscribe += self.keys.listen()
        self._unsubscribe += accessible.follow(self)
        self.when_moved(self.follow_spot)

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.take_focus()
        if not self.hand.press(event) and event.button() == Qt.MouseButton.LeftButton:
            self.press(event.position(), is_adding=_is_adding(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.hand.move(event):
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.move_to(event.position(), is_adding=_is_adding(event))
            if self.drag_out.has_left(event.position()):
                self.drag_out.begin()
                return
            self._show_grip()
        elif self.gestures.is_placing:
            self._tell(Phase.MOVE, event.position())
            self._show_grip()
        else:
            self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.hand.release():
            return
        is_left = event.button() == Qt.MouseButton.LeftButton
        if self.gestures.is_placing or is_left:
            self.release(event.position(), is_adding=_is_adding(event))
        if is_left:
            self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.write_at(event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The mouse asks about what is under it; keys about where they are."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.open_menu_at(QPointF(event.pos()))
        else:
            self.open_menu()

    # -- what mouse, finger and pen do, each at a point of the viewport -----------------------

    def take_focus(self) -> None:
        """The hands have come: what was typed elsewhere is kept, and no ring shows the keys."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.ring.rest()

    def press(self, at: QPointF, *, is_adding: bool = False, reach: float = 0.0) -> None:
        """Take hold of what is there, or of a handle within reach, in pixels."""
        self.pressed_at = self.where.to_map(at).toTuple()
        self._tell(Phase.PRESS, at, is_adding=is_adding, reach=reach)
        self.keys.point_at(*self.pressed_at)

    def move_to(self, at: QPointF, *, is_adding: bool = False) -> None:
        """Move what is held; at the edge, the map too."""
        self._tell(Phase.MOVE, at, is_adding=is_adding)
        self._scrolling.follow(at)

    def release(self, at: QPointF, *, is_adding: bool = False) -> None:
        """Let go of it there."""
        self._scrolling.stop()
        if self.gestures.is_placing:
            self.put_down(at)
        else:
            self._tell(Phase.RELEASE, at, is_adding=is_adding)

    def write_at(self, at: QPointF) -> None:
        """Edit the words that are there; in an empty cell, begin some."""
        place = self.where.to_map(at)
        found = self.session.layout.find(place.x(), place.y())
        if found and found.group.id in self.session.records:
            self.edit(found.group.id)
        elif found is None and self.keys.stand_at(place.x(), place.y()):
            self.writing.write_here()

    def open_menu_at(self, at: QPointF) -> None:
        """The menu of what is there."""
        place = self.where.to_map(at)
        self.keys.stand_at(place.x(), place.y())
        self.menu_asked.emit(self.keys.about, self.viewport().mapToGlobal(at.toPoint()))

    def open_menu(self) -> None:
        """The menu of what the keys are at, below it."""
        shown = self.place_on_desktop(self.keys.place)
        lowest = self.viewport().mapToGlobal(self.viewport().rect().bottomLeft()).y()
        self.menu_asked.emit(self.keys.about, QPoint(shown.left(), min(shown.bottom(), lowest)))

    def _on_other_map(self, change: Change) -> None:
        """A gesture ends with the map that it began on; nothing was pressed on this one yet."""
        if change.is_other_map:
            self.break_off()
            self.pressed_at = None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.break_off()
        self.ring.follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEYS:
            self.ring.wake()
        self.ring.follow()

    def break_off(self) -> bool:
        """End a gesture as Escape does; True where there was one."""
        self._scrolling.stop()
        if self.gestures.is_resting:
            return False
        self.gestures.tell(Phase.ESCAPE, self._pointer)
        return True

    def _tell(
        self, phase: Phase, at: QPointF, *, is_adding: bool = False, reach: float = 0.0
    ) -> None:
        self._pointer = at
        verdict = self.gestures.tell(phase, at, is_adding=is_adding, reach=reach)
        if isinstance(verdict, Commit) and verdict.is_to_write:
            QTimer.singleShot(0, self, self._edit_new)

    def _show_grip(self) -> None:
        """What is dragged tells by the cursor whether it can be let go here."""
        if self.gestures.overlay.is_refused:
            self.viewport().setCursor(Qt.CursorShape.ForbiddenCursor)
        elif self.gestures.overlay.lifted:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _show_cursor(self, at: QPointF) -> None:
        """What can be taken hold of tells by the cursor how it moves."""
        found = self.gestures.found_at(at)
        shape = Qt.CursorShape.ArrowCursor
        selected = self.session.store.selection.ids
        if found and found.part in PART_CURSORS and is_handle(found, selected):
            shape = PART_CURSORS[found.part]
        elif found and found.block.layer in (Layer.HEAD, Layer.SIDE):
            shape = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    # -- drops ---------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        thing = thing_in(event.mimeData())
        if self.drag_out.comes_back(event):
            return
        if thing is None:
            self.drops.enter(event)
            return
        self.close_editor()
        self.gestures.begin(Place(thing))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._pointer = event.position()
        self.gestures.tell(Phase.MOVE, self._pointer)
        self._scrolling.follow(self._pointer)
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
        elif self.drag_out.put_down(event):
            return
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
            self.editing.edit_new(record.id)

    # -- words in place -----------------------------------------------------------------------

    @property
    def editor(self) -> InPlaceEditor | None:
        """What words are typed into now."""
        return self.editing.editor

    def edit(self, id_: RecordId) -> None:
        """Edit a record's words where they stand."""
        self.editing.edit(id_)

    def close_editor(self) -> None:
        """Keep what is being typed."""
        self.editing.close()

    def follow_spot(self) -> None:
        """Keep what lies above the map where it belongs."""
        self.editing.follow()
        self.ring.follow()

    # -- where things are shown ---------------------------------------------------------------

    @property
    def type_pixels(self) -> float:
        """The height of a card's words on screen."""
        return 10.0 * self.scale_now

    @property
    def direction(self) -> Qt.LayoutDirection:
        """That the map is read in; the canvas itself always runs from the left."""
        directions = Qt.LayoutDirection
        is_mirrored = self.session.layout.is_mirrored
        return directions.RightToLeft if is_mirrored else directions.LeftToRight

    def screen_place(self, place: Rect, layer: Layer) -> QRect:
        """Where a rectangle of the map is shown, in the headers or in the body."""
        shown = self.where.to_screen(place, layer)
        return QRect(round(shown.x), round(shown.y), round(shown.w), round(shown.h))

    def reveal_at(self, place: Rect, layer: Layer) -> None:
        """Bring a rectangle into view; headers are there already, in one direction."""
        x, y = self.middle
        if layer is Layer.TITLE:  # above the headers; what is seen of its words is their beginning
            shown, view = self.where.to_screen(place), self.viewport()
            is_mirrored = self.session.layout.is_mirrored
            right = max(0.0, shown.right + GAP - view.width())
            dx = right if is_mirrored else min(0.0, shown.x - GAP)
            self.scroll_by(dx, min(0.0, shown.y - GAP))
            return
        if layer is Layer.HEAD:
            place = Rect(place.x, y, place.w, 0.0)
        elif layer is Layer.SIDE:
            place = Rect(x, place.y, 0.0, place.h)
        self.reveal(place)

    def record_at(self, x: int, y: int) -> RecordId | None:
        """The record under a point of the desktop."""
        at = self.where.to_map(self.viewport().mapFromGlobal(QPoint(x, y)).toPointF())
        return target_of(self.session.layout.find(at.x(), at.y()))

    def place_on_desktop(self, place: tuple[Rect, Layer] | None) -> QRect:
        """Where a rectangle of a layer is shown; nowhere for none."""
        if place is None:
            return QRect()
        shown = self.screen_place(*place)
        return QRect(self.viewport().mapToGlobal(shown.topLeft()), shown.size())


def _is_adding(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
