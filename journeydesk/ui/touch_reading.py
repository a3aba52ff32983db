"""What fingers on a widget mean: Qt's events in, meanings out."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QTouchEvent

from journeydesk.tools.touch import LONG_PRESS, Below, Finger, Held, Lifted, State, Touch


class TouchReading(QObject):
    """Follows the fingers; `now` tells the seconds, from wherever they are counted."""

    meant = Signal(object)  # Meaning

    def __init__(self, parent: QObject, look: Callable[[Finger], Below]) -> None:
        super().__init__(parent)
        self._look = look
        self.now: Callable[[], float] = time.monotonic
        self._state: State = Lifted()
        self._fingers: tuple[Finger, ...] = ()
        self._below = Below.PAGE
        # Precise, or it may come up to 5 % early, when it is no long press yet.
        self.waiting = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self.waiting.setInterval(round(LONG_PRESS * 1000) + 1)
        self.waiting.timeout.connect(self._go_on)

    def take(self, event: QTouchEvent) -> None:
        """The fingers are told to be somewhere else, or lifted."""
        lifted = QEventPoint.State.Released
        self._fingers = tuple(_finger(p) for p in event.points() if p.state() != lifted)
        if event.type() == QEvent.Type.TouchBegin:
            self._below = self._look(self._fingers[0])
        self._go_on()

    def forget(self) -> None:
        """The system has taken the fingers for something else."""
        self.waiting.stop()
        self._state, self._fingers = Lifted(), ()

    def _go_on(self) -> None:
        before = self._state
        self._state, meant = before.on(Touch(self._fingers, self.now(), self._below))
        if self._state != before:
            self.waiting.start() if isinstance(self._state, Held) else self.waiting.stop()
        for meaning in meant:
            self.meant.emit(meaning)


def is_on_screen(event: QTouchEvent) -> bool:
    """macOS tells the fingers on a trackpad too, besides what they mean: scrolling, pinches. They
    are taken and left alone, or Qt might make a mouse of them."""
    return event.device().type() == QInputDevice.DeviceType.TouchScreen


def _finger(point: QEventPoint) -> Finger:
    return Finger(point.id(), *point.position().toTuple())
