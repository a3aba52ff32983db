"""The inspector, used through its fields."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeydesk.model import Card, Emotion, Map, Status, Touchpoint
from journeydesk.ui.inspector.editors import Choice, Feeling, Line, Number, Words

READS = "Reads the e-mail and notes the date"
TRACKS = "Opens the tracking page, again and again"
CHATBOT = "Chatbot cannot find the order"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def editor(user: User, id_: str, field: str):  # type: ignore[no-untyped-def]
    return user.window.open_map.inspector.editors[id_, field]


def test_nothing_selected_shows_the_map_and_edits_it(user: User) -> None:
    title = editor(user, user.session.map.id, "title")
    assert isinstance(title, Words)
    title.setPlainText("Late parcels")
    title.finish()
    assert user.session.records.of(Map)[0].title == "Late parcels"
    assert user.last_action() == "Change title of map"


def test_a_choice_is_one_undoable_change(user: User) -> None:
    user.click(READS)
    id_ = user.find(READS)
    status = editor(user, id_, "status")
    assert isinstance(status, Choice)
    status.activated.emit(status.findText("Validated"))
    assert user.session.records.get(Card, id_).status is Status.VALIDATED
    user.do("undo")
    assert user.session.records.get(Card, id_).status is Status.EVIDENCED
    assert status.currentText() == "Evidenced"


def test_several_cards_change_together_and_differences_are_told(user: User) -> None:
    user.click(READS)
    user.click(TRACKS, adding=True)
    first = user.session.store.selection.ids[0]
    text = editor(user, first, "text")
    assert text.toPlainText() == ""
    assert "several" in text.placeholderText()
    author = editor(user, first, "author")
    assert isinstance(author, Line)
    author.setText("Ada")
    author.editingFinished.emit()
    assert {user.session.records.get(Card, user.find(t)).author for t in (READS, TRACKS)} == {"Ada"}
    user.do("undo")
    assert user.session.records.get(Card, first).author == ""


def test_a_bad_number_is_refused_with_a_reason_and_nothing_changes(user: User) -> None:
    user.click(CHATBOT)
    id_ = user.find(CHATBOT)
    importance = editor(user, id_, "importance_customer")
    assert isinstance(importance, Number)
    importance.line.setText("nine")
    importance.line.editingFinished.emit()
    assert user.session.records.get(Touchpoint, id_).importance_customer == 4
    importance.line.setText("9")
    importance.line.editingFinished.emit()
    assert user.session.records.get(Touchpoint, id_).importance_customer == 4
    assert user.last_action() == ""


def test_an_emptied_number_is_unknown_not_zero(user: User) -> None:
    user.click(CHATBOT)
    id_ = user.find(CHATBOT)
    minutes = editor(user, id_, "active_min")
    minutes.line.setText("")
    minutes.line.editingFinished.emit()
    assert user.session.records.get(Touchpoint, id_).active_min is None


def test_sliding_an_emotion_is_one_step_of_undo(user: User) -> None:
    emotion = user.session.records.of(Emotion)[0]
    user.session.store.selection.set([emotion.id])
    feeling = editor(user, emotion.id, "value")
    assert isinstance(feeling, Feeling)
    before = emotion.value
    for position in (3, 1, -1, -3):
        feeling.slider.setValue(position)
    assert user.session.records.get(Emotion, emotion.id).value == -1.5
    user.do("undo")
    assert user.session.records.get(Emotion, emotion.id).value == before


def test_words_being_typed_are_kept_when_something_else_is_selected(user: User) -> None:
    user.click(READS)
    id_ = user.find(READS)
    text = editor(user, id_, "text")
    text.setFocus()
    text.selectAll()
    QTest.keyClicks(text, "Half a thought")
    user.session.store.selection.set([user.find(TRACKS)])
    assert user.session.records.get(Card, id_).text == "Half a thought"


def test_a_card_is_put_under_another_touchpoint(user: User) -> None:
    words = "Types the order number three times"
    user.click(words)
    id_ = user.find(words)
    touchpoint = editor(user, id_, "touchpoint")
    touchpoint.activated.emit(touchpoint.findText("Whole stage"))
    assert user.session.records.get(Card, id_).touchpoint is None


def test_every_field_has_a_name_for_screen_readers(user: User) -> None:
    user.click(CHATBOT)
    editors = user.window.open_map.inspector.editors.values()
    assert all(field.accessibleName() for field in editors)
    focused = [field.focusProxy() or field for field in editors]
    assert all(field.focusPolicy() != Qt.FocusPolicy.NoFocus for field in focused)
