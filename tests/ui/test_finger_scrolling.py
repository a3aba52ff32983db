"""The panels under fingers: they scroll, and only what was tapped is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from driver import User
from fingers import Fingers
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSlider

from journeydesk.model import Emotion, Record, Stage, Touchpoint
from journeydesk.store import Transaction
from journeydesk.ui.finger_scrolling import FingerScrolling

STAGE = "I wait"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    user.window.resize(960, 600)  # offscreen the screen ends after 800 pixels
    user.window.move(-180, 0)
    QApplication.processEvents()
    yield user
    user.close()


def panel_of(user: User, name: str) -> QAbstractScrollArea:
    """In the drawer, with more in it than there is room for."""
    map_ = user.window.open_map
    map_.sides.show_panel(getattr(map_, name))
    panel: QAbstractScrollArea = map_.history.list if name == "history" else getattr(map_, name)
    if name == "outline":
        map_.outline.expandAll()
    if name == "history":
        for number in range(20):
            stage = user.session.records.of(Stage)[0].evolve(purpose=f"{number}")
            user.session.run("Change purpose", partial(put, stage))
    QApplication.processEvents()
    assert panel.verticalScrollBar().maximum() > 100
    return panel


def put(record: Record, tx: Transaction) -> None:
    tx.put(record)


def moved(panel: QAbstractScrollArea) -> int:
    return panel.verticalScrollBar().value()


def scrolling_of(panel: QAbstractScrollArea) -> FingerScrolling:
    scrolling = panel.findChild(FingerScrolling)
    assert isinstance(scrolling, FingerScrolling)
    return scrolling


@pytest.mark.parametrize("name", ["outline", "inspector", "history"])
def test_a_finger_scrolls_a_panel_and_changes_nothing(user: User, name: str) -> None:
    panel = panel_of(user, name)
    fingers, before, done = Fingers(user, panel=panel), user.selected(), user.last_action()
    start = moved(panel)
    up = -80 if start < 100 else 80
    fingers.press(QPoint(80, 200))
    fingers.move(QPoint(80, 200 + up))
    fingers.stay(0.3)
    fingers.lift()
    assert moved(panel) == start - up
    assert not scrolling_of(panel).gliding.is_on
    assert (user.selected(), user.last_action()) == (before, done)


def test_a_panel_that_is_thrown_glides_until_it_is_touched(user: User) -> None:
    panel = panel_of(user, "outline")
    fingers, gliding = Fingers(user, panel=panel), scrolling_of(panel).gliding
    fingers.press(QPoint(80, 200))
    fingers.move(QPoint(80, 140))
    fingers.lift()
    assert gliding.is_on
    gliding.timer.timeout.emit()
    assert moved(panel) > 60
    fingers.tap(QPoint(80, 100))
    assert not gliding.is_on
    assert user.selected() == []


def test_gliding_ends_where_the_panel_does(user: User) -> None:
    panel = panel_of(user, "outline")
    gliding = scrolling_of(panel).gliding
    gliding.start(0.0, 5000.0)
    gliding.timer.timeout.emit()
    assert not gliding.is_on


def test_a_tap_selects_a_row_of_the_outline_and_a_double_tap_renames_it(user: User) -> None:
    panel_of(user, "outline")
    outline = user.window.open_map.outline
    place = outline.visualRect(user.outline_row(STAGE)).center()
    fingers = Fingers(user, panel=outline)
    fingers.tap(place)
    assert user.selected() == [STAGE]
    fingers.tap(place)
    assert outline.state() == outline.State.EditingState


def test_a_field_of_the_inspector_is_tapped_for_the_keys(user: User) -> None:
    user.session.store.selection.set((user.session.records.of(Stage)[0].id,))
    panel = user.window.open_map.inspector
    user.window.open_map.sides.show_panel(panel)
    QApplication.processEvents()
    form = user.window.open_map.inspector.forms[0]
    field = form.rows["count_in"].editor
    place = field.mapTo(panel.viewport(), field.rect().center())
    assert not field.hasFocus()
    Fingers(user, panel=panel).tap(place)
    assert field.hasFocus()


def test_a_slider_is_drawn_by_a_finger_not_the_panel(user: User) -> None:
    touchpoint = user.session.records.of(Touchpoint)[0]
    [emotion, *_others] = user.session.records.at(Emotion, touchpoint.id)
    user.session.store.selection.set((emotion.id,))
    user.window.open_map.sides.show_panel(user.window.open_map.inspector)
    QApplication.processEvents()
    panel = user.window.open_map.inspector
    slider = panel.findChild(QSlider)
    assert slider is not None
    left = slider.mapTo(panel.viewport(), QPoint(slider.width() // 2, slider.height() // 2))
    fingers = Fingers(user, panel=panel)
    fingers.press(left)
    fingers.move(left + QPoint(slider.width() // 2, 0))
    fingers.lift()
    assert user.session.records.get(Emotion, emotion.id).value != emotion.value
    assert moved(panel) == 0


def test_the_palette_scrolls_where_it_is_higher_than_the_window(user: User) -> None:
    palette = user.window.open_map.palette_panel
    palette.setFixedHeight(200)
    QApplication.processEvents()
    fingers = Fingers(user, panel=palette)
    user.window.move(0, 0)
    fingers.press(QPoint(20, 150))
    fingers.move(QPoint(20, 90))
    fingers.stay(0.3)
    fingers.lift()
    assert moved(palette) == 60
    assert user.canvas.gestures.is_resting
    assert palette.focusPolicy() == Qt.FocusPolicy.NoFocus
