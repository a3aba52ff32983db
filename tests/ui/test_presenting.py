"""Presenting: the map alone, and back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolBar

READS = "Reads the e-mail and notes the date"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def rest_of(user: User) -> list[bool]:
    """Which of the parts around the canvas can be seen."""
    window, sides = user.window, user.window.open_map.sides
    bars = (window.menuBar(), window.statusBar(), window.findChild(QToolBar))
    return [part.isVisible() for part in (*bars, sides.left, sides.right)]


def test_the_map_is_alone_on_the_screen_until_escape(user: User) -> None:
    user.canvas.set_zoom(1.4)
    user.canvas.settle()
    user.canvas.scroll_by(900, 500)
    pose, room = user.canvas.pose, user.canvas.viewport().width()
    user.do("present")
    assert user.window.isFullScreen()
    assert rest_of(user) == [False] * 5
    assert user.canvas.pose != pose
    assert user.is_in_view("I wait")
    user.press(Qt.Key.Key_Escape)
    assert not user.window.isFullScreen()
    assert rest_of(user) == [True] * 5
    user.wait_until(lambda: user.canvas.pose == pose)
    assert user.canvas.viewport().width() == room


def test_f5_ends_it_too_and_panels_that_were_closed_stay_closed(user: User) -> None:
    user.do("panels")
    user.do("present")
    user.do("present")
    assert rest_of(user) == [True, True, True, False, False]


def test_escape_first_ends_a_gesture(user: User) -> None:
    user.do("present")
    user.drag(READS, user.cell("Customer actions", "I wait"), release=False)
    user.press(Qt.Key.Key_Escape)
    assert user.canvas.lifted == frozenset()
    assert user.window.isFullScreen()
    user.press(Qt.Key.Key_Escape)
    assert not user.window.isFullScreen()


def test_panels_come_back_when_they_are_asked_for(user: User) -> None:
    user.do("present")
    user.do("outline")
    assert user.window.open_map.outline.isVisible()
    user.do("present")
    assert rest_of(user) == [True] * 5


def test_a_map_that_is_closed_is_no_longer_presented(user: User) -> None:
    user.do("present")
    user.do("close")
    assert not user.window.isFullScreen()
    assert user.window.menuBar().isVisible()
