"""What is typed on the map is in the file while it is still being typed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from driver import User
from PySide6.QtCore import Qt

from journeydesk.document import open_document
from journeydesk.model import Card

WORDS = "Opens the tracking page, again and again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def in_file(path: Path) -> set[str]:
    with closing(open_document(path)) as document:
        return {card.text for card in document.records.of(Card)}


def text_of(user: User, id_: str) -> str:
    return user.session.records.get(Card, id_).text


def test_row_54_after_a_moment_of_rest_the_file_has_what_is_typed(user: User) -> None:
    card = user.find(WORDS)
    user.double_click(WORDS)
    user.type("Wonders")
    user.wait_until(lambda: text_of(user, card) == "Wonders")
    assert user.canvas.editor is not None
    user.session.document.flush()
    assert "Wonders" in in_file(user.session.path)


def test_one_piece_of_writing_is_one_step_back_however_often_it_rested(user: User) -> None:
    card = user.find(WORDS)
    user.double_click(WORDS)
    for words in ("Wonders", "Wonders where", "Wonders where it is"):
        user.type(words.removeprefix(text_of(user, card)))
        user.wait_until(lambda words=words: text_of(user, card) == words)
    user.press(Qt.Key.Key_Return)
    assert user.last_action() == "Edit card"
    user.do("undo")
    assert text_of(user, card) == WORDS
    user.do("redo")
    assert text_of(user, card) == "Wonders where it is"


def test_two_pieces_of_writing_are_two_steps(user: User) -> None:
    card = user.find(WORDS)
    for words in ("First", "Second"):
        user.double_click(WORDS if words == "First" else "First")
        user.type(words)
        user.press(Qt.Key.Key_Return)
    user.do("undo")
    assert text_of(user, card) == "First"
