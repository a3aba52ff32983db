"""Frames of the real canvas: `python -m journeydesk.ui.bench.frames FILE.json [KIND …]`.

Prints JSON: the CPU time of each kind of frame, as a ratio to its peer. That is the floor, one
pixmap of the view's size, copied; for the rubber band it is a scene with an item for each card.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain, count, cycle, repeat
from math import dist
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.app.session import Session
from journeydesk.collecting import collect_rarely
from journeydesk.commands import move_cards
from journeydesk.document import create_document
from journeydesk.drawing import Rect
from journeydesk.fonts import Ruler
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.layout import Found
from journeydesk.model import Card
from journeydesk.theme import load_theme
from journeydesk.ui.bench.marquee import marquee_against_items
from journeydesk.ui.bench.turns import SIZE, Floor, Taken, paint_now, rest, taken
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.look import wear

MOVED = 500
LEFT = Qt.MouseButton.LeftButton
PANS = ((20, 0, 40), (0, 20, 40), (-20, 0, 40), (0, -20, 40), (14, 14, 40), (-14, -14, 40))

Against = Callable[..., Taken]  # a frame, and how many of them
Ratios = dict[str, float]


def main(source: Path, names: Sequence[str]) -> None:
    """Measure these kinds of frames of the map in a JSON export."""
    collect_rarely()
    app = QApplication(sys.argv[:1])
    theme = load_theme("light")
    app.setStyle("Fusion")
    wear(app, theme)
    with tempfile.TemporaryDirectory() as folder:
        records = read_json(source.read_text(encoding="utf-8"), source.name).records
        document = create_document(Path(folder, "bench.journey"), records)
        session = Session(document, Ruler(), theme)
        canvas = MapCanvas(session, print)
        canvas.resize(*SIZE)
        canvas.show()
        print(json.dumps(_ratios(canvas, names)))
        canvas.close()
        canvas.deleteLater()
        session.close()


def _ratios(canvas: MapCanvas, names: Sequence[str]) -> dict[str, float]:
    """Of what is measured, by its name."""
    floor = Floor()
    ratios: Ratios = {}
    for name in names:
        _go_to_the_middle(canvas)
        ratios |= KINDS[name](canvas, partial(taken, floor.repaint))
    return ratios


def _go_to_the_middle(canvas: MapCanvas) -> None:
    canvas.set_zoom(1.0)
    canvas.settle()
    canvas.scroll_to(canvas.session.layout.width / 2, canvas.session.layout.height / 2)
    paint_now(canvas)
    rest()


def _repaint(canvas: MapCanvas, against: Against) -> Ratios:
    return {"repaint": against(canvas.viewport().repaint, 60).median}


def _pan(canvas: MapCanvas, against: Against) -> Ratios:
    """By two fingers, further than what is rendered ahead, without a pause to render more."""
    steps = chain.from_iterable(repeat(QPoint(dx, dy), n) for dx, dy, n in PANS)
    at, nothing = QPointF(800, 450), Qt.KeyboardModifier.NoModifier

    def frame() -> None:
        step = next(steps)
        phase, button = Qt.ScrollPhase.ScrollUpdate, Qt.MouseButton.NoButton
        event = QWheelEvent(at, at, -step, -step, button, nothing, phase, False)
        QApplication.sendEvent(canvas.viewport(), event)
        paint_now(canvas)

    found = against(frame, sum(n for *_, n in PANS))
    return {"pan": found.median, "pan, 95 %": found.p95}


def _drag(canvas: MapCanvas, against: Against) -> Ratios:
    """A card under the pointer, moved by mouse events over its own cell and the next."""
    view, start = canvas.viewport(), _shown_middle(canvas)
    QTest.mousePress(view, LEFT, pos=start)
    steps = count()

    def frame() -> None:
        step = next(steps)
        QTest.mouseMove(view, start + QPoint(10 + step % 60, 10 + step % 40))
        paint_now(canvas)

    frame()  # which lifts the card
    found = against(frame, 120)
    canvas.break_off()
    QTest.mouseRelease(view, LEFT, pos=start)
    return {"drag": found.median}


def _type(canvas: MapCanvas, against: Against) -> Ratios:
    """One letter after the other into a card."""
    canvas.edit(_middle_card(canvas).group.id)
    editor = canvas.editor
    assert editor is not None
    paint_now(canvas)
    letters = cycle("a word ")

    def frame() -> None:
        QTest.keyClicks(editor, next(letters))
        paint_now(canvas)

    found = against(frame, 60)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    return {"keystroke to paint": found.median}


def _zoom(canvas: MapCanvas, against: Against) -> Ratios:
    def frame() -> None:
        canvas.set_zoom(canvas.zoom * 1.005)
        canvas.viewport().repaint()

    return {"zoom in motion": against(frame, 20).median}


def _zoom_and_settle(canvas: MapCanvas, against: Against) -> Ratios:
    def frame() -> None:
        canvas.set_zoom(canvas.zoom * 1.005)
        canvas.settle()
        canvas.viewport().repaint()

    return {"zoom settled": against(frame, 20).median}


def _marquee(canvas: MapCanvas, _against: Against) -> Ratios:
    return {"marquee of 500": marquee_against_items(canvas)}


def _undo(canvas: MapCanvas, against: Against) -> Ratios:
    """Many cards moved, then back, up to the painted view."""
    session, view = canvas.session, canvas.viewport()
    cards = sorted(session.records.of(Card), key=lambda card: card.id)
    ids, last = [card.id for card in cards[:MOVED]], cards[-1]
    plan = partial(
        move_cards, ids=ids, lane=last.lane, stage=last.stage, touchpoint=None, before=None
    )

    def move() -> None:
        session.run("move", plan)
        session.document.flush()
        view.repaint()

    def take_back() -> None:
        session.store.undo()
        view.repaint()

    return {"undo": against(take_back, 4, turn=2, before=move).median}


def _shown_middle(canvas: MapCanvas) -> QPoint:
    shown = canvas.where.to_screen(_middle_card(canvas).bounds).center
    return QPointF(shown.x, shown.y).toPoint()


def _middle_card(canvas: MapCanvas) -> Found:
    at = canvas.where.to_map(QPointF(canvas.viewport().rect().center()))
    near = canvas.session.layout.found_within(Rect(at.x() - 200, at.y() - 200, 400, 400))
    cards = [found for found in near if canvas.session.records.find(found.group.id)]
    return min(cards, key=lambda found: dist(found.bounds.center, at.toTuple()))


KINDS: Mapping[str, Callable[[MapCanvas, Against], Ratios]] = {
    "repaint": _repaint,
    "pan": _pan,
    "drag": _drag,
    "keystroke": _type,
    "zoom": _zoom,
    "settle": _zoom_and_settle,
    "marquee": _marquee,
    "undo": _undo,
}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or list(KINDS))
