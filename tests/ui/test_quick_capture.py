"""Quick capture: as fast as people talk, without the mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from keyboard import Keyboard
from PySide6.QtWidgets import QApplication, QMenu

from journeydesk.model import Card, CardKind, Emotion, Touchpoint

WAIT, HELP = "I wait", "I ask for help"
TRACKS = "Opens the tracking page, again and again"
PAINS = "Pain points"

POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keyboard(qtbot: object) -> Iterator[Keyboard]:
    keyboard = Keyboard.with_sample()
    yield keyboard
    keyboard.close()


def test_thirty_cards_in_a_row(keyboard: Keyboard) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    before = keyboard.cards_at(PAINS, WAIT)
    keyboard.press("N")
    lines = [f"Heard in the room {i}" for i in range(30)]
    for line in lines:
        keyboard.type(line)
        keyboard.press("Return")
    keyboard.press("Esc")
    assert keyboard.cards_at(PAINS, WAIT) == [*before, *lines]
    assert keyboard.words_here() == lines[-1]
    assert QApplication.focusWidget() is keyboard.window.open_map.canvas


def test_tab_and_down_lead_to_the_next_cells(keyboard: Keyboard) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    keyboard.press("Q")
    keyboard.type("here")
    keyboard.press("Tab")
    keyboard.type("next stage")
    keyboard.press("Shift+Tab")
    keyboard.type("back")
    keyboard.press("Down")
    keyboard.type("next lane")
    keyboard.press("Esc")
    assert keyboard.cards_at(PAINS, WAIT)[-2:] == ["here", "back"]
    assert keyboard.cards_at(PAINS, HELP)[-1] == "next stage"
    assert keyboard.cards_at("Opportunities", WAIT)[-1] == "next lane"


def test_escape_keeps_what_was_typed_and_an_empty_field_makes_nothing(keyboard: Keyboard) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    before = keyboard.cards_at(PAINS, WAIT)
    keyboard.press("N", "Esc")
    assert keyboard.cards_at(PAINS, WAIT) == before
    keyboard.press("N")
    keyboard.type("kept")
    keyboard.press("Esc")
    assert keyboard.cards_at(PAINS, WAIT) == [*before, "kept"]


def test_marks_become_kind_tags_and_feeling(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    touchpoint = keyboard.session.records.get(Card, keyboard.spot.record or "").touchpoint
    assert touchpoint is not None
    keyboard.press("N")
    keyboard.type("!-2 Nobody answers #phone")
    keyboard.press("Esc")
    card = keyboard.session.records.get(Card, keyboard.spot.record or "")
    assert (card.text, card.kind, card.tags) == ("Nobody answers", CardKind.PAIN_POINT, ("phone",))
    assert -2 in [e.value for e in keyboard.session.records.at(Emotion, touchpoint)]
    assert "Pain point, kept in the lane" in keyboard.told()
    keyboard.press("Ctrl+Z")
    assert "Nobody answers" not in keyboard.cards_beside(TRACKS)


def test_an_owner_has_no_field_so_it_stays_in_the_words_and_that_is_said(
    keyboard: Keyboard,
) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    keyboard.press("N")
    keyboard.type("Call back @anna")
    keyboard.press("Esc")
    assert keyboard.cards_at(PAINS, WAIT)[-1] == "Call back @anna"
    assert "@anna" in keyboard.told()


def test_undo_in_the_empty_field_takes_back_the_last_card_and_no_more(keyboard: Keyboard) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    before = keyboard.cards_at(PAINS, WAIT)
    keyboard.press("N")
    for line in ("one", "two"):
        keyboard.type(line)
        keyboard.press("Return")
    keyboard.press("Ctrl+Z")
    assert keyboard.cards_at(PAINS, WAIT) == [*before, "one"]
    keyboard.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert keyboard.cards_at(PAINS, WAIT) == before
    keyboard.type("three")
    keyboard.press("Return", "Esc")
    assert keyboard.cards_at(PAINS, WAIT) == [*before, "three"]


@pytest.mark.parametrize(("choice", "made"), [(0, 12), (1, 1)])
@POPUP
def test_pasting_twelve_lines_offers_one_card_or_twelve(
    keyboard: Keyboard, choice: int, made: int
) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    before = len(keyboard.cards_at(PAINS, WAIT))
    keyboard.press("N")
    QApplication.clipboard().setText("\n".join(f"line {i}" for i in range(12)))
    keyboard.press("Ctrl+V")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["12 cards", "1 card"]
    menu.actions()[choice].trigger()
    menu.close()
    keyboard.press("Esc")
    assert len(keyboard.cards_at(PAINS, WAIT)) == before + made
    keyboard.press("Ctrl+Z")
    assert len(keyboard.cards_at(PAINS, WAIT)) == before


@pytest.mark.parametrize("text", ["x\n" * 10_000, "y" * 5_000_000])
def test_too_much_is_refused_in_one_sentence(keyboard: Keyboard, text: str) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    before = keyboard.cards_at(PAINS, WAIT)
    keyboard.press("N")
    QApplication.clipboard().setText(text)
    keyboard.press("Ctrl+V")
    assert "nothing was pasted" in keyboard.told()
    keyboard.press("Esc")
    assert keyboard.cards_at(PAINS, WAIT) == before


def test_touchpoints_and_feelings_are_captured_in_their_lanes(keyboard: Keyboard) -> None:
    keyboard.go_to(WAIT)
    keyboard.press("T")
    for title in ("Bell rings", "Door opens"):
        keyboard.type(title)
        keyboard.press("Return")
    keyboard.press("Esc")
    titles = [t.title for t in keyboard.session.records.at(Touchpoint, keyboard.id(WAIT))]
    assert titles[-2:] == ["Bell rings", "Door opens"]
    keyboard.go_to("Door opens")
    while keyboard.spot.lane != keyboard.id("Emotions"):
        keyboard.press("Down")
    keyboard.press("N")
    keyboard.type("+1.5 relieved")
    keyboard.press("Return")
    [felt] = keyboard.session.records.at(Emotion, keyboard.id("Door opens"))
    assert (felt.value, felt.word) == (1.5, "relieved")


def test_ctrl_and_an_arrow_write_in_the_next_cell(keyboard: Keyboard) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    keyboard.press("Ctrl+Right")
    keyboard.type("beside")
    keyboard.press("Esc")
    assert keyboard.cards_at(PAINS, HELP)[-1] == "beside"


def test_a_field_whose_cell_is_deleted_closes(keyboard: Keyboard) -> None:
    keyboard.go_to_cell(PAINS, WAIT)
    keyboard.press("N")
    keyboard.session.store.selection.set((keyboard.id(WAIT),))
    keyboard.window.actions_["delete"].trigger()
    assert keyboard.window.open_map.canvas.editor is None
