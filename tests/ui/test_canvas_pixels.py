"""What the canvas shows after any use is, pixel for pixel, what a fresh one shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from driver import User
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.commands import retext
from journeydesk.model import Card
from journeydesk.theme import load_theme
from journeydesk.ui.bench_turns import paint_now
from journeydesk.ui.canvas.canvas import MapCanvas

READS = "Reads the e-mail and notes the date"
ACTIONS, ARRIVES, WAIT = "Customer actions", "My parcel arrives", "I wait"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    look_closely(user)
    yield user
    user.close()


def look_closely(user: User) -> None:
    user.canvas.set_zoom(1.3)
    user.canvas.settle()
    user.canvas.scroll_to(700, 500)


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
    other.close()
    other.deleteLater()
    QApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete)

    return picture


def rest() -> None:
    for _round in range(60):
        QApplication.processEvents()


def pan(canvas: MapCanvas, *ways: tuple[int, int], rests: bool = False) -> None:
    for dx, dy in ways:
        canvas._scroll_by(dx, dy)
        paint_now(canvas)
        if rests:
            rest()


@pytest.mark.parametrize("rests", [False, True])
def test_panning(user: User, rests: bool) -> None:
    """Further than the pixmap is wide and high, so that it wraps around."""
    ways = [(90, 0)] * 9 + [(0, 70)] * 9 + [(-130, -40)] * 9 + [(55, -85)] * 9
    pan(user.canvas, *ways, rests=rests)
    assert shown(user.canvas) == afresh(user.canvas)


def test_panning_to_the_edges_of_the_map(user: User) -> None:
    for way in ((-400, 0), (0, -400), (400, 0), (0, 400)):
        pan(user.canvas, *[way] * 8)
        assert shown(user.canvas) == afresh(user.canvas)


def test_zooming_in_and_out_once_it_has_settled(user: User) -> None:
    for factor in (1.1, 1.7, 0.3, 0.5):
        user.canvas.set_zoom(user.canvas.zoom * factor, QPointF(300, 200))
        paint_now(user.canvas)
        user.canvas.settle()
        assert shown(user.canvas) == afresh(user.canvas)


def test_panning_while_the_zoom_is_in_motion(user: User) -> None:
    user.canvas.set_zoom(user.canvas.zoom * 0.8)
    pan(user.canvas, (40, 30), (-90, 10))
    user.canvas.settle()
    assert shown(user.canvas) == afresh(user.canvas)


def test_editing_a_card_and_taking_it_back(user: User) -> None:
    id_ = user.find(READS)
    before = shown(user.canvas)
    user.session.run("Edit", partial(retext, id_=id_, text="Word " * 40))
    assert shown(user.canvas) == afresh(user.canvas)
    user.session.store.undo()
    assert shown(user.canvas) == afresh(user.canvas) == before


def test_editing_what_is_around_the_view(user: User) -> None:
    """What was rendered ahead is rendered anew when it comes into view."""
    rest()
    for card in user.session.records.of(Card):
        user.session.run("Edit", partial(retext, id_=card.id, text="Other words"))
    pan(user.canvas, (120, 0), (0, 90))
    assert shown(user.canvas) == afresh(user.canvas)


def test_dragging_a_card_leaves_no_trace(user: User) -> None:
    before = shown(user.canvas)
    user.drag(READS, user.cell(ACTIONS, WAIT), release=False)
    paint_now(user.canvas)
    user.canvas.break_off()
    user.session.store.selection.set(())
    QTest.mouseRelease(user.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert shown(user.canvas) == before


def test_dropping_a_card(user: User) -> None:
    user.canvas.scroll_to(300, 300)
    user.drag(READS, user.cell(ACTIONS, WAIT))
    assert READS in user.cards(ACTIONS, WAIT)
    user.session.store.selection.set(())
    assert shown(user.canvas) == afresh(user.canvas)


def test_another_theme(user: User) -> None:
    user.session.use_theme(load_theme("dark"))
    assert shown(user.canvas) == afresh(user.canvas)


def test_a_window_of_another_size(user: User) -> None:
    user.window.resize(user.window.width() - 170, user.window.height() - 110)
    QApplication.processEvents()
    assert shown(user.canvas) == afresh(user.canvas)


def test_rings_leave_no_trace_at_the_smallest_zoom(user: User) -> None:
    user.canvas.set_zoom(0.04)
    user.canvas.settle()
    before = shown(user.canvas)
    user.session.store.selection.set([user.find(READS)])
    ringed = shown(user.canvas)
    user.session.store.selection.set(())
    assert shown(user.canvas) == before != ringed
