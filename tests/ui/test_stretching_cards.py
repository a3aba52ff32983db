"""A card is drawn across several stages by its edges, at the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.commands import lock
from journeydesk.model import Card

ORDER, WAIT, HELP, HOME = "I place my order", "I wait", "I ask for help", "My parcel arrives"
GOALS, UNDER = "Customer goals", "Searches the inbox for the order number"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def covered(user: User, words: str) -> list[str]:
    """The stages that a card covers."""
    card = user.session.records.get(Card, user.find(words))
    titles = user.stages()
    first = [column.stage for column in user.session.layout.columns].index(card.stage)
    return titles[first : first + card.span]


def goal(user: User) -> str:
    """The card across the second stage, selected."""
    [words] = user.cards(GOALS, WAIT)
    user.click(words)
    return words


def test_by_its_end_a_card_is_drawn_over_the_stages_to_the_right(user: User) -> None:
    words = goal(user)
    start = user.grip(words, "end")
    user.drag_from(start, QPoint(user.stage_ends(HOME)[1], start.y()))
    assert covered(user, words) == [WAIT, HELP, HOME]
    assert user.last_action() == "Stretch card"
    user.do("undo")
    assert covered(user, words) == [WAIT]


def test_it_snaps_to_the_nearest_edge_of_a_stage(user: User) -> None:
    words = goal(user)
    start, (_left, end) = user.grip(words, "end"), user.stage_ends(HELP)
    user.drag_from(start, QPoint(end - 20, start.y()))
    assert covered(user, words) == [WAIT, HELP]
    user.drag_from(user.grip(words, "end"), QPoint(user.stage_ends(WAIT)[1] + 20, start.y()))
    assert covered(user, words) == [WAIT]


def test_by_its_start_it_begins_at_another_stage_and_ends_where_it_did(user: User) -> None:
    words = goal(user)
    y = user.grip(words, "start").y()
    user.drag_from(user.grip(words, "start"), QPoint(user.stage_ends(ORDER)[0], y))
    assert covered(user, words) == [ORDER, WAIT]
    user.drag_from(user.grip(words, "start"), QPoint(user.stage_ends(HOME)[1], y))
    assert covered(user, words) == [WAIT]


def test_what_it_would_cover_is_outlined_and_escape_leaves_it_as_it_was(user: User) -> None:
    words = goal(user)
    start, end = user.grip(words, "end"), user.stage_ends(HELP)[1]
    user.drag_from(start, QPoint(end, start.y()), release=False)
    overlay = user.canvas.gestures.overlay
    assert overlay.bubble == "Across 2 stages"
    assert overlay.outline is not None
    help_ = user.session.layout.columns[2]
    assert overlay.outline.right == pytest.approx(help_.x + help_.width)
    user.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(user.canvas.viewport(), LEFT, pos=start)
    assert covered(user, words) == [WAIT]
    assert user.last_action() == ""


def test_a_locked_card_is_not_stretched_and_says_so(user: User) -> None:
    words = goal(user)
    user.session.run("Lock", lambda tx: lock(tx, [user.find(words)]))
    start = user.grip(words, "end")
    user.drag_from(start, QPoint(user.stage_ends(HOME)[1], start.y()))
    assert covered(user, words) == [WAIT]
    assert user.last_action() == "Lock"
    assert "is locked" in user.window.banner.text


def test_a_card_under_a_touchpoint_has_no_such_edge(user: User) -> None:
    user.click(UNDER)
    place = user.session.layout.where(user.find(UNDER))
    assert place is not None
    corner = user.canvas.where.to_screen(place)
    start = QPoint(round(corner.right) - 2, round(corner.y) + 5)
    user.drag_from(start, start + QPoint(60, 0), release=False)
    assert user.canvas.gestures.overlay.lifted == (user.find(UNDER),)
    user.press(Qt.Key.Key_Escape)


def test_a_card_is_linked_by_the_dot_at_its_edge_all_the_same(user: User) -> None:
    words = goal(user)
    user.drag_from(user.edge_of(words), user.place_of(UNDER), release=False)
    assert user.canvas.gestures.overlay.line is not None
    user.press(Qt.Key.Key_Escape)


def test_a_map_from_the_right_is_stretched_to_the_left(qtbot: object) -> None:
    user = User.with_sample_from_the_right()
    words = goal(user)
    start, (_begin, end) = user.grip(words, "end"), user.stage_ends(HELP)
    assert end < start.x()
    user.drag_from(start, QPoint(end, start.y()))
    assert covered(user, words) == [WAIT, HELP]
    user.close()
