"""The grid by keys, on the sample map."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from keyboard import Keyboard
from PySide6.QtWidgets import QApplication, QMenu

from journeydesk.commands import group_cards, lock
from journeydesk.model import Card, CardKind, Emotion, Stage
from journeydesk.tools.spots import place_of
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.palette import PaletteRow

TRACKS = "Opens the tracking page, again and again"
INBOX = "Searches the inbox for the order number"
ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"

ARROWS = ("Left", "Right", "Up", "Down")
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keyboard(qtbot: object) -> Iterator[Keyboard]:
    keyboard = Keyboard.with_sample()
    yield keyboard
    keyboard.close()


def test_arrows_select_what_they_come_to(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    keyboard.press("Down")
    assert keyboard.words_here() == INBOX
    assert keyboard.selected() == [INBOX]
    keyboard.press("Ctrl+Home", "Up")
    assert keyboard.selected() == [ORDER]
    keyboard.press("Right", "Right")
    assert keyboard.selected() == [HELP]


def test_where_the_keys_are_is_shown_until_the_mouse_is_used(keyboard: Keyboard) -> None:
    assert not keyboard.ring.isVisible()
    keyboard.press("Right")
    assert keyboard.ring.isVisible()
    keyboard.click_beside_the_map()
    assert not keyboard.ring.isVisible()


def test_the_ring_stays_with_its_card_while_zooming_and_scrolling(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    keyboard.press("Down")
    before = keyboard.ring.geometry()
    keyboard.press("Ctrl++")
    assert keyboard.ring.geometry() != before


def test_shift_extends_the_selection_and_takes_it_back(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    keyboard.press("Shift+Down")
    assert keyboard.selected() == [TRACKS, INBOX]
    keyboard.press("Shift+Up")
    assert keyboard.selected() == [TRACKS]
    keyboard.press("Space")
    assert keyboard.selected() == []
    keyboard.go_to(WAIT)
    keyboard.press("Shift+Right")
    assert keyboard.selected() == [WAIT, HELP]


def test_each_press_is_its_own_step_of_undo(keyboard: Keyboard) -> None:
    keyboard.go_to(INBOX)
    keyboard.press("Alt+Right", "Alt+Right")
    assert keyboard.stage_of(INBOX) == ARRIVES
    assert keyboard.words_here() == INBOX
    keyboard.press("Ctrl+Z")
    assert keyboard.stage_of(INBOX) == HELP
    keyboard.press("Ctrl+Z")
    assert keyboard.stage_of(INBOX) == WAIT
    assert keyboard.told() == "Undone: Move customer action"


def test_at_the_edge_the_keys_say_so(keyboard: Keyboard) -> None:
    keyboard.go_to(ORDER)
    keyboard.press("Alt+Left")
    assert "further" in keyboard.told()


def test_stages_and_lanes_are_reordered_by_their_headers(keyboard: Keyboard) -> None:
    keyboard.go_to(WAIT)
    keyboard.press("Alt+Right")
    stages = keyboard.session.records.at(Stage, keyboard.session.map.id)
    assert [stage.title for stage in stages] == [ORDER, HELP, WAIT, ARRIVES]
    keyboard.go_to("Pain points")
    keyboard.press("Alt+Up")
    assert keyboard.words_here() == "Pain points"
    assert keyboard.told().startswith("Move lane: lane")


def test_cards_are_reordered_within_their_cell(keyboard: Keyboard) -> None:
    keyboard.go_to(INBOX)
    keyboard.press("Alt+Shift+Up")
    assert keyboard.cards_beside(INBOX) == [INBOX, TRACKS]


def test_a_feeling_is_taken_hold_of_and_changed_by_halves_and_tenths(keyboard: Keyboard) -> None:
    keyboard.go_to("Emotions")
    keyboard.press("Right")
    assert keyboard.selected() == []
    keyboard.press("Return")
    held = keyboard.session.records.get(Emotion, keyboard.spot.record or "")
    assert held.value is not None
    keyboard.press("Down", "Shift+Down")
    now = keyboard.session.records.get(Emotion, held.id).value
    assert now == pytest.approx(held.value - 0.6)
    keyboard.press("Ctrl+Z", "Ctrl+Z")
    assert keyboard.session.records.get(Emotion, held.id).value == held.value
    keyboard.press("Right")
    assert keyboard.spot.record != held.id
    keyboard.press("Esc", "Down")
    assert keyboard.words_here() != ""
    assert keyboard.window.open_map.canvas.keys.held is None


def test_tab_goes_on_writing_in_the_next_stage(keyboard: Keyboard) -> None:
    keyboard.go_to(ORDER)
    keyboard.press("F2")
    keyboard.type("I order")
    keyboard.press("Tab")
    keyboard.type("I wait and wait")
    keyboard.press("Shift+Tab")
    keyboard.press("Esc")
    stages = keyboard.session.records.at(Stage, keyboard.session.map.id)
    assert [stage.title for stage in stages][:2] == ["I order", "I wait and wait"]
    assert keyboard.words_here() == "I order"


def test_deleting_goes_on_to_the_next_in_its_place(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    keyboard.press("Up", "Down", "Del")
    assert keyboard.selected() == [INBOX]


def test_f6_goes_round_the_parts_of_the_window_and_back(keyboard: Keyboard) -> None:
    canvas = keyboard.window.open_map.canvas
    seen = []
    for _part in range(4):
        keyboard.press("F6")
        seen.append(QApplication.focusWidget())
    assert seen[-1] is canvas
    assert len({id(widget) for widget in seen}) == 4
    assert any(isinstance(widget, PaletteRow) for widget in seen)
    keyboard.press("Shift+F6", "F6")
    assert isinstance(QApplication.focusWidget(), MapCanvas)


@pytest.mark.parametrize(
    ("words", "offered"),
    [(TRACKS, "duplicate"), (WAIT, "insert_stage_after"), ("Pain points", "new_lane")],
)
@POPUP
def test_the_menu_key_opens_the_menu_of_what_is_here(
    keyboard: Keyboard, words: str, offered: str
) -> None:
    keyboard.go_to(words)
    keyboard.press("Shift+F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert offered in [action.objectName() for action in menu.actions()]
    menu.close()


def test_keys_of_the_grid_are_left_to_fields_that_have_the_focus(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    before = len(keyboard.session.records.of(Card))
    keyboard.press("F6")
    keyboard.press("Del", "Left", "N", "S")
    assert keyboard.selected() == [TRACKS]
    assert len(keyboard.session.records.of(Card)) == before


def test_clusters_are_come_to_before_their_cards_and_moved_whole(keyboard: Keyboard) -> None:
    keyboard.run(lambda tx: group_cards(tx, [keyboard.id(TRACKS), keyboard.id(INBOX)], "Looks"))
    keyboard.go_to(TRACKS)
    keyboard.press("Up")
    assert keyboard.words_here() == "Looks"
    keyboard.press("Down")
    assert keyboard.words_here() == TRACKS
    keyboard.press("Up", "Alt+Right")
    assert keyboard.stage_of(TRACKS) == keyboard.stage_of(INBOX) == HELP
    assert keyboard.words_here() == "Looks"


def test_a_locked_card_stays_and_says_so(keyboard: Keyboard) -> None:
    keyboard.run(lambda tx: lock(tx, [keyboard.id(TRACKS)]))
    keyboard.go_to(TRACKS)
    keyboard.press("Alt+Right")
    assert keyboard.stage_of(TRACKS) == WAIT
    assert "locked" in keyboard.window.banner.text


@pytest.mark.parametrize(
    ("thing", "said"),
    [("stage", "Stage…"), ("quote", "Quote…"), ("touchpoint", "Touchpoint…")],
)
def test_the_palette_writes_where_the_keys_are(keyboard: Keyboard, thing: str, said: str) -> None:
    keyboard.go_to(TRACKS)
    row = keyboard.window.open_map.palette_panel.rows[thing]
    row.setFocus()
    keyboard.press("Return")
    assert keyboard.window.open_map.canvas.editor.placeholderText() == said
    keyboard.press("Esc")


def test_a_kind_from_the_palette_is_kept_for_every_card(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    keyboard.window.open_map.palette_panel.rows["quote"].setFocus()
    keyboard.press("Return")
    for text in ("one", "!two"):
        keyboard.type(text)
        keyboard.press("Return")
    keyboard.press("Esc")
    found = [keyboard.session.records.get(Card, keyboard.id(text)) for text in ("one", "two")]
    assert [card.kind for card in found] == [CardKind.QUOTE, CardKind.PAIN_POINT]


def test_up_and_down_go_through_the_palette(keyboard: Keyboard) -> None:
    rows = keyboard.window.open_map.palette_panel.rows
    rows["stage"].setFocus()
    keyboard.press("Down", "Down")
    assert rows["touchpoint"].hasFocus()
    keyboard.press("Up")
    assert rows["lane"].hasFocus()


def test_a_double_click_on_an_empty_cell_writes_there(keyboard: Keyboard) -> None:
    keyboard.double_click_cell("Pain points", ORDER)
    keyboard.type("No date yet")
    keyboard.press("Esc")
    assert keyboard.cards_at("Pain points", ORDER) == ["No date yet"]


KEYS = [
    *(held + arrow for held in ("", "Shift+", "Alt+", "Alt+Shift+", "Ctrl+") for arrow in ARROWS),
    *"Home End Ctrl+Home Ctrl+End Space Return F2 Del N S L T Esc Tab Shift+Tab".split(),
    *"Ctrl+Z Ctrl+Z Ctrl+Y Ctrl+D Ctrl+A a + !".split(),
]


def test_whatever_is_pressed_the_keys_are_somewhere_and_nothing_fails(keyboard: Keyboard) -> None:
    """A walk over all keys of the grid; another seed is another walk."""
    walk = random.Random(7)
    canvas = keyboard.window.open_map.canvas
    for _press in range(400):
        keyboard.press(walk.choice(KEYS))
        if canvas.editor is None:
            canvas.setFocus()
        spot, layout = canvas.keys.spot, keyboard.session.layout
        assert spot is None or place_of(layout, spot) is not None
        assert spot is None or spot.record is None or spot.record in keyboard.session.records
        assert not keyboard.window.banner.isVisible(), keyboard.window.banner.text


def test_what_is_pasted_goes_where_the_keys_are(keyboard: Keyboard) -> None:
    keyboard.go_to_cell("Pain points", ORDER)
    QApplication.clipboard().setText("From the mail")
    keyboard.press("Ctrl+V")
    assert keyboard.cards_at("Pain points", ORDER) == ["From the mail"]
