"""What was thrown by a finger glides on, slower and slower."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

STEP_MS = 16
KEPT = 0.93  # of the speed, each step: a throw is over after about half a second
SLOWEST = 40.0  # pixels a second


class Gliding:
    """Scrolls by itself until it is slow, or stopped."""

    def __init__(self, parent: QObject, scroll_by: Callable[[float, float], None]) -> None:
        self._scroll_by = scroll_by
        self._vx = self._vy = 0.0
        self.timer = QTimer(parent, interval=STEP_MS)
        self.timer.timeout.connect(self._step)

    @property
    def is_on(self) -> bool:
        return self.timer.isActive()

    def start(self, vx: float, vy: float) -> None:
        """Go on at a speed in pixels a second."""
        self._vx, self._vy = vx, vy
        self.timer.start()

    def stop(self) -> None:
        self.timer.stop()

    def _step(self) -> None:
        seconds = STEP_MS / 1000
        self._scroll_by(-self._vx * seconds, -self._vy * seconds)
        self._vx, self._vy = self._vx * KEPT, self._vy * KEPT
        if max(abs(self._vx), abs(self._vy)) < SLOWEST:
            self.stop()
