"""The inspector, used through its fields."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeydesk.model import Card, Emotion, Map, Status, Touchpoint
from journeydesk.ui.inspector.row import FieldRow

READS = "Reads the e-mail and notes the date"
TRACKS = "Opens the tracking page, again and again"
CHATBOT = "Chatbot cannot find the order"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def row(user: User, field: str) -> FieldRow:
    return user.window.open_map.inspector.forms[0].rows[field]


def rewrite(user: User, field: str, text: str) -> FieldRow:
    """Replace what a text field holds, by the keyboard, and leave it."""
    found = row(user, field)
    found.editor.selectAll()
    QTest.keyClicks(found.editor, text) if text else QTest.keyClick(found.editor, Qt.Key.Key_Delete)
    found.finish_typing()
    return found


def pick(user: User, field: str, label: str) -> None:
    choice = row(user, field).editor
    choice.activated.emit(choice.findText(label))


def test_nothing_selected_shows_the_map_and_edits_it(user: User) -> None:
    rewrite(user, "title", "Late parcels")
    assert user.session.records.of(Map)[0].title == "Late parcels"
    assert user.last_action() == "Change title of map"


def test_a_choice_is_one_undoable_change(user: User) -> None:
    user.click(READS)
    id_ = user.find(READS)
    pick(user, "status", "Contradicted")
    assert user.session.records.get(Card, id_).status is Status.CONTRADICTED
    user.do("undo")
    assert user.session.records.get(Card, id_).status is Status.EVIDENCED
    assert row(user, "status").editor.currentText() == "Evidenced"


def test_several_cards_change_together_in_one_step(user: User) -> None:
    user.click(READS)
    user.click(TRACKS, adding=True)
    assert row(user, "text").editor.toPlainText() == ""
    rewrite(user, "author", "Ada")
    found = [user.session.records.get(Card, user.find(text)) for text in (READS, TRACKS)]
    assert {card.author for card in found} == {"Ada"}
    user.do("undo")
    found = [user.session.records.get(Card, user.find(text)) for text in (READS, TRACKS)]
    assert {card.author for card in found} == {""}


@pytest.mark.parametrize("text", ["nine", "9", "-1"])
def test_a_bad_number_is_refused_with_a_reason_and_nothing_changes(user: User, text: str) -> None:
    user.click(CHATBOT)
    refused = rewrite(user, "importance_customer", text)
    assert refused.reason.text()
    record = user.session.records.get(Touchpoint, user.find(CHATBOT))
    assert record.importance_customer == 4
    assert user.last_action() == ""


def test_an_emptied_number_is_unknown_not_zero(user: User) -> None:
    user.click(CHATBOT)
    rewrite(user, "active_min", "")
    assert user.session.records.get(Touchpoint, user.find(CHATBOT)).active_min is None


def test_sliding_an_emotion_is_one_step_of_undo(user: User) -> None:
    emotion = user.session.records.of(Emotion)[0]
    user.session.store.selection.set([emotion.id])
    slider = row(user, "value").editor.slider
    slider.setFocus()
    for _press in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    moved = user.session.records.get(Emotion, emotion.id).value
    assert moved is not None
    assert emotion.value is not None
    assert moved < emotion.value
    user.do("undo")
    assert user.session.records.get(Emotion, emotion.id).value == emotion.value


def test_words_being_typed_are_kept_when_something_else_is_selected(user: User) -> None:
    user.click(READS)
    id_ = user.find(READS)
    text = row(user, "text").editor
    text.setFocus()
    text.selectAll()
    QTest.keyClicks(text, "Half a thought")
    user.session.store.selection.set([user.find(TRACKS)])
    assert user.session.records.get(Card, id_).text == "Half a thought"


def test_a_card_is_put_across_its_whole_stage(user: User) -> None:
    words = "Types the order number three times"
    user.click(words)
    pick(user, "touchpoint", "Whole stage")
    assert user.session.records.get(Card, user.find(words)).touchpoint is None


def test_every_field_has_a_name_for_screen_readers(user: User) -> None:
    user.click(CHATBOT)
    rows = user.window.open_map.inspector.forms[0].rows.values()
    assert all((r.editor.focusProxy() or r.editor).accessibleName() for r in rows)
