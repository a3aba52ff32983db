"""Fingers, pinches and pens at the canvas: Qt's events in, what they mean done.

They are sent to the viewport and go no further, so they are taken there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QNativeGestureEvent, QTabletEvent, QTouchEvent

from journeydesk.tools import Phase
from journeydesk.tools.touch import (
    LONG_PRESS,
    Drag,
    Finger,
    Glide,
    Held,
    Lifted,
    LongPress,
    Meaning,
    Pan,
    Pinch,
    State,
    Tap,
    Touch,
)
from journeydesk.ui.canvas.gliding import Gliding

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

TARGET_MM = 9.0  # what Windows' guide for touch asks for
MM_PER_INCH = 25.4
STOPS_GLIDING = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Touching(QObject):
    """Watches the viewport of a canvas; `now` tells the seconds, from wherever they are counted."""

    touched = Signal()  # by fingers, which are lifted again

    def __init__(self, canvas: MapCanvas, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.now = now
        self._state: State = Lifted()
        self._fingers: tuple[Finger, ...] = ()
        # Precise, or it may come up to 5 % early, when it is no long press yet.
        self.waiting = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self.waiting.setInterval(round(LONG_PRESS * 1000) + 1)
        self.waiting.timeout.connect(self._go_on)
        self.gliding = Gliding(canvas)
        canvas.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in STOPS_GLIDING:
            self.gliding.stop()
        if isinstance(event, QTouchEvent):
            return self._take_touch(event) if _is_on_screen(event) else True
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
            self._forget()
        else:
            lifted = QEventPoint.State.Released
            self._fingers = tuple(_finger(p) for p in event.points() if p.state() != lifted)
            self._go_on()
        if event.type() == QEvent.Type.TouchEnd:
            self.touched.emit()
        event.accept()
        return True

    def _is_for_another(self, point: QEventPoint) -> bool:
        return self._canvas.viewport().childAt(point.position().toPoint()) is not None

    def _go_on(self) -> None:
        """Tell the fingers as they are now, and do what they mean."""
        before = self._state
        touch = Touch(self._fingers, self.now(), self._is_on_thing())
        self._state, meant = before.on(touch)
        if self._state != before:
            self.waiting.start() if isinstance(self._state, Held) else self.waiting.stop()
        for meaning in meant:
            self._do(meaning)

    def _is_on_thing(self) -> bool:
        """Asked when the first finger comes down; later it costs a look at the map for nothing."""
        is_first = isinstance(self._state, Lifted) and len(self._fingers) == 1
        if not is_first or self._canvas.hand.is_chosen:
            return False
        return self._canvas.gestures.can_drag_at(_place(self._fingers[0]), self._reach)

    @property
    def _reach(self) -> float:
        """Half of what a finger hits for sure, in pixels."""
        return self._canvas.logicalDpiX() / MM_PER_INCH * TARGET_MM / 2

    def _forget(self) -> None:
        """The system has taken the fingers for something else."""
        self.waiting.stop()
        self._state, self._fingers = Lifted(), ()
        self._canvas.break_off()

    def _do(self, meaning: Meaning) -> None:
        canvas = self._canvas
        match meaning:
            case Tap(x, y, is_second):
                self._tap(QPointF(x, y), is_second=is_second)
            case LongPress(x, y):
                canvas.open_menu_at(QPointF(x, y))
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


def _is_on_screen(event: QTouchEvent) -> bool:
    """macOS tells the fingers on a trackpad too, besides what they mean: scrolling, pinches. They
    are taken and left alone, or Qt might make a mouse of them."""
    return event.device().type() == QInputDevice.DeviceType.TouchScreen


def _finger(point: QEventPoint) -> Finger:
    return Finger(point.id(), *point.position().toTuple())


def _place(finger: Finger) -> QPointF:
    return QPointF(finger.x, finger.y)
