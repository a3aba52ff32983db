"""The ends of a link are drawn onto other cards, at the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.commands import link_cards
from journeydesk.model import Link, RecordId

READS, INBOX = "Reads the e-mail and notes the date", "Searches the inbox for the order number"
HALF_A_DAY, WAIT = "Half a day at home for a parcel", "I wait"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def linked(user: User, source: str, target: str) -> RecordId:
    """A link between these, selected."""
    ends = user.find(source), user.find(target)
    user.session.run("Link cards", lambda tx: (link_cards(tx, *ends).id,))
    [link] = user.session.store.selection.ids
    return link


def ends(user: User, link: RecordId) -> tuple[RecordId, RecordId]:
    return user.session.records.get(Link, link).ends


def complaint(user: User) -> str:
    return user.window.banner.text if user.window.banner.isVisible() else ""


def test_an_end_is_drawn_onto_another_card_in_one_step(user: User) -> None:
    link = linked(user, READS, INBOX)
    user.drag_from(user.link_end(link, "target"), user.place_of(HALF_A_DAY))
    assert ends(user, link) == (user.find(READS), user.find(HALF_A_DAY))
    assert user.session.store.selection.ids == (link,)
    assert user.last_action() == "Move link end"
    user.do("undo")
    assert ends(user, link) == (user.find(READS), user.find(INBOX))


def test_the_beginning_is_drawn_onto_a_touchpoint(user: User) -> None:
    link = linked(user, READS, INBOX)
    [touchpoint, *_] = [t for stage in user.stages() for t in user.touchpoints(stage)]
    user.drag_from(user.link_end(link, "source"), user.place_of(touchpoint))
    assert ends(user, link) == (user.find(touchpoint), user.find(INBOX))


def test_what_accepts_the_end_is_outlined_and_escape_leaves_all_as_it_was(user: User) -> None:
    link = linked(user, READS, INBOX)
    start, target = user.link_end(link, "target"), user.place_of(HALF_A_DAY)
    user.drag_from(start, target, release=False)
    overlay = user.canvas.gestures.overlay
    assert overlay.outline == user.session.layout.where(user.find(HALF_A_DAY))
    assert overlay.line is not None
    user.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(user.canvas.viewport(), LEFT, pos=target)
    assert user.last_action() == "Link cards"


def test_dropped_on_nothing_the_link_stays(user: User) -> None:
    link = linked(user, READS, INBOX)
    user.drag_from(user.link_end(link, "target"), QPoint(5, 5), release=False)
    assert user.canvas.gestures.overlay.is_refused
    QTest.mouseRelease(user.canvas.viewport(), LEFT, pos=QPoint(5, 5))
    assert user.last_action() == "Link cards"
    assert link in user.session.store.selection


def test_a_link_to_itself_is_refused_with_the_reason(user: User) -> None:
    link = linked(user, READS, INBOX)
    start = user.link_end(link, "target")
    user.drag_from(start, user.place_of(READS), release=False)
    overlay = user.canvas.gestures.overlay
    assert overlay.is_refused
    assert overlay.bubble == "A link cannot begin and end in the same place"
    QTest.mouseRelease(user.canvas.viewport(), LEFT, pos=user.place_of(READS))
    assert ends(user, link) == (user.find(READS), user.find(INBOX))
    assert "same place; the link stays as it was" in complaint(user)


def test_a_second_link_between_two_cards_is_refused(user: User) -> None:
    linked(user, INBOX, HALF_A_DAY)
    link = linked(user, READS, INBOX)
    user.drag_from(user.link_end(link, "source"), user.place_of(HALF_A_DAY))
    assert ends(user, link) == (user.find(READS), user.find(INBOX))
    assert "linked already" in complaint(user)


def test_an_end_dropped_where_it_was_changes_nothing(user: User) -> None:
    link = linked(user, READS, INBOX)
    user.drag_from(user.link_end(link, "target"), user.place_of(INBOX))
    assert user.last_action() == "Link cards"
    assert ends(user, link) == (user.find(READS), user.find(INBOX))


def test_the_end_of_a_link_that_is_not_selected_is_no_handle(user: User) -> None:
    link = linked(user, READS, INBOX)
    start = user.link_end(link, "source")
    user.do("select_none")
    user.drag_from(start, user.place_of(HALF_A_DAY), release=False)
    assert user.canvas.gestures.overlay.line is None
    user.press(Qt.Key.Key_Escape)
    assert ends(user, link) == (user.find(READS), user.find(INBOX))


def test_ends_are_drawn_in_a_map_from_the_right_too(qtbot: object) -> None:
    user = User.with_sample_from_the_right()
    link = linked(user, READS, INBOX)
    user.drag_from(user.link_end(link, "target"), user.place_of(HALF_A_DAY))
    assert ends(user, link) == (user.find(READS), user.find(HALF_A_DAY))
    user.close()
