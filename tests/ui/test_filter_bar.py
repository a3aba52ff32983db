"""The filter: what is not asked for stands back, and a row says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from journeydesk.app.filtering import Facet
from journeydesk.model import View

PAIN = "Half a day at home for a parcel"
QUOTE = "“It says on its way. Since Tuesday.”"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    user.do("filter")
    yield user
    user.close()


def bar_of(user: User):  # type: ignore[no-untyped-def]
    return user.window.open_map.filtering.bar


def choose(user: User, facet: Facet, name: str) -> None:
    """As from the menu that drops down; offscreen warns of that menu, as of all popups."""
    button = bar_of(user).facets[facet]
    button.fill_menu()
    next(action for action in button.menu().actions() if action.text() == name).trigger()


def ground(user: User, what: str) -> QColor:
    """The colour of a card, away from its words."""
    place = user.session.layout.where(user.find(what))
    assert place is not None
    shown = user.canvas.where.to_screen(place)
    image = user.canvas.viewport().grab().toImage()
    return image.pixelColor(round(shown.right - 8), round(shown.bottom - 6))


def test_what_is_not_asked_for_stands_back(user: User) -> None:
    pain, quote = ground(user, PAIN), ground(user, QUOTE)
    choose(user, Facet.KIND, "Pain point")
    assert ground(user, PAIN) == pain
    assert ground(user, QUOTE).lightness() > quote.lightness()
    assert bar_of(user).count.text() == "4 of 33 cards"


def test_the_row_says_what_is_asked_for_and_one_click_clears_it(user: User) -> None:
    quote = ground(user, QUOTE)
    choose(user, Facet.KIND, "Pain point")
    choose(user, Facet.KIND, "Opportunity")
    choose(user, Facet.STATUS, "Assumed")
    assert bar_of(user).facets[Facet.KIND].text() == "Kind: Pain point +1"
    assert bar_of(user).facets[Facet.STATUS].text() == "Status: Assumed"
    QTest.mouseClick(bar_of(user).clear, LEFT)
    assert bar_of(user).facets[Facet.KIND].text() == "Kind"
    assert not bar_of(user).clear.isVisible()
    assert ground(user, QUOTE) == quote


def test_closing_the_row_shows_all(user: User) -> None:
    quote = ground(user, QUOTE)
    choose(user, Facet.KIND, "Pain point")
    user.do("filter")
    assert not bar_of(user).isVisible()
    user.do("filter")
    assert ground(user, QUOTE) == quote


def test_a_card_that_becomes_what_is_asked_for_comes_forward(user: User, qtbot: object) -> None:
    choose(user, Facet.STATUS, "Contradicted")
    count = bar_of(user).count.text
    assert count() == "0 of 33 cards"
    card = user.session.records.find(user.find(PAIN))
    user.session.run("Edit", lambda tx: tx.put(card.evolve(status="contradicted")))
    qtbot.waitUntil(lambda: count() == "1 of 33 cards")  # type: ignore[attr-defined]


def test_what_is_filtered_out_can_still_be_worked_on(user: User) -> None:
    choose(user, Facet.KIND, "Pain point")
    user.click(QUOTE)
    assert user.selected() == [QUOTE]


def test_a_facet_without_choices_says_so(user: User) -> None:
    button = bar_of(user).facets[Facet.TAG]
    button.fill_menu()
    assert [action.isEnabled() for action in button.menu().actions()] == [False]


def test_in_a_narrow_window_the_buttons_say_less(user: User) -> None:
    choose(user, Facet.KIND, "Pain point")
    choose(user, Facet.STATUS, "Assumed")
    bar = bar_of(user)
    bar.resize(430, bar.height())
    assert bar.facets[Facet.KIND].text() == "Kind (1)"
    assert "Pain point" in bar.facets[Facet.KIND].accessibleName()
    bar.resize(1200, bar.height())
    assert bar.facets[Facet.KIND].text() == "Kind: Pain point"
    assert bar.count.isVisible()


def kept_views(user: User) -> list[str]:
    return [view.title for view in user.session.records.at(View, user.session.map.id)]


def choose_view(user: User, name: str) -> None:
    button = bar_of(user).views
    button.fill_menu()
    next(action for action in button.menu().actions() if action.text() == name).trigger()


def test_a_view_brings_back_filter_size_and_place(user: User) -> None:
    filtering = user.window.open_map.filtering
    choose(user, Facet.KIND, "Pain point")
    user.canvas.set_zoom(1.6)
    there = user.place_of(PAIN)
    filtering.keep_view("Pains")
    assert user.last_action() == "Keep view “Pains”"
    user.do("filter")
    user.do("zoom_fit")
    assert user.place_of(PAIN) != there
    choose_view(user, "Pains")
    assert bar_of(user).facets[Facet.KIND].text() == "Kind: Pain point"
    assert (user.place_of(PAIN) - there).manhattanLength() <= 2


def test_a_view_is_found_by_the_palette(user: User) -> None:
    choose(user, Facet.KIND, "Quote")
    user.window.open_map.filtering.keep_view("What they said")
    bar_of(user).clear.click()
    assert user.open_palette("they said")[0] == "What they said"
    user.press_in_palette(Qt.Key.Key_Return)
    assert bar_of(user).facets[Facet.KIND].text() == "Kind: Quote"


def test_a_view_is_forgotten_and_comes_back_with_undo(user: User) -> None:
    user.window.open_map.filtering.keep_view("Pains")
    button = bar_of(user).views
    button.fill_menu()
    forget = next(a.menu() for a in button.menu().actions() if a.text() == "Forget")
    forget.actions()[0].trigger()
    assert kept_views(user) == []
    user.do("undo")
    assert kept_views(user) == ["Pains"]


def test_views_are_there_after_reopening(user: User) -> None:
    user.window.open_map.filtering.keep_view("Pains")
    path = user.session.path
    user.close()
    again = User.with_file(path)
    assert kept_views(again) == ["Pains"]
    again.close()


def test_the_row_is_worked_with_keys_alone(user: User) -> None:
    kind = bar_of(user).facets[Facet.KIND]
    assert kind.hasFocus()
    choose(user, Facet.KIND, "Pain point")
    user.press(Qt.Key.Key_Escape, kind)
    assert user.canvas.hasFocus()
    assert kind.text() == "Kind: Pain point"
