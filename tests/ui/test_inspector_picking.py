"""Fields that are picked in: choices, boxes to tick, the slider of an emotion."""

from __future__ import annotations

import pytest
from desk import Desk
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.commands import retext
from journeydesk.model import (
    EMOTION_WORDS,
    Card,
    Channel,
    Emotion,
    Lane,
    Persona,
    Status,
    Touchpoint,
)
from journeydesk.ui.inspector.notices import contradict

# -- picking -------------------------------------------------------------------------------------


def test_a_choice_is_one_change(desk: Desk) -> None:
    card = desk.one(Card, status=Status.VALIDATED)
    desk.select(card)
    desk.pick("status", "Contradicted")
    assert desk.now(card).status is Status.CONTRADICTED
    assert desk.last_action() == "Change status of card"
    desk.session.store.undo()
    assert desk.row("status").editor.currentText() == "Validated"


def test_a_card_is_put_under_another_touchpoint_of_its_stage(desk: Desk) -> None:
    card = next(
        card
        for card in desk.session.records.of(Card)
        if card.touchpoint and len(desk.session.records.at(Touchpoint, card.stage)) > 1
    )
    others = desk.session.records.at(Touchpoint, card.stage)
    other = next(touchpoint for touchpoint in others if touchpoint.id != card.touchpoint)
    desk.select(card)
    editor = desk.row("touchpoint").editor
    labels = [editor.itemText(index) for index in range(editor.count())]
    assert labels == ["Whole stage", *(touchpoint.title for touchpoint in others)]
    desk.pick("touchpoint", other.title)
    assert desk.now(card).touchpoint == other.id
    desk.pick("touchpoint", "Whole stage")
    assert desk.now(card).touchpoint is None


def test_the_place_of_a_card_is_said(desk: Desk) -> None:
    card = desk.one(Card, text="Be certain that it arrives before Saturday")
    desk.select(card)
    assert desk.inspector.forms[0].head.place.text() == "Customer goals · I place my order"


def test_a_channel_is_one_of_the_map_or_none(desk: Desk) -> None:
    touchpoint = desk.one(Touchpoint)
    desk.select(touchpoint)
    desk.pick("channel", "Chat")
    assert desk.now(touchpoint).channel == desk.one(Channel, name="Chat").id
    desk.pick("channel", "No channel")
    assert desk.now(touchpoint).channel is None


def test_renaming_a_touchpoint_renames_the_choice_of_its_cards(desk: Desk) -> None:
    card = next(card for card in desk.session.records.of(Card) if card.touchpoint)
    desk.select(card)
    desk.session.run("Retitle", lambda tx: retext(tx, card.touchpoint, "Renamed"))
    assert desk.row("touchpoint").editor.currentText() == "Renamed"


def test_a_box_is_ticked(desk: Desk) -> None:
    lane = desk.one(Lane)
    desk.select(lane)
    desk.click(desk.row("visible").editor)
    assert desk.now(lane).visible is False
    assert desk.last_action() == "Change visibility of lane"


def test_no_persona_named_means_all_and_is_shown_so(desk: Desk) -> None:
    touchpoint = desk.one(Touchpoint, personas=())
    maya, theo = desk.session.records.at(Persona, desk.session.map.id)
    desk.select(touchpoint)
    first, second = desk.row("personas").editor.checks
    assert first.isChecked()
    assert second.isChecked()
    desk.click(second)
    assert desk.now(touchpoint).personas == (maya.id,)
    desk.click(first)
    assert desk.now(touchpoint).personas == ()
    assert first.isChecked()
    assert second.isChecked()
    desk.click(first)
    assert desk.now(touchpoint).personas == (theo.id,)


def test_the_wheel_over_a_field_changes_nothing(desk: Desk) -> None:
    desk.select(desk.one(Emotion))
    for name in ("origin", "value"):
        editor = desk.row(name).editor
        target = editor.focusProxy() or editor
        middle = QPointF(target.rect().center())
        wheel = QWheelEvent(
            middle,
            target.mapToGlobal(middle),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, wheel)
    assert desk.last_action() == ""


# -- emotions ------------------------------------------------------------------------------------


def test_sliding_is_one_change_however_many_steps_it_has(desk: Desk) -> None:
    emotion = desk.one(Emotion, value=-2)
    desk.select(emotion)
    slider = desk.row("value").editor.slider
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert desk.now(emotion).value == -0.5
    assert desk.row("value").editor.number.text() == "−0.5"
    assert desk.last_action() == "Change value of emotion"
    desk.session.store.undo()
    assert desk.now(emotion).value == -2
    assert desk.row("value").editor.number.text() == "−2"


def test_dragging_the_knob_is_one_change(desk: Desk) -> None:
    emotion = desk.one(Emotion, value=-2)
    desk.select(emotion)
    slider = desk.row("value").editor.slider
    knob, middle = QPoint(8, slider.height() // 2), slider.rect().center()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=knob)
    for step in range(1, 9):
        QTest.mouseMove(slider, knob + (middle - knob) * step / 8)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert desk.now(emotion).value == 0
    desk.session.store.undo()
    assert desk.now(emotion).value == -2


def test_a_value_can_be_unknown_and_known_again(desk: Desk) -> None:
    emotion = desk.one(Emotion, value=-2)
    desk.select(emotion)
    feeling = desk.row("value").editor
    desk.click(feeling.forget)
    assert desk.now(emotion).value is None
    assert feeling.number.text() == "unknown"
    QTest.keyClick(feeling.slider, Qt.Key.Key_Right)
    assert desk.now(emotion).value == 0.5
    assert feeling.number.text() == "+0.5"
    QTest.keyClick(feeling.slider, Qt.Key.Key_Delete)
    assert desk.now(emotion).value is None


def test_pressing_the_middle_of_an_unknown_value_says_neutral(desk: Desk) -> None:
    emotion = desk.one(Emotion, value=-2)
    desk.select(emotion)
    feeling = desk.row("value").editor
    desk.click(feeling.forget)
    QTest.mouseClick(feeling.slider, Qt.MouseButton.LeftButton, pos=feeling.slider.rect().center())
    assert desk.now(emotion).value == 0
    assert feeling.number.text() == "0"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")  # the list of words drops down
def test_a_word_against_the_number_is_said_and_not_corrected(desk: Desk) -> None:
    emotion = desk.one(Emotion, value=-2)
    desk.select(emotion)
    notice = desk.inspector.forms[0].notice
    assert not notice.isVisible()
    desk.type_and_leave("word", "Delighted")
    assert notice.isVisible()
    assert notice.text == "“Delighted” usually means +2, not −2."
    assert (desk.now(emotion).value, desk.now(emotion).word) == (-2, "Delighted")


@pytest.mark.parametrize("word", EMOTION_WORDS)
def test_a_word_never_contradicts_its_own_value(word: str) -> None:
    assert not contradict(word, EMOTION_WORDS[word])


@pytest.mark.parametrize(
    ("word", "value", "is_contradiction"),
    [
        ("angry", 1.0, True),
        ("angry", -1.0, False),
        ("uncertain", 0.5, True),
        ("neutral", 1.5, True),
        ("so-so", -2.0, False),
    ],
)
def test_when_a_word_contradicts(word: str, value: float, is_contradiction: bool) -> None:
    assert contradict(word, value) is is_contradiction
