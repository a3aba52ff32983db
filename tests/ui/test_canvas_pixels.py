"""What the canvas shows after any use is, pixel for pixel, what a fresh one shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import late_parcel
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.commands import retext
from journeydesk.model import Card, Project, RecordId
from journeydesk.theme import load_theme
from journeydesk.ui.bench.turns import paint_now
from journeydesk.ui.canvas.canvas import MapCanvas

READS = "Reads the e-mail and notes the date"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(params=["en", "he"])
def canvas(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[MapCanvas]:
    """By itself, read from either side: in the window other things appear above it."""
    session = late_parcel.start()
    [project] = session.records.of(Project)
    session.run("Language", lambda tx: tx.put(project.evolve(language=request.param)))
    canvas = MapCanvas(session, print)
    canvas.resize(940, 750)
    canvas.show()
    canvas.set_zoom(1.3)
    canvas.settle()
    canvas.scroll_to(700, 500)
    QApplication.processEvents()
    yield canvas
    canvas.session.close()
    let_go(canvas)


def let_go(canvas: MapCanvas) -> None:
    canvas.close()
    canvas.deleteLater()
    QApplication.sendPostedEvents(canvas, QEvent.Type.DeferredDelete)


def shown(canvas: MapCanvas) -> QImage:
    """What is on the screen: nothing is painted anew for it."""
    paint_now(canvas)
    view, window = canvas.viewport(), canvas.window()
    place = QRect(view.mapTo(window, QPoint()), view.size())
    return canvas.screen().grabWindow(window.winId(), *place.getRect()).toImage()


def afresh(canvas: MapCanvas) -> QImage:
    """The same part of the map on a canvas that has shown nothing before."""
    other = MapCanvas(canvas.session, lambda _said: None)
    other.resize(canvas.size())
    other.show()
    other.set_zoom(canvas.zoom)
    other.settle()
    QApplication.sendPostedEvents()  # which make room for scroll bars, or take it away
    for bar, like in (
        (other.horizontalScrollBar(), canvas.horizontalScrollBar()),
        (other.verticalScrollBar(), canvas.verticalScrollBar()),
    ):
        bar.setValue(like.value())
    picture = other.viewport().grab().toImage()
    let_go(other)

    return picture


def id_of(words: str, canvas: MapCanvas) -> RecordId:
    return next(card.id for card in canvas.session.records.of(Card) if card.text == words)


def place_of(words: str, canvas: MapCanvas) -> QPoint:
    place = canvas.session.layout.where(id_of(words, canvas))
    assert place is not None
    shown_at = canvas.where.to_screen(place).center
    return QPointF(shown_at.x, shown_at.y).toPoint()


def drag(canvas: MapCanvas, start: QPoint, end: QPoint) -> None:
    """To a place, painted on the way, the button still down."""
    QTest.mousePress(canvas.viewport(), LEFT, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(canvas.viewport(), start + (end - start) * step / 5)
        paint_now(canvas)


def rest() -> None:
    for _round in range(60):
        QApplication.processEvents()


def pan(canvas: MapCanvas, *ways: tuple[int, int], rests: bool = False) -> None:
    for dx, dy in ways:
        for bar, way in ((canvas.horizontalScrollBar(), dx), (canvas.verticalScrollBar(), dy)):
            bar.setValue(bar.value() + way)
        paint_now(canvas)
        if rests:
            rest()


@pytest.mark.parametrize("rests", [False, True])
def test_panning(canvas: MapCanvas, rests: bool) -> None:
    """Further than the pixmap is wide and high, so that it wraps around."""
    ways = [(90, 0)] * 9 + [(0, 70)] * 9 + [(-130, -40)] * 9 + [(55, -85)] * 9
    pan(canvas, *ways, rests=rests)
    assert shown(canvas) == afresh(canvas)


def test_panning_to_the_edges_of_the_map(canvas: MapCanvas) -> None:
    for way in ((-400, 0), (0, -400), (400, 0), (0, 400)):
        pan(canvas, *[way] * 8)
        assert shown(canvas) == afresh(canvas)


def test_zooming_in_and_out_once_it_has_settled(canvas: MapCanvas) -> None:
    for factor in (1.1, 1.7, 0.3, 0.5, 0.3):
        canvas.set_zoom(canvas.zoom * factor, QPointF(300, 200))
        paint_now(canvas)
        canvas.settle()
        assert shown(canvas) == afresh(canvas)


def test_panning_while_the_zoom_is_in_motion(canvas: MapCanvas) -> None:
    canvas.set_zoom(canvas.zoom * 0.8)
    pan(canvas, (40, 30), (-90, 10))
    canvas.settle()
    assert shown(canvas) == afresh(canvas)


def test_editing_a_card_and_taking_it_back(canvas: MapCanvas) -> None:
    id_ = id_of(READS, canvas)
    before = shown(canvas)
    canvas.session.run("Edit", partial(retext, id_=id_, text="Word " * 40))
    assert shown(canvas) == afresh(canvas)
    canvas.session.store.undo()
    assert shown(canvas) == afresh(canvas) == before


def test_editing_what_is_around_the_view(canvas: MapCanvas) -> None:
    """What was rendered ahead is rendered anew when it comes into view."""
    rest()
    for card in canvas.session.records.of(Card):
        canvas.session.run("Edit", partial(retext, id_=card.id, text="Other words"))
    pan(canvas, (120, 0), (0, 90))
    assert shown(canvas) == afresh(canvas)


def test_dragging_a_card_leaves_no_trace(canvas: MapCanvas) -> None:
    canvas.scroll_to(canvas.session.layout.columns[0].x, 300)
    before = shown(canvas)
    start = place_of(READS, canvas)
    drag(canvas, start, start + QPoint(300, 90))
    assert shown(canvas) != before
    canvas.break_off()
    canvas.session.store.selection.set(())
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start)
    assert shown(canvas) == before


@pytest.mark.parametrize("zoom", [0.3, 1.3, 3.0])
def test_frames_of_a_drag_are_what_a_whole_repaint_shows(canvas: MapCanvas, zoom: float) -> None:
    """Places that accept, insertion lines and the card itself leave nothing behind."""
    canvas.set_zoom(zoom)
    canvas.settle()
    canvas.scroll_to(canvas.session.layout.columns[0].x, 300)
    start = place_of(READS, canvas)
    for end in (QPoint(30, 20), QPoint(260, 10), QPoint(240, 160), QPoint(0, 90)):
        drag(canvas, start, start + end)
        assert shown(canvas) == canvas.viewport().grab().toImage()


def test_frames_of_a_rubber_band_are_what_a_whole_repaint_shows(canvas: MapCanvas) -> None:
    canvas.set_zoom(0.5)
    canvas.settle()
    canvas.scroll_to(0, 0)
    for end in (QPoint(500, 600), QPoint(200, 100), QPoint(700, 400)):
        drag(canvas, QPoint(3, 3), end)
        assert shown(canvas) == canvas.viewport().grab().toImage()
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=QPoint(700, 400))
    assert len(canvas.session.store.selection) > 5
    assert shown(canvas) == canvas.viewport().grab().toImage()


def test_dropping_a_card(canvas: MapCanvas) -> None:
    canvas.scroll_to(canvas.session.layout.columns[0].x, 300)
    start = place_of(READS, canvas)
    end = start + QPoint(-260 if canvas.session.layout.is_mirrored else 260, 10)
    drag(canvas, start, end)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=end)
    assert place_of(READS, canvas) != start
    canvas.session.store.selection.set(())
    assert shown(canvas) == afresh(canvas)


def test_what_a_filter_covers(canvas: MapCanvas) -> None:
    cards = [card.id for card in canvas.session.records.of(Card)]
    canvas.fade(frozenset(cards[::2]))
    faded = shown(canvas)
    pan(canvas, (200, 130), (-200, -130))
    assert shown(canvas) == faded
    canvas.fade(frozenset())
    assert shown(canvas) == afresh(canvas)


def test_another_theme(canvas: MapCanvas) -> None:
    canvas.session.use_theme(load_theme("dark"))
    assert shown(canvas) == afresh(canvas)


def test_a_window_of_another_size(canvas: MapCanvas) -> None:
    canvas.resize(770, 640)
    QApplication.processEvents()
    assert shown(canvas) == afresh(canvas)


def test_a_change_seen_from_afar(canvas: MapCanvas) -> None:
    canvas.set_zoom(0.1)
    canvas.settle()
    before = shown(canvas)
    canvas.session.run("Edit", partial(retext, id_=id_of(READS, canvas), text="Word " * 40))
    assert shown(canvas) == afresh(canvas) != before


def test_rings_leave_no_trace_at_the_smallest_zoom(canvas: MapCanvas) -> None:
    canvas.set_zoom(0.04)
    canvas.settle()
    before = shown(canvas)
    canvas.session.store.selection.set([id_of(READS, canvas)])
    ringed = shown(canvas)
    canvas.session.store.selection.set(())
    assert shown(canvas) == before != ringed
