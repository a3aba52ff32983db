"""Measuring frames in turns with a peer, so that a busy machine is as unfair to both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import process_time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1600, 900)
TURN = 10  # frames, then as many of the peer: a user's frames too follow each other

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Taken:
    """CPU time of a frame, as a ratio to the peer's median."""

    median: float
    p95: float


class Floor(QWidget):
    """What no canvas can be faster than: a pixmap of the view's size, copied."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap(*SIZE)
        self._pixmap.fill(Qt.GlobalColor.white)
        self.resize(*SIZE)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._pixmap)


def taken(peer: Work, frame: Work, rounds: int, turn: int = TURN, before: Work = tuple) -> Taken:
    """What a frame takes, of `rounds` of them; `before` each comes what is not counted."""
    frames: list[float] = []
    peers: list[float] = []
    while len(frames) < rounds:
        for _round in range(turn):
            peers.append(_seconds(peer))
        for _round in range(turn):
            before()
            frames.append(_seconds(frame))
    unit = median(peers)
    return Taken(median(frames) / unit, quantiles(frames, n=20)[-1] / unit)


def _seconds(work: Work) -> float:
    """Of CPU."""
    start = process_time()
    work()
    return process_time() - start


def paint_now(widget: QWidget) -> None:
    """Paint what has become dirty, as the platform asks for it up to 5 ms later."""
    QApplication.sendPostedEvents()
    QApplication.sendEvent(widget.window(), QEvent(QEvent.Type.UpdateRequest))


def rest() -> None:
    """Leave time for what is done while nothing happens."""
    for _round in range(100):
        QApplication.processEvents()
