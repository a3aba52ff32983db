"""Ctrl+F: one hit after the other, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from driver import LEFT, User
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from journeydesk.commands import set_field
from journeydesk.ui.find_bar.bar import LEAST_FIELD_WIDTH
from journeydesk.ui.raised import SHADOW

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def bar_of(user: User):  # type: ignore[no-untyped-def]
    return user.window.open_map.search.bar


def test_typing_selects_and_shows_the_first_hit(user: User) -> None:
    user.canvas.set_zoom(3.0)
    assert user.look_for("hotline") == "1 of 1"
    assert user.selected() == ["Calls the hotline and explains everything again"]
    assert user.is_in_view("Calls the hotline and explains everything again")


def test_the_words_of_the_title_are_shown_from_their_beginning(user: User) -> None:
    user.canvas.set_zoom(3.0)
    user.canvas.scroll_to(900, 700)
    user.look_for("late parcel, from click")
    title = user.session.layout.where(user.session.map.id)
    assert title is not None
    shown = user.canvas.where.to_screen(title)
    assert (shown.x >= 0, shown.y >= 0) == (True, True)


def test_enter_goes_on_and_round(user: User) -> None:
    assert user.look_for("order number") == "1 of 2"
    first = user.selected()
    assert user.press_in_find_bar(Key.Key_Return) == "2 of 2"
    assert user.selected() != first
    assert user.press_in_find_bar(Key.Key_Return) == "1 of 2"
    assert user.press_in_find_bar(Key.Key_Return, SHIFT) == "2 of 2"


def test_f3_goes_on_with_the_bar_closed_too(user: User) -> None:
    user.look_for("order number")
    first = user.selected()
    bar_of(user).closed.emit()
    user.do("find_next")
    assert user.selected() != first
    user.do("find_previous")
    assert user.selected() == first


def test_tags_and_notes_of_every_record_are_searched(user: User) -> None:
    said = user.look_for("phone")
    assert said.startswith("1 of ")
    assert "Calls the hotline and explains everything again" in found(user)


def found(user: User) -> list[str]:
    """The titles of everything that is found and has one."""
    return [
        user.session.records.find(id_).title
        for id_ in user.window.open_map.search.hits.ids
        if hasattr(user.session.records.find(id_), "title")
    ]


def test_a_card_of_a_collapsed_lane_is_found_and_its_lane_shown(user: User) -> None:
    lane = user.find("Opportunities")
    user.session.run("Collapse", partial(set_field, ids=[lane], field="collapsed", value=True))
    user.canvas.set_zoom(3.0)
    assert user.look_for("choose the hour") == "1 of 1"
    assert user.selected() == ["How might the customer choose the hour?"]
    label = user.canvas.where.to_screen(user.session.layout.where(lane))
    assert 0 <= label.y < user.canvas.viewport().height()


def test_nothing_found_is_said_and_can_be_created(user: User) -> None:
    user.click("Half a day at home for a parcel")
    assert user.look_for("zebra") == "No card has “zebra”"
    QTest.mouseClick(bar_of(user).create_button, LEFT)
    assert "zebra" in user.cards("Pain points", "My parcel arrives")
    assert user.selected() == ["zebra"]
    assert bar_of(user).count.text() == "1 of 1"
    assert user.last_action() == "Add card"


def test_without_a_selected_card_the_new_one_goes_where_one_looks(user: User) -> None:
    user.look_for("zebra")
    QTest.mouseClick(bar_of(user).create_button, LEFT)
    assert user.selected() == ["zebra"]
    assert user.is_in_view("zebra")


def test_escape_returns_to_where_one_was(user: User) -> None:
    user.canvas.set_zoom(2.0)
    user.click("I wait")
    home = user.place_of("I wait")
    user.look_for("customer choose the hour")
    assert user.place_of("I wait") != home
    user.press_in_find_bar(Key.Key_Escape)
    assert user.selected() == ["I wait"]
    assert user.place_of("I wait") == home
    assert not bar_of(user).isVisible()
    assert user.canvas.hasFocus()


def test_escape_after_a_click_on_the_map_stays_there(user: User) -> None:
    user.look_for("hotline")
    user.click("Reads the e-mail and notes the date")
    user.do("find")
    user.press_in_find_bar(Key.Key_Escape)
    assert user.selected() == ["Reads the e-mail and notes the date"]


def test_closing_stays_at_what_was_found(user: User) -> None:
    user.look_for("hotline")
    bar_of(user).closed.emit()
    assert user.selected() == ["Calls the hotline and explains everything again"]


def test_the_count_follows_changes(user: User, qtbot: object) -> None:
    user.look_for("hotline")
    user.do("delete")
    qtbot.waitUntil(lambda: "No card" in bar_of(user).count.text())  # type: ignore[attr-defined]
    user.do("undo")
    qtbot.waitUntil(lambda: bar_of(user).count.text() == "1 of 1")  # type: ignore[attr-defined]


def test_what_is_found_is_ringed(user: User) -> None:
    other = "Types the order number three times"
    plain = around(user, other)
    user.look_for("order number")
    assert user.selected() != [other]
    assert around(user, other) != plain
    bar_of(user).closed.emit()
    assert around(user, other) == plain


def test_another_theme_keeps_the_search(user: User) -> None:
    other = "Types the order number three times"
    user.look_for("order number")
    user.do("dark")
    assert bar_of(user).count.text() == "1 of 2"
    plain = around(user, other)
    user.do("find_next")
    assert around(user, other) != plain
    user.do("dark")


def around(user: User, what: str) -> QImage:
    """What is seen of a card and a little beside it."""
    at = user.place_of(what)
    return user.canvas.viewport().grab().toImage().copy(at.x() - 54, at.y() - 26, 108, 52)


def test_what_is_found_is_ringed_in_other_colours_too(user: User) -> None:
    other = "Types the order number three times"
    user.do("dark")
    plain = around(user, other)
    user.do("dark")
    user.look_for("order number")
    user.do("dark")
    bar_of(user).typed.emit("order number")
    assert user.selected() != [other]
    assert around(user, other) != plain


def test_what_is_not_there_after_all_leads_back(user: User) -> None:
    user.canvas.set_zoom(2.0)
    home = user.place_of("I wait")
    user.look_for("customer choose the hour")
    assert user.place_of("I wait") != home
    QTest.keyClicks(bar_of(user).field, " of doom")
    assert bar_of(user).count.text().startswith("No card")
    assert user.place_of("I wait") == home


def test_in_a_narrow_window_all_of_the_bar_is_in_view(user: User) -> None:
    user.window.resize(960, 600)
    user.do("outline")
    user.look_for("zebra crossing the street")
    bar, view = bar_of(user), user.canvas.viewport()
    assert bar.width() - 2 * SHADOW <= view.width()
    assert bar.create_button.isVisible()
    assert bar.field.width() >= LEAST_FIELD_WIDTH
