"""The inspector as a whole: what it shows for which selection, and what it hears of."""

from __future__ import annotations

from desk import Desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeydesk.commands import retext
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Lane,
    Persona,
    Scenario,
    Stage,
    Status,
    Touchpoint,
)

ENTER = Qt.Key.Key_Return


# -- several -------------------------------------------------------------------------------------


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


# -- the map -------------------------------------------------------------------------------------


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


# -- changes from elsewhere ----------------------------------------------------------------------


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
