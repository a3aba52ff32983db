"""Overlays on the map: one at a time, with a legend, following what changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import Qt

from journeydesk.actions.overlays import OVERLAYS
from journeydesk.commands import add_card, set_field
from journeydesk.model import Card

GOAL = "Trust the shop again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def marked(user: User) -> dict[str, str]:
    overlay = user.canvas.overlaid.overlay
    return {id_: mark.label for id_, mark in overlay.marks.items()} if overlay else {}


def checked(user: User) -> list[str]:
    return [row.name for row in OVERLAYS if user.window.actions_[row.name].isChecked()]


def test_one_at_a_time_and_the_same_again_takes_it_away(user: User) -> None:
    legend = user.window.open_map.overlaying.legend
    user.do("overlay_heat")
    assert (checked(user), legend.accessibleName()) == (["overlay_heat"], "Priority of pain points")
    user.do("overlay_moments")
    assert (checked(user), legend.accessibleName()) == (["overlay_moments"], "Moments of truth")
    assert legend.isVisible()
    user.do("overlay_moments")
    assert checked(user) == []
    assert not legend.isVisible()
    assert not marked(user)


def test_what_is_painted_is_the_map_with_marks_and_the_map_again(user: User) -> None:
    plain = user.canvas.viewport().grab().toImage()
    user.do("overlay_assumptions")
    assert user.canvas.viewport().grab().toImage() != plain
    user.do("overlay_assumptions")
    assert user.canvas.viewport().grab().toImage() == plain


def test_it_follows_a_change_when_nothing_happens_any_more(user: User) -> None:
    user.do("overlay_assumptions")
    goal = user.find(GOAL)
    assert goal in marked(user)
    user.session.run("Contradict", lambda tx: set_field(tx, [goal], "status", "contradicted"))
    assert goal in marked(user)
    user.wait_until(lambda: goal not in marked(user))


def test_during_a_drag_nothing_is_computed(user: User) -> None:
    user.do("overlay_assumptions")
    before = user.canvas.overlaid.overlay
    goal = user.session.records.get(Card, user.find(GOAL))
    user.drag(GOAL, user.place_of("Reads the e-mail and notes the date"), release=False)
    user.window.open_map.overlaying._compute()
    assert user.canvas.overlaid.overlay is before
    user.press(Qt.Key.Key_Escape)
    place = {"kind": goal.kind, "lane": goal.lane, "stage": goal.stage}
    user.session.run("Add", lambda tx: add_card(tx, **place) and None)
    user.wait_until(lambda: user.canvas.overlaid.overlay is not before)


def test_all_of_them_hang_below_one_entry_of_the_view_menu(user: User) -> None:
    menu = user.window.actions_["overlays"].menu()
    assert [action.objectName() for action in menu.actions()] == [row.name for row in OVERLAYS]
