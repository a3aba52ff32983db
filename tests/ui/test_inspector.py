"""The inspector, used through its fields: type, pick, tick and slide, then look at the map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journeydesk import i18n
from journeydesk.app.opening import start_session
from journeydesk.app.session import Session
from journeydesk.commands import retext
from journeydesk.fonts import Ruler
from journeydesk.model import (
    EMOTION_WORDS,
    Card,
    CardKind,
    Channel,
    Emotion,
    Lane,
    Map,
    Persona,
    Record,
    Scenario,
    Stage,
    Status,
    Touchpoint,
)
from journeydesk.theme import load_theme
from journeydesk.ui.inspector import Inspector
from journeydesk.ui.inspector.fields import FIELDS, Editor
from journeydesk.ui.inspector.notation import Number
from journeydesk.ui.inspector.notices import contradict
from journeydesk.ui.inspector.row import FieldRow
from journeydesk.ui.look import wear

LEFT = Qt.MouseButton.LeftButton
DOWN, TAB, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Return


class Desk:
    """An inspector in a window, and beside it something else that can have the focus."""

    def __init__(self, template: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        wear(app, load_theme("light"))
        self.session: Session = start_session(template, Ruler(), load_theme("light"))
        self.window, self.elsewhere = QWidget(), QWidget()
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.inspector = Inspector(self.session)
        self.inspector.setFixedWidth(280)
        box = QVBoxLayout(self.window)
        box.addWidget(self.inspector)
        box.addWidget(self.elsewhere)
        self.window.resize(300, 1200)
        self.window.show()
        self.window.activateWindow()
        self.elsewhere.setFocus()
        QApplication.processEvents()

    def select(self, *records: Record) -> None:
        self.session.store.selection.set(record.id for record in records)
        QApplication.processEvents()

    def one(self, cls: type[Record], **values: object) -> Record:
        """The first record of a type, by the alphabet, with these values."""
        found = sorted(self.session.records.of(cls), key=words_of)
        return next(r for r in found if all(getattr(r, k) == v for k, v in values.items()))

    def now(self, record: Record) -> Record:
        return self.session.records.get(type(record), record.id)

    def row(self, field: str, form: int = 0) -> FieldRow:
        return self.inspector.forms[form].rows[field]

    def type(self, field: str, text: str, *, form: int = 0) -> None:
        """Over whatever is there, without leaving the field."""
        editor = self.row(field, form).editor
        editor.setFocus()
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClicks(editor, text)

    def type_and_leave(self, field: str, text: str, *, form: int = 0) -> None:
        self.type(field, text, form=form)
        QTest.keyClick(self.row(field, form).editor, TAB)

    def pick(self, field: str, label: str) -> None:
        """With the keyboard, as the list that drops down is a window of its own."""
        editor = self.row(field).editor
        editor.setFocus()
        index = editor.findText(label)
        assert index >= 0, f"no {label!r} in {field}"
        editor.setCurrentIndex(index)
        editor.activated.emit(index)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT, pos=QPoint(12, widget.height() // 2))
        QApplication.processEvents()

    def last_action(self) -> str:
        entry = self.session.store.history.undoable
        return entry.label if entry else ""

    def close(self) -> None:
        self.inspector.close()
        self.session.close()
        self.window.close()
        self.window.deleteLater()  # else every new style sheet is worked out for it too
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words_of(record: Record) -> str:
    fields = ("text", "title", "label", "name", "word")
    return next((getattr(record, field) for field in fields if hasattr(record, field)), "")


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk("delayed-order")
    yield desk
    desk.close()


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk("blank")
    yield desk
    desk.close()


# -- typing -----------------------------------------------------------------------------------


def test_typing_is_one_change_when_the_focus_leaves(desk: Desk) -> None:
    touchpoint = desk.one(Touchpoint)
    desk.select(touchpoint)
    desk.type("title", "Calls us")
    assert desk.last_action() == ""
    QTest.keyClick(desk.row("title").editor, TAB)
    assert desk.now(touchpoint).title == "Calls us"
    assert desk.last_action() == "Change title of touchpoint"
    desk.session.store.undo()
    assert desk.now(touchpoint).same_content(touchpoint)
    assert desk.row("title").editor.toPlainText() == touchpoint.title


def test_enter_keeps_the_words_and_shift_enter_breaks_the_line(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type("text", "One")
    QTest.keyClick(desk.row("text").editor, ENTER, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(desk.row("text").editor, "two")
    QTest.keyClick(desk.row("text").editor, ENTER)
    assert desk.now(card).text == "One\ntwo"


def test_prose_has_paragraphs(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type("private_note", "One")
    QTest.keyClick(desk.row("private_note").editor, ENTER)
    QTest.keyClicks(desk.row("private_note").editor, "two")
    QTest.keyClick(desk.row("private_note").editor, TAB)
    assert desk.now(card).private_note == "One\ntwo"


def test_escape_takes_back_what_was_typed(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type("author", "Somebody")
    QTest.keyClick(desk.row("author").editor, Qt.Key.Key_Escape)
    assert desk.row("author").editor.text() == card.author
    desk.elsewhere.setFocus()
    assert desk.last_action() == ""


def test_leaving_a_field_untouched_changes_nothing(desk: Desk) -> None:
    desk.select(desk.one(Touchpoint))
    for row in desk.inspector.forms[0].rows.values():
        row.editor.setFocus()
    desk.elsewhere.setFocus()
    assert desk.last_action() == ""


def test_what_is_typed_is_kept_when_something_else_is_selected(desk: Desk) -> None:
    card, stage = desk.one(Card), desk.one(Stage)
    desk.select(card)
    desk.type("text", "Half a thou")
    desk.select(stage)
    assert desk.now(card).text == "Half a thou"
    assert desk.now(stage) == stage
    assert desk.last_action() == "Change text of card"


def test_what_is_typed_is_kept_when_the_panel_closes(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type("text", "Half a thou")
    desk.inspector.close()
    assert desk.now(card).text == "Half a thou"


def test_a_closed_panel_no_longer_listens(desk: Desk) -> None:
    desk.inspector.close()
    shown = desk.inspector.forms
    desk.select(desk.one(Card))
    assert desk.inspector.forms is shown


def test_tags_are_words_between_commas(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type_and_leave("tags", " delay,hotline , ,delay")
    assert desk.now(card).tags == ("delay", "hotline")
    assert desk.row("tags").editor.text() == "delay, hotline"
    assert desk.last_action() == "Change tags of card"


def test_words_grow_with_what_is_typed_and_shrink_again(desk: Desk) -> None:
    desk.select(desk.one(Card))
    editor = desk.row("text").editor
    desk.type("text", "short")
    low = editor.height()
    desk.type("text", "far more than there is room for in one line, or in two " * 2)
    assert editor.height() > low
    desk.type("text", "short")
    assert editor.height() == low


# -- numbers ----------------------------------------------------------------------------------


def test_an_unknown_number_is_empty_and_emptying_makes_it_unknown(desk: Desk) -> None:
    stage = desk.one(Stage, count_in=400)
    desk.select(stage)
    assert desk.row("count_in").editor.text() == "400"
    desk.type_and_leave("count_in", "")
    assert desk.now(stage).count_in is None
    assert desk.row("count_in").editor.text() == ""
    desk.type_and_leave("count_in", "0")
    assert desk.now(stage).count_in == 0


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [("33.3", 0.333, "33.3"), ("7", 0.07, "7"), (" 12,5 % ", 0.125, "12.5"), ("100", 1.0, "100")],
)
def test_shares_are_written_in_per_cent(desk: Desk, typed: str, kept: float, shown: str) -> None:
    touchpoint = desk.one(Touchpoint)
    desk.select(touchpoint)
    desk.type("reach_share", "1")
    desk.type_and_leave("reach_share", typed)
    assert desk.now(touchpoint).reach_share == pytest.approx(kept)
    assert desk.row("reach_share").editor.text() == shown


@pytest.mark.parametrize(
    ("field", "typed", "reason"),
    [
        ("importance_customer", "7", "Only 1 to 5. Nothing was changed."),
        ("importance_customer", "2.5", "Whole numbers only. Nothing was changed."),
        ("reach_share", "101", "Only 0 to 100. Nothing was changed."),
        ("wait_min", "-1", "Not below 0. Nothing was changed."),
        ("wait_min", "two days", "Not a number. Nothing was changed."),
        ("wait_min", "inf", "Not a number. Nothing was changed."),
    ],
)
def test_bad_input_is_refused_and_stays_to_be_mended(
    desk: Desk, field: str, typed: str, reason: str
) -> None:
    touchpoint = desk.one(Touchpoint)
    desk.select(touchpoint)
    desk.type_and_leave(field, typed)
    row = desk.row(field)
    assert (row.reason.text(), row.reason.isVisible()) == (reason, True)
    assert row.editor.text() == typed
    assert desk.now(touchpoint) == touchpoint
    assert desk.last_action() == ""
    desk.type_and_leave(field, "2")
    assert not row.reason.isVisible()
    assert getattr(desk.now(touchpoint), field) in (2, 0.02)


def test_what_only_the_record_refuses_is_said_too(desk: Desk) -> None:
    stage = desk.one(Stage)
    desk.select(stage)
    desk.type_and_leave("count_in", str(2**63))
    assert "nothing was changed" in desk.row("count_in").reason.text()
    assert desk.now(stage) == stage


def test_refused_input_outlives_changes_elsewhere(desk: Desk) -> None:
    touchpoint = desk.one(Touchpoint)
    desk.select(touchpoint)
    desk.type_and_leave("wait_min", "long")
    desk.session.run("Retitle", lambda tx: retext(tx, touchpoint.id, "Other"))
    assert desk.row("wait_min").editor.text() == "long"


@pytest.mark.parametrize(
    ("field", "cls"),
    [
        (field, cls)
        for cls, fields in FIELDS.items()
        for field in fields
        if isinstance(field.notation, Number)
    ],
    ids=lambda value: getattr(value, "name", getattr(value, "__name__", "")),
)
def test_the_table_and_the_records_agree_about_limits(
    desk: Desk, field: object, cls: type[Record]
) -> None:
    record, number = desk.one(cls), field.notation  # type: ignore[attr-defined]
    for limit, beyond in ((number.low, -1), (number.high, 1)):
        if limit is not None:
            record.evolve(**{field.name: limit / number.scale})  # type: ignore[attr-defined]
            with pytest.raises(ValueError, match="equal"):
                record.evolve(**{field.name: (limit + beyond) / number.scale})  # type: ignore[attr-defined]


def test_numbers_are_read_as_the_country_writes_them() -> None:
    default = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert Number().read("1.234,5") == 1234.5
        assert Number().write(2.5) == "2,5"
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
        assert Number(is_whole=True).read("1,234,567") == 1234567
        assert Number(is_whole=True).write(1234567) == "1234567"
    finally:
        QLocale.setDefault(default)


# -- picking ----------------------------------------------------------------------------------


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


# -- emotions ---------------------------------------------------------------------------------


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
    QTest.mouseClick(feeling.slider, LEFT, pos=feeling.slider.rect().center())
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


# -- several ----------------------------------------------------------------------------------


def test_several_records_show_what_they_share_and_change_together(desk: Desk) -> None:
    first = desk.one(Card, kind=CardKind.NOTE, status=Status.VALIDATED)
    second = desk.one(Card, kind=CardKind.NOTE, status=Status.EVIDENCED)
    desk.select(first, second)
    assert desk.inspector.forms[0].head.name.text() == "2 cards"
    assert desk.row("kind").editor.currentText() == "Sticky note"
    status = desk.row("status").editor
    assert (status.currentIndex(), status.placeholderText()) == (-1, "— several —")
    assert desk.row("text").editor.placeholderText() == "— several —"
    desk.pick("status", "Assumed")
    assert {desk.now(first).status, desk.now(second).status} == {Status.ASSUMED}
    assert desk.last_action() == "Change status of 2 cards"
    desk.session.store.undo()
    assert desk.now(first).same_content(first)
    assert desk.now(second).same_content(second)


def test_passing_over_mixed_fields_changes_nothing(desk: Desk) -> None:
    desk.select(*desk.session.records.of(Card)[:5])
    desk.row("text").editor.setFocus()
    desk.row("tags").editor.setFocus()
    desk.elsewhere.setFocus()
    assert desk.last_action() == ""


def test_mixed_ticks_are_half_ticked(desk: Desk) -> None:
    first, second = desk.session.records.at(Lane, desk.session.map.id)[:2]
    desk.select(first)
    desk.click(desk.row("visible").editor)
    desk.select(first, second)
    check = desk.row("visible").editor
    assert check.checkState() is Qt.CheckState.PartiallyChecked
    desk.click(check)
    assert desk.now(first).visible
    assert desk.now(second).visible


def test_different_kinds_share_what_means_the_same(desk: Desk) -> None:
    stage, touchpoint = desk.one(Stage), desk.one(Touchpoint)
    desk.select(stage, touchpoint)
    assert list(desk.inspector.forms[0].rows) == ["title"]
    desk.type_and_leave("title", "Both")
    assert desk.now(stage).title == desk.now(touchpoint).title == "Both"
    assert desk.last_action() == "Change title of 2 different items"


def test_kinds_that_share_nothing_say_so(desk: Desk) -> None:
    desk.select(desk.one(Card), desk.one(Touchpoint))
    assert desk.inspector.forms[0].rows == {}
    assert desk.inspector.forms[0].notice.text == "These have no field in common."


# -- the map ----------------------------------------------------------------------------------


def test_with_nothing_selected_the_map_is_shown(desk: Desk) -> None:
    desk.type_and_leave("title", "Renamed")
    assert desk.session.map.title == "Renamed"
    assert desk.last_action() == "Change title of map"
    desk.type_and_leave("trigger", "A late parcel", form=1)
    assert desk.one(Scenario).trigger == "A late parcel"
    assert desk.last_action() == "Change trigger of scenario"


def test_a_map_without_scenario_gets_one_with_the_first_words(empty: Desk) -> None:
    assert empty.session.records.of(Scenario) == []
    empty.type_and_leave("goal", "I want my parcel", form=1)
    assert [s.goal for s in empty.session.records.of(Scenario)] == ["I want my parcel"]
    empty.type_and_leave("trigger", "It is late", form=1)
    [scenario] = empty.session.records.of(Scenario)
    assert (scenario.goal, scenario.trigger) == ("I want my parcel", "It is late")
    empty.session.store.undo()
    empty.session.store.undo()
    assert empty.session.records.of(Scenario) == []
    assert empty.row("goal", 1).editor.toPlainText() == ""


def test_personas_are_added_renamed_and_removed(empty: Desk) -> None:
    personas = empty.inspector.lists[0]
    for person in empty.session.records.of(Persona):
        empty.click(personas.rows[person.id].remove)
    empty.click(personas.add)
    [persona] = empty.session.records.of(Persona)
    assert empty.last_action() == "Add persona"
    name = personas.rows[persona.id].name
    assert name.hasFocus()
    QTest.keyClicks(name, "Maya")
    QTest.keyClick(name, ENTER)
    assert empty.now(persona).name == "Maya"
    assert empty.last_action() == "Rename persona"
    empty.click(personas.add)
    assert sorted(p.style for p in empty.session.records.of(Persona)) == [0, 1]
    empty.click(personas.rows[persona.id].remove)
    assert persona.id not in empty.session.records
    assert persona.id not in personas.rows
    empty.session.store.undo()
    assert personas.rows[persona.id].name.text() == "Maya"


def test_removing_a_persona_removes_what_it_felt_and_undo_brings_all_back(desk: Desk) -> None:
    maya = desk.one(Persona)
    felt = [e for e in desk.session.records.of(Emotion) if e.persona == maya.id]
    desk.click(desk.inspector.lists[0].rows[maya.id].remove)
    assert not any(emotion.id in desk.session.records for emotion in felt)
    desk.session.store.undo()
    assert all(emotion.id in desk.session.records for emotion in felt)


def test_a_persona_is_looked_at_closely_and_the_way_leads_back(desk: Desk) -> None:
    maya = desk.one(Persona)
    desk.click(desk.inspector.lists[0].rows[maya.id].details)
    assert desk.inspector.forms[0].head.name.text() == "Persona"
    desk.type_and_leave("needs", "A date")
    assert desk.now(maya).needs == "A date"
    desk.click(desk.inspector.forms[0].head.back)
    assert desk.inspector.forms[0].head.name.text() == "Map"


def test_a_channel_added_here_can_be_chosen_for_a_touchpoint(empty: Desk) -> None:
    empty.click(empty.inspector.lists[1].add)
    assert empty.last_action() == "Add channel"
    [*_, channel] = empty.session.records.at(Channel, empty.session.map.id)
    assert channel.name == "New channel"


# -- changes from elsewhere -------------------------------------------------------------------


def test_a_change_elsewhere_sets_values_without_rebuilding(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    form, editor = desk.inspector.forms[0], desk.row("text").editor
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(4)
    editor.setTextCursor(cursor)
    desk.session.run("Retext", lambda tx: retext(tx, card.id, "Something else"))
    assert desk.inspector.forms[0] is form
    assert editor.toPlainText() == "Something else"
    assert (editor.hasFocus(), editor.textCursor().position()) == (True, 4)


def test_a_change_elsewhere_leaves_what_is_being_typed(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type("text", "My words")
    desk.session.run("Retext", lambda tx: retext(tx, card.id, "Something else"))
    assert desk.row("text").editor.toPlainText() == "My words"
    desk.elsewhere.setFocus()
    assert desk.now(card).text == "My words"


def test_a_card_removed_while_it_is_typed_in_stays_removed(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type("text", "Too late")
    desk.session.run("Delete", lambda tx: tx.remove([card.id]))
    assert card.id not in desk.session.records
    assert desk.inspector.forms[0].head.name.text() == "Map"


# -- keys -------------------------------------------------------------------------------------


@pytest.fixture
def undo(desk: Desk) -> QAction:
    action = QAction("Undo", desk.window)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(desk.session.store.undo)
    desk.window.addAction(action)
    return action


@pytest.mark.parametrize("field", ["text", "author"])
def test_undo_reaches_the_map_once_the_typing_is_finished(
    desk: Desk, undo: QAction, field: str
) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type(field, "typed")
    editor = desk.row(field).editor
    QTest.keyClick(editor, ENTER)
    assert getattr(desk.now(card), field) == "typed"
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.now(card).same_content(card)


def test_undo_while_typing_is_the_fields_own(desk: Desk, undo: QAction) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.pick("status", "Contradicted")
    desk.type("author", "typed")
    editor = desk.row("author").editor
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.now(card).status is Status.CONTRADICTED


def test_a_shortcut_of_the_window_finishes_the_typing_first(desk: Desk) -> None:
    card, seen = desk.one(Card), []
    action = QAction("Duplicate", desk.window)
    action.setShortcut("Ctrl+D")
    action.triggered.connect(lambda: seen.append(desk.now(card).author))
    desk.window.addAction(action)
    desk.select(card)
    desk.type("author", "typed")
    QTest.keyClick(desk.row("author").editor, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert seen == ["typed"]


def test_delete_in_a_field_never_deletes_the_card(desk: Desk) -> None:
    pressed: list[str] = []
    for key in ("Del", "Backspace", "F"):
        action = QAction(key, desk.window)
        action.setShortcut(key)
        action.triggered.connect(lambda _on, key=key: pressed.append(key))
        desk.window.addAction(action)
    desk.select(desk.one(Card))
    for row in desk.inspector.forms[0].rows.values():
        row.editor.setFocus()
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F):
            QTest.keyClick(row.editor, key)
    assert pressed == []


# -- everybody can use it ---------------------------------------------------------------------


def each_selection(desk: Desk) -> Iterator[tuple[Record, ...]]:
    yield ()
    for cls in FIELDS:
        if cls not in (Map, Scenario):
            yield (desk.one(cls),)


def test_every_field_has_a_name_and_tab_goes_from_top_to_bottom(desk: Desk) -> None:
    for selection in each_selection(desk):
        desk.select(*selection)
        for form in desk.inspector.forms:
            rows = list(form.rows.values())
            for row in rows:
                focused = row.editor.focusProxy() or row.editor
                assert focused.accessibleName(), row.field.name
            heights = [stop.mapTo(form, QPoint(0, 0)).y() for stop in tab_stops(form)]
            assert heights == sorted(heights)
            assert len(heights) >= len(rows)


def tab_stops(form: QWidget) -> list[QWidget]:
    """What Tab comes by, in its order; things beside each other count as one height."""
    stops, widget = [], form.nextInFocusChain()
    while form.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def test_every_label_belongs_to_its_field(desk: Desk) -> None:
    desk.select(desk.one(Touchpoint))
    for row in desk.inspector.forms[0].rows.values():
        labels = [label for label in row.findChildren(QLabel) if label.buddy() is not None]
        assert [label.buddy() for label in labels] == [row.editor]


class Longer:
    """Every text two fifths longer, as German is."""

    def gettext(self, text: str) -> str:
        return text + " " + "wort " * (len(text) // 12) + "x" * (len(text) * 2 // 5 % 5)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)


def test_long_languages_are_not_cut_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_catalogue", Longer())
    for selection in each_selection(desk):
        desk.select(desk.one(Card), desk.one(Stage))  # so that every form is made anew
        desk.select(*selection)
        content = desk.inspector.widget()
        assert content.minimumSizeHint().width() <= 280
        for label in content.findChildren(QLabel):
            if label.isVisible():
                assert label.wordWrap() or label.sizeHint().width() <= label.width(), label.text()
        for row in (row for form in desk.inspector.forms for row in form.rows.values()):
            if row.field.editor is Editor.CHECK:
                assert "…" not in row.editor.text()
