"""A status that claims something needs its grounds, wherever it is set."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt

from journeydesk.commands import put_last
from journeydesk.model import Card, Status, Validation

PAIN = "I have to explain everything again (224 of 400)"
GOAL = "Trust the shop again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def status(user: User, words: str) -> Status:
    return user.session.records.get(Card, user.find(words)).status


def agree(user: User, words: str) -> None:
    session = Validation(map=user.session.map.id, agreed=(user.find(words),))
    user.session.run("Validate", lambda tx: put_last(tx, session) and None)


def test_a_status_without_grounds_is_refused_in_the_bar_and_in_the_inspector(user: User) -> None:
    user.click(GOAL)
    user.pick_in_bar("Status", "Validated")
    told = "No validation session agreed with 1 card; nothing was changed."
    assert user.window.banner.text.startswith(told)
    form = user.window.open_map.inspector.forms[0]
    choice = form.rows["status"].editor
    choice.activated.emit(choice.findText("Evidenced"))
    assert "has no evidence" in form.rows["status"].reason.text()
    assert choice.currentText() == "Assumed"
    assert status(user, GOAL) is Status.ASSUMED


def test_words_typed_on_the_map_take_a_validation_back_and_the_toast_says_so(user: User) -> None:
    agree(user, GOAL)
    assert status(user, GOAL) is Status.VALIDATED
    assert user.toast() == f"“{GOAL}” has risen to “validated”"
    user.double_click(GOAL)
    user.type("Trust them")
    user.press(Qt.Key.Key_Return)
    assert status(user, "Trust them") is Status.ASSUMED
    assert "is no longer validated" in user.toast()
    user.do("undo")
    assert status(user, GOAL) is Status.VALIDATED
