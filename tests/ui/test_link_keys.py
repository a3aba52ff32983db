"""Links reached, worded and deleted with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from keyboard import Keyboard
from PySide6.QtGui import QAccessible

from journeydesk.commands import link_cards
from journeydesk.model import Link

READS, INBOX = "Reads the e-mail and notes the date", "Searches the inbox for the order number"
HALF_A_DAY = "Half a day at home for a parcel"


@pytest.fixture
def keyboard(qtbot: object) -> Iterator[Keyboard]:
    keyboard = Keyboard.with_sample()
    for source, target in ((READS, INBOX), (HALF_A_DAY, READS)):
        ends = keyboard.id(source), keyboard.id(target)
        keyboard.session.run("Link cards", lambda tx, ends=ends: link_cards(tx, *ends) and None)
    yield keyboard
    keyboard.close()


def links(keyboard: Keyboard) -> list[Link]:
    return sorted(keyboard.session.records.of(Link), key=lambda link: (link.rank, link.id))


def selected(keyboard: Keyboard) -> tuple[str, ...]:
    return keyboard.session.store.selection.ids


def told(keyboard: Keyboard) -> str:
    return keyboard.window.statusBar().currentMessage()


def test_a_key_goes_from_a_card_to_its_links_one_after_another(keyboard: Keyboard) -> None:
    first, second = links(keyboard)
    keyboard.go_to(READS)
    keyboard.press("J")
    assert selected(keyboard) == (first.id,)
    assert told(keyboard).startswith(f"1 of 2: Link, from {READS} to {INBOX}.")
    keyboard.press("J")
    assert selected(keyboard) == (second.id,)
    keyboard.press("J")
    assert selected(keyboard) == (first.id,)
    keyboard.press("Shift+J")
    assert selected(keyboard) == (second.id,)


def test_shift_begins_with_the_last_one(keyboard: Keyboard) -> None:
    keyboard.go_to(READS)
    keyboard.press("Shift+J")
    assert selected(keyboard) == (links(keyboard)[-1].id,)


def test_an_arrow_goes_back_to_the_card(keyboard: Keyboard) -> None:
    for arrow in ("Left", "Right", "Up", "Down"):
        keyboard.go_to(READS)
        keyboard.press("J", arrow)
        assert selected(keyboard) == (keyboard.id(READS),)


def test_enter_edits_the_words_of_a_link(keyboard: Keyboard) -> None:
    keyboard.go_to(READS)
    keyboard.press("J", "Return")
    keyboard.type("then")
    keyboard.press("Return")
    assert links(keyboard)[0].label == "then"
    keyboard.press("Down")
    assert selected(keyboard) == (keyboard.id(READS),)


def test_delete_removes_a_link_and_the_card_is_selected_again(keyboard: Keyboard) -> None:
    first, second = links(keyboard)
    keyboard.go_to(READS)
    keyboard.press("J", "Del")
    assert links(keyboard) == [second]
    assert selected(keyboard) == (keyboard.id(READS),)
    keyboard.press("Ctrl+Z")
    assert links(keyboard) == [first, second]


def test_a_card_without_links_says_so(keyboard: Keyboard) -> None:
    keyboard.go_to("Trust the shop again")
    keyboard.press("J")
    assert told(keyboard) == "No link begins or ends here"
    assert selected(keyboard) == (keyboard.id("Trust the shop again"),)


def test_keys_that_move_a_card_move_none_from_its_link(keyboard: Keyboard) -> None:
    keyboard.go_to(INBOX)
    before = keyboard.session.records
    keyboard.press("J", "Alt+Right", "Alt+Shift+Up")
    assert keyboard.session.records == before


def test_from_a_link_that_was_clicked_the_keys_go_to_where_it_begins(keyboard: Keyboard) -> None:
    keyboard.go_to("Trust the shop again")
    keyboard.session.store.selection.set((links(keyboard)[1].id,))
    keyboard.press("Down")
    assert selected(keyboard) == (keyboard.id(HALF_A_DAY),)


def test_a_screen_reader_is_taken_to_the_link_and_told_what_it_is(keyboard: Keyboard) -> None:
    found = QAccessible.queryAccessibleInterface(keyboard.window.open_map.canvas)
    assert found is not None
    keyboard.go_to(READS)
    keyboard.press("J")
    item = found.focusChild()
    assert item is not None
    assert item.text(QAccessible.Text.Name) == "Link without words"
    assert item.text(QAccessible.Text.Description) == f"Link, from {READS} to {INBOX}"
    assert item.state().focused
    assert not item.rect().isEmpty()
    assert found.child(found.indexOfChild(item)) is item
    keyboard.press("Left")
    assert found.focusChild().text(QAccessible.Text.Name) == READS


def test_a_ring_shows_which_link_the_keys_are_at(keyboard: Keyboard) -> None:
    keyboard.go_to(READS)
    keyboard.press("J")
    canvas = keyboard.window.open_map.canvas
    words = canvas.session.layout.where_words(links(keyboard)[0].id)
    assert words is not None
    assert canvas.ring.isVisible()
    assert canvas.ring.geometry().contains(canvas.screen_place(words, "body"))
