"""Fingers, pinches and pens at the canvas: Qt's events in, what they mean done.

They are sent to the viewport and go no further, so they are taken there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QNativeGestureEvent, QTabletEvent, QTouchEvent

from journeydesk.i18n import _
from journeydesk.tools import Phase
from journeydesk.tools.touch import (
    Below,
    Drag,
    Finger,
    Glide,
    LongPress,
    Meaning,
    Pan,
    Pinch,
    Poise,
    Tap,
)
from journeydesk.ui.gliding import Gliding
from journeydesk.ui.touch_reading import TouchReading, is_on_screen

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

TARGET_MM = 9.0  # what Windows' guide for touch asks for
MM_PER_INCH = 25.4
STOPS_GLIDING = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Touching(QObject):
    """Watches the viewport of a canvas."""

    touched = Signal()  # by fingers, which are lifted again

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.reading = TouchReading(self, self._below)
        self.reading.meant.connect(self._do)
        self.gliding = Gliding(canvas, canvas.scroll_by)
        canvas.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in STOPS_GLIDING:
            self.gliding.stop()
        if isinstance(event, QTouchEvent):
            return self._take_touch(event) if is_on_screen(event) else True
        if isinstance(event, QNativeGestureEvent):
            return self._take_pinch(event)
        if isinstance(event, QTabletEvent):
            return self._take_pen(event)
        return False

    # -- fingers ------------------------------------------------------------------------------

    def _take_touch(self, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin:
            if self._is_for_another(event.points()[0]):
                event.ignore()  # and Qt makes a mouse's click of it, for the button that lies there
                return True
            self._canvas.take_focus()
        if event.type() == QEvent.Type.TouchCancel:
            self.reading.forget()
            self._canvas.break_off()
        else:
            self.reading.take(event)
        if event.type() == QEvent.Type.TouchEnd:
            self.touched.emit()
        event.accept()
        return True

    def _is_for_another(self, point: QEventPoint) -> bool:
        return self._canvas.viewport().childAt(point.position().toPoint()) is not None

    def _below(self, finger: Finger) -> Below:
        """With the hand, fingers only move the map."""
        gestures = self._canvas.gestures
        if self._canvas.hand.is_chosen:
            return Below.PAGE
        if gestures.can_drag_at(QPointF(finger.x, finger.y), self._reach):
            return Below.THING
        return Below.GROUND if gestures.is_resting else Below.PAGE

    @property
    def _reach(self) -> float:
        """Half of what a finger hits for sure, in pixels."""
        return self._canvas.logicalDpiX() / MM_PER_INCH * TARGET_MM / 2

    def _do(self, meaning: Meaning) -> None:
        canvas = self._canvas
        match meaning:
            case Tap(x, y, is_second):
                self._tap(QPointF(x, y), is_second=is_second)
            case LongPress(x, y):
                canvas.open_menu_at(QPointF(x, y))
            case Poise():
                canvas.told.emit(_("Draw around what to select, or lift the finger for the menu"))
            case Drag(phase, x, y):
                self._drag(phase, QPointF(x, y))
            case Pan(dx, dy):
                canvas.scroll_by(-dx, -dy)
            case Pinch(factor, x, y, dx, dy):
                canvas.scroll_by(-dx, -dy)
                canvas.set_zoom(canvas.zoom * factor, QPointF(x, y))
            case Glide(vx, vy):
                self.gliding.start(vx, vy)

    def _tap(self, at: QPointF, *, is_second: bool) -> None:
        self._canvas.press(at, reach=self._reach)
        self._canvas.release(at)
        if is_second:
            self._canvas.write_at(at)

    def _drag(self, phase: Phase, at: QPointF) -> None:
        match phase:
            case Phase.PRESS:
                self._canvas.press(at, reach=self._reach)
            case Phase.MOVE:
                self._canvas.move_to(at)
            case Phase.RELEASE:
                self._canvas.release(at)
            case Phase.ESCAPE:
                self._canvas.break_off()

    # -- trackpad and pen ---------------------------------------------------------------------

    def _take_pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a trackpad: each event tells by what part the map grows."""
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            factor = max(0.1, 1.0 + event.value())
            self._canvas.set_zoom(self._canvas.zoom * factor, event.position())
        event.accept()
        return True

    def _take_pen(self, event: QTabletEvent) -> bool:
        """The tip, and a pen over the map, are left to Qt, which makes a mouse of them. A pen's
        button would become the middle one, which pans, or the right one: it asks for the menu."""
        is_button = event.button() not in (Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton)
        event.setAccepted(is_button)
        if is_button and event.type() == QEvent.Type.TabletPress:
            self._canvas.open_menu_at(event.position())
        return True
