"""Links: what joins cards stays joined."""

import pytest
from maps import card, cell, ids, small_store

from journeydesk.commands import (
    duplicate_cards,
    link_cards,
    move_cards,
    move_link_end,
    move_touchpoint,
    remove_records,
    unlink,
)
from journeydesk.errors import UserError
from journeydesk.model import Link, LinkDirection, LinkRoute, Map
from journeydesk.store import InvariantBroken, Store


def linked(*pairs: tuple[str, str]) -> Store:
    store = small_store()
    with store.transaction("Link") as tx:
        for source, target in pairs:
            link_cards(tx, source, target)
    return store


def ends(store: Store) -> set[tuple[str, str]]:
    return {link.ends for link in store.records.of(Link)}


def test_a_link_joins_cards_and_touchpoints_of_one_map() -> None:
    store = linked(("a1", "b1"), ("a1", "t3"))
    assert ends(store) == {("a1", "b1"), ("a1", "t3")}
    [link, _] = store.records.at(Link, "m")
    assert (link.direction, link.route) == (LinkDirection.ONE_WAY, LinkRoute.AROUND)


def test_two_cards_have_one_link_and_linking_back_makes_it_go_both_ways() -> None:
    store = linked(("a1", "b1"), ("a1", "b1"), ("b1", "a1"))
    [link] = store.records.of(Link)
    assert (link.ends, link.direction) == (("a1", "b1"), LinkDirection.TWO_WAY)


def test_nothing_is_linked_to_itself() -> None:
    with pytest.raises(ValueError, match="itself"):
        linked(("a1", "a1"))


def test_only_cards_and_touchpoints_are_linked() -> None:
    with pytest.raises(KeyError):
        linked(("A", "b1"))
    with pytest.raises(InvariantBroken, match="card or touchpoint"):
        linked(("a1", "B"))


def test_the_ends_stay_attached_when_cards_and_touchpoints_move() -> None:
    store = linked(("a1", "b1"), ("t1", "x1"))
    with store.transaction("Move") as tx:
        move_cards(tx, ["a1"], lane="notes", stage="C", touchpoint=None, before=None)
        move_touchpoint(tx, "t1", stage="B", before=None)
    assert ends(store) == {("a1", "b1"), ("t1", "x1")}


@pytest.mark.parametrize("gone", ["a1", "b1", "A", "B", "pains"])
def test_a_link_goes_with_either_end(gone: str) -> None:
    store = linked(("a1", "b1"))
    with store.transaction("Delete") as tx:
        remove_records(tx, [gone])
    assert ends(store) == set()
    store.undo()
    assert ends(store) == {("a1", "b1")}


def test_copies_of_both_ends_are_linked_as_the_originals_are() -> None:
    store = linked(("a1", "b1"), ("a1", "c1"))
    with store.transaction("Duplicate") as tx:
        a, b = duplicate_cards(tx, ["a1", "b1"])
    assert ends(store) == {("a1", "b1"), ("a1", "c1"), (a.id, b.id)}
    assert cell(store, "pains", "A") == ["a1", a.id, "a2", "x1"]


def test_unlinking_takes_the_links_among_several_and_all_of_one() -> None:
    store = linked(("a1", "b1"), ("b1", "c1"), ("c1", "a2"))
    with store.transaction("Unlink") as tx:
        unlink(tx, ["a1", "b1", "a2"])
    assert ends(store) == {("b1", "c1"), ("c1", "a2")}
    with store.transaction("Unlink") as tx:
        unlink(tx, ["c1"])
    assert ends(store) == set()


def test_a_link_between_maps_is_against_the_rules() -> None:
    store = small_store(Map(id="m2"))
    link = Link(map="m2", source="a1", target="b1", rank="V")
    with pytest.raises(InvariantBroken, match="another map"), store.transaction("Link") as tx:
        tx.put(link)
    assert ids(store.records.of(Link)) == []


def test_a_locked_card_can_be_linked() -> None:
    store = small_store(card("k", "notes", "C", "V", locked=True))
    with store.transaction("Link") as tx:
        link_cards(tx, "k", "a1")
    assert ends(store) == {("k", "a1")}


def test_an_end_of_a_link_is_moved_and_all_else_of_it_stays() -> None:
    store = linked(("a1", "b1"))
    [link] = store.records.of(Link)
    with store.transaction("Move link end") as tx:
        tx.put(link.evolve(label="then", direction=LinkDirection.TWO_WAY))
        move_link_end(tx, link.id, "target", "t3")
        move_link_end(tx, link.id, "source", "c1")
    [moved] = store.records.of(Link)
    assert moved.ends == ("c1", "t3")
    assert (moved.id, moved.label, moved.direction) == (link.id, "then", LinkDirection.TWO_WAY)


@pytest.mark.parametrize(
    ("to", "reason"), [("a1", "same place; the link stays"), ("c1", "linked already")]
)
def test_a_link_is_not_moved_onto_itself_nor_beside_another(to: str, reason: str) -> None:
    store = linked(("a1", "b1"), ("c1", "a1"))
    link = next(link for link in store.records.of(Link) if link.target == "b1")
    with (
        pytest.raises(UserError, match=reason),
        store.transaction("Move link end") as tx,
    ):
        move_link_end(tx, link.id, "target", to)
    assert ends(store) == {("a1", "b1"), ("c1", "a1")}
