"""A drag at the edge of the view scrolls it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QTimer

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

EDGE = 32  # pixels at the edge of the view in which a drag scrolls it
SCROLL_MS = 16


class EdgeScroll:
    """Scrolls while the pointer stays in the band; `go_on` tells the gesture each step."""

    def __init__(self, canvas: MapCanvas, go_on: Callable[[QPointF], object]) -> None:
        self._canvas, self._go_on = canvas, go_on
        self._pointer = QPointF()
        self._timer = QTimer(canvas, interval=SCROLL_MS)
        self._timer.timeout.connect(self._step)

    def follow(self, pointer: QPointF) -> None:
        """The drag has come to a point of the view."""
        self._pointer = pointer
        if self._speed().isNull() or self._canvas.gestures.is_resting:
            self.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _step(self) -> None:
        speed = self._speed()
        self._canvas.scroll_by(speed.x(), speed.y())
        self._go_on(self._pointer)

    def _speed(self) -> QPoint:
        """Pixels a step: the deeper in the band, the faster."""
        view = self._canvas.viewport()
        across = _depth(self._pointer.x(), view.width())
        return QPoint(across, _depth(self._pointer.y(), view.height()))


def _depth(at: float, length: int) -> int:
    """How deep in the band at either end, as a speed with its sign."""
    if at < EDGE:
        return -round(max(1.0, (EDGE - at) / 2))
    if at > length - EDGE:
        return round(max(1.0, (at - length + EDGE) / 2))
    return 0
