"""Frames of the real canvas, offscreen: `python -m journeydesk.ui.bench_frames FILE.json`.

Prints JSON: the median CPU seconds of each kind of frame, and of the floor: one pixmap of the
view's size, copied.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.app.session import Session
from journeydesk.commands import move_cards
from journeydesk.document import create_document
from journeydesk.fonts import Ruler
from journeydesk.interchange.json_reader import read_json
from journeydesk.model import Card
from journeydesk.theme import load_theme
from journeydesk.ui.canvas.canvas import MapCanvas

SIZE = (1600, 900)
ROUNDS = 40
MOVED = 500
LEFT = Qt.MouseButton.LeftButton


class Floor(QWidget):
    """What no canvas can be faster than."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap(*SIZE)
        self._pixmap.fill(Qt.GlobalColor.white)
        self.resize(*SIZE)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._pixmap)


def main(source: Path) -> None:
    """Measure all frames of the map in a JSON export."""
    app = QApplication(sys.argv[:1])
    floor = Floor()
    with tempfile.TemporaryDirectory() as folder:
        session = _session(source, Path(folder))
        canvas = MapCanvas(session, print)
        canvas.resize(*SIZE)
        canvas.show()
        _settle(app, canvas)
        frames = {"floor": _median(floor.repaint), **_frames(app, canvas)}
        canvas.close()
        session.close()
    print(json.dumps(frames))


def _frames(app: QApplication, canvas: MapCanvas) -> dict[str, float]:
    canvas.set_zoom(1.0)
    canvas.scroll_to(canvas.session.layout.width / 2, canvas.session.layout.height / 2)
    _settle(app, canvas)
    found = {"repaint": _median(canvas.viewport().repaint), "pan": _median(partial(_pan, canvas))}
    _settle(app, canvas)
    found["drag"] = _drag(app, canvas)
    _settle(app, canvas)
    found["zoom in motion"] = _median(partial(_zoom, canvas), 12)
    found["zoom settled"] = _median(partial(_zoom_and_settle, canvas), 6)
    _settle(app, canvas)
    found["undo"] = _undo(canvas)
    return found


def _pan(canvas: MapCanvas) -> None:
    bar = canvas.horizontalScrollBar()
    bar.setValue(bar.value() + 20)
    canvas.viewport().repaint()


def _zoom(canvas: MapCanvas) -> None:
    canvas.set_zoom(canvas.zoom * 1.01)
    canvas.viewport().repaint()


def _zoom_and_settle(canvas: MapCanvas) -> None:
    canvas.set_zoom(canvas.zoom * 1.01)
    canvas.settle()
    canvas.viewport().repaint()


def _drag(app: QApplication, canvas: MapCanvas) -> float:
    """A card under the pointer, moved by mouse events."""
    view, start = canvas.viewport(), _on_a_card(canvas)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(9, 9))
    app.processEvents()
    steps = iter(range(1, 10_000))

    def frame() -> None:
        step = next(steps)
        QTest.mouseMove(view, start + QPoint(10 + step % 60, 10 + step % 40))
        app.processEvents()

    taken = _median(frame)
    canvas.break_off()
    QTest.mouseRelease(view, LEFT, pos=start)
    return taken


def _on_a_card(canvas: MapCanvas) -> QPoint:
    middle = canvas.where.to_map(QPointF(canvas.viewport().rect().center()))
    cards = canvas.session.records.of(Card)
    places = [place for card in cards if (place := canvas.session.layout.where(card.id))]
    near = min(places, key=lambda p: abs(p.center.x - middle.x()) + abs(p.center.y - middle.y()))
    shown = canvas.where.to_screen(near).center
    return QPointF(shown.x, shown.y).toPoint()


def _undo(canvas: MapCanvas) -> float:
    """Many cards moved, then back, up to the painted view."""
    session = canvas.session
    cards = sorted(session.records.of(Card), key=lambda card: card.id)
    ids = [card.id for card in cards[:MOVED]]
    last = cards[-1]
    place = partial(move_cards, lane=last.lane, stage=last.stage, touchpoint=None, before=None)
    plan = partial(place, ids=ids)
    session.run("move", plan)
    session.document.flush()
    start = process_time()
    session.store.undo()
    canvas.viewport().repaint()
    return process_time() - start


def _session(source: Path, folder: Path) -> Session:
    records = read_json(source.read_text(encoding="utf-8"), source.name).records
    document = create_document(folder / "bench.journey", records)
    return Session(document, Ruler(), load_theme("light"))


def _settle(app: QApplication, canvas: MapCanvas) -> None:
    canvas.settle()
    for _round in range(60):
        app.processEvents()


def _median(frame: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _round in range(rounds):
        start = process_time()
        frame()
        times.append(process_time() - start)
    return median(times)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
