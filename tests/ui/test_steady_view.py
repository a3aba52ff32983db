"""The map stays where it is while one works on what is in view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QPoint, Qt

STAGE, LANE = "I place my order", "Pain points"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def at_rest(user: User) -> Iterator[None]:
    """Where the first stage is, before and after."""
    user.do("zoom_fit")
    before = user.place_of(STAGE)
    yield
    assert user.place_of(STAGE) == before


def test_cards_are_added_beside_the_headers(user: User, at_rest: None) -> None:
    user.click_at(user.cell(LANE, STAGE))
    user.do("capture")
    for words in ("No idea when it ships", "Too many mails"):
        user.type(words)
        user.press(Qt.Key.Key_Return)
    user.press(Qt.Key.Key_Escape)
    assert user.cards(LANE, STAGE) == ["No idea when it ships", "Too many mails"]


@pytest.mark.parametrize("what", [STAGE, LANE])
def test_words_of_headers_are_edited(user: User, at_rest: None, what: str) -> None:
    user.double_click(what)
    assert user.canvas.editor is not None
    user.press(Qt.Key.Key_Escape)


def test_the_title_of_the_map_is_edited(user: User, at_rest: None) -> None:
    title = user.middle_of(user.session.map.id)
    user.click_at(title)
    user.canvas.write_at(title.toPointF() - QPoint(20, 0))
    user.press(Qt.Key.Key_Escape)


def test_an_empty_cell_that_was_clicked_is_where_one_writes(user: User) -> None:
    user.click("Trust the shop again")
    user.click_at(user.cell(LANE, STAGE))
    user.do("capture")
    user.type("Nobody answers")
    user.press(Qt.Key.Key_Escape)
    assert user.cards(LANE, STAGE) == ["Nobody answers"]


def test_the_touchpoint_that_was_just_written_is_seen_beside_the_field(user: User) -> None:
    user.click("Chatbot cannot find the order")
    user.do("new_touchpoint")
    user.type("Asks a neighbour")
    user.press(Qt.Key.Key_Return)
    assert user.canvas.editor is not None
    for title in ("Chatbot cannot find the order", "Asks a neighbour"):
        assert not user.canvas.editor.geometry().contains(user.place_of(title))
    user.press(Qt.Key.Key_Escape)
