"""What is shown where nothing is yet, and what it does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.model import CardKind, Lane, LaneKind


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def beginner(qtbot: object) -> Iterator[User]:
    user = User.with_empty_map()
    yield user
    user.close()


def test_the_first_words_begin_the_map_and_the_next_go_on(beginner: User) -> None:
    line = beginner.window.open_map.invitation.line
    assert line.hasFocus()
    QTest.keyClicks(line, "Sees an advert")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert beginner.stages() == ["Before", "During", "After"]
    assert beginner.touchpoints("Before") == ["Sees an advert"]
    assert not line.isVisible()
    beginner.type("Compares prices")
    beginner.press(Qt.Key.Key_Return)
    assert beginner.touchpoints("Before") == ["Sees an advert", "Compares prices"]
    beginner.press(Qt.Key.Key_Escape)
    beginner.do("undo")
    beginner.do("undo")
    assert beginner.stages() == []
    assert line.isVisible()


def test_nothing_begins_with_no_words(beginner: User) -> None:
    line = beginner.window.open_map.invitation.line
    QTest.keyClicks(line, "  ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert beginner.stages() == []
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert beginner.canvas.hasFocus()


def test_a_map_without_touchpoint_lanes_gets_one(beginner: User) -> None:
    lanes = [lane.id for lane in beginner.session.records.of(Lane)]
    beginner.session.store.selection.set(lanes)
    beginner.do("delete")
    line = beginner.window.open_map.invitation.line
    QTest.keyClicks(line, "Sees an advert")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [row.kind for row in beginner.session.layout.rows] == [LaneKind.TOUCHPOINT]


def test_an_empty_cell_shows_a_plus_that_adds_the_right_card(user: User) -> None:
    cell = user.cell("Pain points", "I place my order", at=0.5)
    assert user.hover(cell) == "Add pain point"
    QTest.mouseClick(user.window.open_map.plus.button, LEFT)
    assert user.cards("Pain points", "I place my order") == [""]
    card = user.session.records.find(user.session.store.selection.ids[0])
    assert getattr(card, "kind", None) is CardKind.PAIN_POINT
    assert user.hover(user.cell("Evidence", "I place my order", at=0.5)) == ""


def test_a_plus_between_two_stages_adds_one_there(user: User) -> None:
    place = user.session.layout.where(user.find("I ask for help"))
    assert place is not None
    shown = user.canvas.where.to_screen(place)
    between = QPoint(round(shown.x) + 1, round(shown.center.y))
    assert user.hover(between) == "Add stage"
    QTest.mouseClick(user.window.open_map.plus.button, LEFT)
    assert user.stages() == [
        "I place my order",
        "I wait",
        "",
        "I ask for help",
        "My parcel arrives",
    ]


def test_the_plus_is_away_during_gestures(user: User) -> None:
    assert user.hover(user.cell("Pain points", "I place my order", at=0.5))
    user.drag("Trust the shop again", user.cell("Evidence", "I wait"), release=False)
    assert not user.window.open_map.plus.button.isVisible()
    QTest.mouseRelease(user.canvas.viewport(), LEFT, pos=user.cell("Evidence", "I wait"))
