"""Fingers on a screen that is touched, on a clock of their own."""

from __future__ import annotations

from functools import cache

from driver import User
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from journeydesk.ui.finger_scrolling import FingerScrolling

SCREEN = QInputDevice.DeviceType.TouchScreen
MOMENT = 0.02  # seconds from one word of the screen to the next


@cache
def device(kind: QInputDevice.DeviceType) -> QPointingDevice:
    """One for all tests: Qt never forgets any."""
    return QTest.createTouchDevice(kind)


class Fingers:
    """Each place is a finger's, in the order in which they came down.

    They come down on the screen only: offscreen it ends after 800 pixels, before the window does.
    """

    def __init__(
        self,
        user: User,
        on: QInputDevice.DeviceType = SCREEN,
        *,
        panel: QAbstractScrollArea | None = None,
    ) -> None:
        """On the canvas, or on a panel beside it."""
        self._device = device(on)
        self._view = (panel or user.canvas).viewport()
        scrolling = panel.findChild(FingerScrolling) if panel else user.canvas.touching
        self._reading = scrolling.reading
        self._reading.now = lambda: self.now
        self._places: list[QPoint] = []
        self.now = 100.0

    def press(self, *places: QPoint) -> None:
        """Further fingers come down."""
        sequence = self._sequence()
        for i, place in enumerate(self._places):
            sequence.move(i, place, self._view)  # stationary() forgets where they are
        for i, place in enumerate(places, len(self._places)):
            sequence.press(i, place, self._view)
        self._places += places
        self._commit(sequence)

    def move(self, *places: QPoint, steps: int = 4) -> None:
        """All fingers go there on straight ways."""
        starts = list(self._places)
        for step in range(1, steps + 1):
            sequence = self._sequence()
            for i, (start, end) in enumerate(zip(starts, places, strict=True)):
                self._places[i] = start + (end - start) * step / steps
                sequence.move(i, self._places[i], self._view)
            self._commit(sequence)

    def lift(self) -> None:
        """All fingers."""
        sequence = self._sequence()
        for i, place in enumerate(self._places):
            sequence.release(i, place, self._view)
        self._places = []
        self._commit(sequence)

    def lose(self) -> None:
        """The system takes all fingers for something of its own."""
        QApplication.sendEvent(self._view, QTouchEvent(QEvent.Type.TouchCancel, self._device))
        self.lift()

    def tap(self, place: QPoint) -> None:
        self.press(place)
        self.lift()

    def stay(self, seconds: float) -> None:
        """Time passes; what waits for it is woken."""
        self.now += seconds
        if self._reading.waiting.isActive():
            self._reading.waiting.timeout.emit()

    def _sequence(self) -> QTest.QTouchEventSequence:
        self.now += MOMENT
        return QTest.touchEvent(self._view, self._device, False)

    def _commit(self, sequence: QTest.QTouchEventSequence) -> None:
        sequence.commit()
        QApplication.processEvents()
