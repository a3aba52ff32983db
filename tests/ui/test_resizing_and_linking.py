"""Edges are drawn, links are drawn, and what is locked stays: at the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.commands import group_cards, lock
from journeydesk.layout.parts import END_HITS
from journeydesk.model import Card, Cluster, Lane, Link, Stage

ORDER, WAIT = "I place my order", "I wait"
ACTIONS, PAINS = "Customer actions", "Pain points"
READS, INBOX = "Reads the e-mail and notes the date", "Searches the inbox for the order number"
HALF_A_DAY = "Half a day at home for a parcel"
AUTOMATIC = 148.0


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def stage(user: User, title: str) -> Stage:
    return user.session.records.get(Stage, user.find(title))


def links(user: User) -> list[tuple[str, str]]:
    return [link.ends for link in user.session.records.of(Link)]


def act(user: User, label: str, plan) -> None:  # type: ignore[no-untyped-def]
    user.session.run(label, plan)


def test_a_stage_is_made_wider_by_its_right_edge(user: User) -> None:
    start = user.edge_of(ORDER)
    user.drag_from(start, start + QPoint(80, 0))
    width = stage(user, ORDER).width
    assert width is not None
    assert width == pytest.approx(AUTOMATIC + 80 / user.canvas.scale_now, abs=3)
    assert user.last_action() == "Resize stage"
    user.do("undo")
    assert stage(user, ORDER).width is None


def test_at_its_own_width_a_stage_is_automatic_again(user: User) -> None:
    start = user.edge_of(ORDER)
    user.drag_from(start, start + QPoint(80, 0))
    user.drag_from(user.edge_of(ORDER), start + QPoint(3, 0))
    assert stage(user, ORDER).width is None


def test_escape_leaves_the_stage_as_it_was(user: User) -> None:
    start = user.edge_of(ORDER)
    user.drag_from(start, start + QPoint(80, 0), release=False)
    assert user.canvas.gestures.overlay.outline is not None
    user.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(user.canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert stage(user, ORDER).width is None
    assert user.last_action() == ""


def test_a_lane_is_made_higher_by_its_bottom_edge_and_no_lower_than_its_cards(user: User) -> None:
    def height() -> float | None:
        return user.session.records.get(Lane, user.find(PAINS)).height

    before = user.session.layout
    start = user.edge_of(PAINS)
    user.drag_from(start, start + QPoint(0, 60))
    assert height() is not None
    assert user.session.layout.height > before.height + 30
    assert user.last_action() == "Resize lane"
    user.drag_from(user.edge_of(PAINS), user.edge_of(PAINS) - QPoint(0, 150))
    assert height() is None
    assert user.session.layout.height == before.height


def test_a_card_is_linked_by_its_dot(user: User) -> None:
    user.click(READS)
    user.drag_from(user.edge_of(READS), user.place_of(INBOX))
    assert links(user) == [(user.find(READS), user.find(INBOX))]
    assert user.last_action() == "Link cards"


def test_a_link_dropped_on_nothing_makes_a_card_to_be_written(user: User) -> None:
    user.click(READS)
    user.drag_from(user.edge_of(READS), user.cell(PAINS, ORDER))
    user.type("Nobody tells me")
    user.press(Qt.Key.Key_Return)
    assert user.cards(PAINS, ORDER)[-1] == "Nobody tells me"
    assert links(user) == [(user.find(READS), user.find("Nobody tells me"))]


def test_the_dot_of_a_card_that_is_not_selected_moves_the_card(user: User) -> None:
    user.drag_from(user.edge_of(READS) - QPoint(3, 0), user.cell(ACTIONS, WAIT))
    assert links(user) == []
    assert READS in user.cards(ACTIONS, WAIT)


def test_a_link_dropped_outside_the_cells_is_none(user: User) -> None:
    user.click(READS)
    user.drag_from(user.edge_of(READS), QPoint(5, 5))
    assert links(user) == []
    assert user.last_action() == ""


def test_a_link_is_selected_and_deleted_like_anything_else(user: User) -> None:
    user.click(READS)
    user.drag_from(user.edge_of(READS), user.place_of(INBOX))
    [link] = user.session.records.of(Link)
    assert user.session.store.selection.ids == (link.id,)
    user.do("delete")
    assert links(user) == []


def test_a_locked_card_is_not_dragged_and_says_so(user: User) -> None:
    id_ = user.find(READS)
    act(user, "Lock", lambda tx: lock(tx, [id_]))
    user.drag(READS, user.cell(ACTIONS, WAIT))
    assert user.cards(ACTIONS, ORDER) == [READS]
    assert user.last_action() == "Lock"


def test_a_cluster_is_dragged_by_its_outline_with_its_cards(user: User) -> None:
    ids = [user.find(READS)]
    act(user, "Group", lambda tx: (group_cards(tx, ids, "Reading").id,))
    [cluster] = user.session.records.of(Cluster)
    place = user.session.layout.where(cluster.id)
    assert place is not None
    corner = user.canvas.where.to_screen(place)
    start = QPoint(round(corner.x) + 6, round(corner.y) + 4)
    user.drag_from(start, start + QPoint(30, 30), release=False)
    assert user.canvas.gestures.overlay.lifted == (cluster.id, *ids)
    user.press(Qt.Key.Key_Escape)
    user.drag_from(start, user.cell(ACTIONS, WAIT))
    moved = user.session.records.get(Cluster, cluster.id)
    assert moved.stage == user.find(WAIT)
    assert user.session.records.get(Card, ids[0]).cluster == cluster.id


def test_dragging_on_a_link_moves_nothing(user: User) -> None:
    user.click(READS)
    user.drag_from(user.edge_of(READS), user.place_of(HALF_A_DAY))
    [link] = user.session.records.of(Link)
    group = next(g for g in user.session.layout.block_by_id["links"].groups if g.id == link.id)
    line = [hit for hit in group.hits if hit.part not in END_HITS]
    place = line[len(line) // 2].rect.moved(group.bounds.x, group.bounds.y)
    at = user.canvas.where.to_screen(place).center
    start = QPoint(round(at.x), round(at.y))
    user.drag_from(start, start + QPoint(60, 40))
    assert user.last_action() == "Link cards"


def test_a_link_is_worded_where_its_label_will_be(user: User) -> None:
    user.click(READS)
    user.drag_from(user.edge_of(READS), user.place_of(INBOX))
    user.do("edit_words")
    user.type("then")
    user.press(Qt.Key.Key_Return)
    [link] = user.session.records.of(Link)
    assert link.label == "then"
    assert user.last_action() == "Edit link"
