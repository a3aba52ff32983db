"""Ctrl+K: commands and places, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeydesk.actions.action import Needs
from journeydesk.actions.reasons import REASONS
from journeydesk.actions.table import ACTIONS
from journeydesk.settings import Preferences
from journeydesk.ui.window import MainWindow

Key = Qt.Key


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def palette_of(user: User):  # type: ignore[no-untyped-def]
    assert user.window.finding.palette is not None
    return user.window.finding.palette


def test_nothing_typed_shows_what_can_be_done_now(user: User) -> None:
    rows = user.open_palette()
    assert "New map" in rows
    assert "Undo" not in rows, "there is nothing to undo"


def test_enter_runs_the_marked_command_and_closes(user: User) -> None:
    assert user.open_palette("dark")[0] == "Dark colours"
    user.press_in_palette(Key.Key_Return)
    assert user.session.theme.name == "dark"
    assert not palette_of(user).isVisible()
    assert user.canvas.hasFocus()
    user.do("dark")


def test_the_last_command_comes_first_next_time(user: User) -> None:
    user.open_palette("select all")
    user.press_in_palette(Key.Key_Return)
    assert user.open_palette()[0] == "Select all cards"


def test_what_cannot_be_done_says_why_and_stays(user: User) -> None:
    user.open_palette("ungroup")
    entry = palette_of(user).model.entries[0]
    assert entry.reason == "Select something first"
    assert "Select something first" in entry.spoken
    user.press_in_palette(Key.Key_Return)
    assert palette_of(user).isVisible()


def test_keys_are_shown_beside_the_command(user: User) -> None:
    user.open_palette("fit the map")
    assert palette_of(user).model.entries[0].keys == ("F",)


def test_a_hint_finds_its_command(user: User) -> None:
    assert "Export…" in user.open_palette("wall size")


def test_choosing_a_card_selects_and_reveals_it(user: User) -> None:
    user.canvas.set_zoom(3.0)
    card = "How might the customer choose the hour?"
    assert user.open_palette("choose the hour") == [card]
    user.press_in_palette(Key.Key_Return)
    assert user.selected() == [card]
    assert user.is_in_view(card)


def test_a_place_far_away_is_shown_large_enough_to_read(user: User) -> None:
    user.canvas.set_zoom(0.1)
    user.open_palette("My parcel arrives")
    user.press_in_palette(Key.Key_Return)
    assert user.selected() == ["My parcel arrives"]
    assert user.canvas.zoom > 0.5


def test_arrows_mark_another_row_and_go_round(user: User) -> None:
    rows = user.open_palette("zoom")
    user.press_in_palette(Key.Key_Up)
    assert palette_of(user).list.currentIndex().row() == len(rows) - 1
    user.press_in_palette(Key.Key_Down)
    assert palette_of(user).list.currentIndex().row() == 0


def test_escape_closes_and_keeps_the_selection(user: User) -> None:
    user.click("I wait")
    user.open_palette("zoom")
    user.press_in_palette(Key.Key_Escape)
    assert not palette_of(user).isVisible()
    assert user.selected() == ["I wait"]
    assert user.canvas.hasFocus()


def test_nothing_found_says_so(user: User) -> None:
    assert user.open_palette("qqqq") == []
    user.press_in_palette(Key.Key_Return)
    assert palette_of(user).isVisible()


def test_a_card_added_meanwhile_is_found(user: User) -> None:
    user.open_palette("nobody")
    user.press_in_palette(Key.Key_Escape)
    user.double_click("The date passes and nobody tells me (320 of 400)")
    user.type("A zebra ate it")
    user.press(Key.Key_Return)
    assert user.open_palette("zebra ate") == ["A zebra ate it"]


def test_the_start_page_has_it_too(qtbot: object) -> None:
    window = MainWindow(Preferences(), lambda _kept: None)
    window.show()
    window.actions_["commands"].trigger()
    palette = window.finding.palette
    assert palette is not None
    QTest.keyClicks(palette.field, "zoom in")
    assert {entry.reason for entry in palette.model.entries} == {"Open a map first"}
    window.close()


def test_every_need_has_its_reason() -> None:
    assert {row.needs for row in ACTIONS.values()} <= set(REASONS)
    assert all(REASONS[need] for need in Needs if need is not Needs.NOTHING)
