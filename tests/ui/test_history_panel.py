"""The history: what was done by name, and going there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt

from journeydesk.ui.history_panel.steps import time_of

WORDS = ("first", "second", "third")
CARD = "Half a day at home for a parcel"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    """Has written three words on a card, one after the other."""
    user = User.with_sample()
    before = CARD
    for text in WORDS:
        user.double_click(before)
        user.canvas.editor.selectAll()
        user.type(text)
        user.press(Qt.Key.Key_Return)
        before = text
    yield user
    user.close()


def words(user: User) -> str:
    [text] = user.cards("Pain points", "My parcel arrives")
    return text


def test_the_newest_is_on_top_and_marked(user: User) -> None:
    assert user.history() == ["[Edit card]", "Edit card", "Edit card", "The map as it began"]


def test_a_click_goes_back_that_far(user: User) -> None:
    user.history()
    user.click_in_history(2)
    assert words(user) == "first"
    assert user.history() == ["Edit card", "Edit card", "[Edit card]", "The map as it began"]


def test_a_click_above_goes_forward_again(user: User) -> None:
    user.history()
    user.click_in_history(3)
    assert words(user) == CARD
    user.click_in_history(1)
    assert words(user) == "second"
    user.click_in_history(0)
    assert words(user) == "third"


def test_what_is_taken_back_says_so(user: User) -> None:
    user.do("undo")
    user.history()
    step = user.window.open_map.history.list.steps.step
    assert "taken back" in step(0).spoken
    assert "now" in step(1).spoken


def test_a_new_change_drops_what_was_taken_back(user: User) -> None:
    user.do("undo")
    user.click("I wait")
    user.do("delete")
    assert user.history()[0] == "[Delete 1 item]"
    assert len(user.history()) == 4


def test_the_keys_go_there_too(user: User) -> None:
    user.history()
    panel = user.window.open_map.history.list
    user.press(Qt.Key.Key_Down, panel)
    user.press(Qt.Key.Key_Return, panel)
    assert words(user) == "second"


def test_the_history_is_there_after_reopening(user: User) -> None:
    path = user.session.path
    user.close()
    again = User.with_file(path)
    assert len(again.history()) == 4
    again.click_in_history(3)
    assert words(again) == CARD
    again.close()


def test_a_date_is_shown_for_other_days() -> None:
    assert time_of("2020-05-04T09:30:00.000+00:00") != time_of("2021-05-04T09:30:00.000+00:00")
