"""Fields that are typed in: text, and numbers that may be unknown."""

from __future__ import annotations

import pytest
from desk import Desk
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from journeydesk.commands import retext, set_field
from journeydesk.model import (
    Card,
    Record,
    Stage,
    Touchpoint,
)
from journeydesk.ui.inspector.fields import FIELDS
from journeydesk.ui.inspector.notation import Number

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


# -- typing --------------------------------------------------------------------------------------


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


def test_pasting_more_than_a_card_can_hold_is_refused_under_the_field(desk: Desk) -> None:
    card = desk.one(Card)
    desk.select(card)
    for length in (10_001, 5_000_000):
        QGuiApplication.clipboard().setText("x" * length)
        desk.row("text").editor.paste()
        assert f"{length:,}" in desk.row("text").reason.text()
        assert desk.row("text").reason.isVisible()
    assert desk.row("text").editor.toPlainText() == card.text


@pytest.mark.parametrize("text", ["12\u00a0kg", "a\u2028b\u2029c", "a\tb\n\nc ", "\ufdd0\ufffe"])
@pytest.mark.parametrize("field", ["text", "private_note", "author"])
def test_looking_at_a_field_changes_no_character_of_it(desk: Desk, field: str, text: str) -> None:
    card = desk.one(Card)
    desk.session.run("Fill", lambda tx: set_field(tx, [card.id], field, text))
    desk.select(card)
    desk.row(field).editor.setFocus()
    desk.elsewhere.setFocus()
    desk.select()
    assert desk.last_action() == "Fill"
    assert getattr(desk.now(card), field) == text


def test_no_break_spaces_survive_typing(desk: Desk) -> None:
    card = desk.one(Card)
    desk.session.run("Fill", lambda tx: retext(tx, card.id, "12\u00a0kg"))
    desk.select(card)
    editor = desk.row("text").editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, "!")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desk.now(card).text == "12\u00a0kg!"


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


# -- numbers -------------------------------------------------------------------------------------


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
        if isinstance(field.notation, Number) and not field.value
    ],
    ids=lambda value: getattr(value, "name", getattr(value, "__name__", "")),
)
def test_the_table_and_the_records_agree_about_limits(
    desk: Desk, field: object, cls: type[Record]
) -> None:
    desk.arrange()
    record, number = desk.one(cls), field.notation  # type: ignore[attr-defined]
    for limit, beyond in ((number.low, -1), (number.high, 1)):
        if limit is not None:
            record.evolve(**{field.name: limit / number.scale})  # type: ignore[attr-defined]
            with pytest.raises(ValueError, match=r"equal|greater than 0"):
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
