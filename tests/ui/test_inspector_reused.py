"""Another selection of the same kinds is shown in the same fields, as new ones would show it."""

from __future__ import annotations

import pytest
from desk import Desk
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from journeydesk.model import Card, Emotion, Lane, Persona, Record, Stage, Touchpoint
from journeydesk.ui.inspector import Inspector


def said(inspector: Inspector) -> list[object]:
    """All that can be read in it, from top to bottom."""
    shown = [w for form in inspector.forms for w in form.findChildren(QWidget)]
    return [words for widget in shown if not widget.isHidden() and (words := read(widget))]


def read(widget: QWidget) -> object:
    match widget:
        case QLineEdit():
            return widget.text(), widget.placeholderText()
        case QPlainTextEdit():
            return widget.toPlainText(), widget.placeholderText()
        case QComboBox():
            return widget.currentText(), [widget.itemText(i) for i in range(widget.count())]
        case QCheckBox():
            return widget.text(), widget.checkState()
        case QLabel():
            return widget.text()
    return None


@pytest.mark.parametrize("cls", [Card, Touchpoint, Stage, Lane, Emotion, Persona])
def test_the_same_form_says_of_the_next_what_a_new_one_would(desk: Desk, cls: type[Record]) -> None:
    first, *others = desk.session.records.of(cls)
    desk.select(first)
    form = desk.inspector.forms[0]
    for record in others:
        desk.select(record)
        fresh = Inspector(desk.session, desk.revealed.append)
        fresh.setFixedWidth(280)
        assert desk.inspector.forms[0] is form
        assert said(desk.inspector) == said(fresh)
        fresh.close()
        fresh.deleteLater()


def test_one_form_after_several_records_says_what_is_true_of_one(desk: Desk) -> None:
    cards = desk.session.records.of(Card)
    desk.select(*cards[:3])
    desk.select(cards[4])
    assert desk.row("text").editor.placeholderText() == ""
    assert desk.row("text").editor.toPlainText() == cards[4].text
    assert desk.inspector.forms[0].head.name.text() == "Card"


def test_what_is_typed_goes_to_the_record_it_was_typed_for(desk: Desk) -> None:
    first, second = desk.session.records.of(Card)[:2]
    desk.select(first)
    desk.type("text", "For the first")
    desk.select(second)
    assert desk.now(first).text == "For the first"
    assert desk.row("text").editor.toPlainText() == desk.now(second).text == second.text


def test_what_was_refused_is_not_shown_for_another_record(desk: Desk) -> None:
    first, second = desk.session.records.of(Touchpoint)[:2]
    desk.select(first)
    desk.type_and_leave("active_min", "many")
    assert desk.row("active_min").reason.isVisible()
    desk.select(second)
    row = desk.row("active_min")
    assert not row.reason.isVisible()
    assert row.editor.text() != "many"
    desk.elsewhere.setFocus()
    assert desk.now(second) is second
