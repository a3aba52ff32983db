"""What differs between two states is told by lineage, once, and as little as explains it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import RECORDS, small_store

from journeydesk.analysis.compare import ChangeKind, Side, changes
from journeydesk.commands import (
    add_card,
    duplicate_cards,
    move_cards,
    remove_records,
    retext,
)
from journeydesk.model import Card, CardKind, Link, Map, Records, with_new_ids
from journeydesk.store import Store, Transaction

Plan = Callable[[Transaction], object]


def told(before: Records, after: Records) -> list[tuple[str, str, tuple[str, ...]]]:
    found = changes(Side(before), Side(after))
    return [(c.kind.value, c.record.id, c.fields) for c in found]


def after(plan: Plan) -> Store:
    store = small_store(Link(id="l", map="m", rank="A", source="a1", target="b1"))
    with store.transaction("Change") as tx:
        plan(tx)
    return store


def before() -> Records:
    return small_store(Link(id="l", map="m", rank="A", source="a1", target="b1")).records.copy()


def to(lane: str, stage: str, *ids: str, ahead: str | None = None) -> Plan:
    place = {"lane": lane, "stage": stage, "touchpoint": None, "before": ahead}
    return lambda tx: move_cards(tx, ids, **place)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (lambda tx: None, []),
        (lambda tx: retext(tx, "a1", "New words"), [("changed", "a1", ("text",))]),
        (to("notes", "C", "a1"), [("moved", "a1", ())]),
        (to("pains", "A", "x1", ahead="a1"), [("moved", "x1", ())]),
        (to("pains", "A", "a1"), [("moved", "a1", ())]),
        (lambda tx: remove_records(tx, ["n1"]), [("removed", "n1", ())]),
        (lambda tx: remove_records(tx, ["a1"]), [("removed", "a1", ()), ("removed", "l", ())]),
    ],
)
def test_each_deed_is_told_as_what_it_was(plan: Plan, found: list[object]) -> None:
    assert sorted(told(before(), after(plan).records)) == sorted(found)  # type: ignore[type-var]


def test_a_card_that_was_moved_and_reworded_is_told_twice() -> None:
    def both(tx: Transaction) -> None:
        to("notes", "C", "a1")(tx)
        retext(tx, "a1", "New words")

    assert told(before(), after(both).records) == [
        ("changed", "a1", ("text",)),
        ("moved", "a1", ()),
    ]


def test_a_duplicate_is_new_though_it_is_of_the_same_lineage() -> None:
    store = after(lambda tx: duplicate_cards(tx, ["a1"]))
    [(kind, id_, _fields)] = told(before(), store.records)
    assert (kind, store.records.get(Card, id_).text) == ("added", "Card a1")


def test_a_copy_of_the_map_under_new_ids_is_the_same() -> None:
    old = before()
    new = Records(with_new_ids(old, same_lineage=True))
    assert told(old, new) == []


def test_two_maps_of_one_document_are_compared_with_each_other() -> None:
    store = small_store()
    copies = with_new_ids(store.records, same_lineage=True)
    with store.transaction("Copy") as tx:
        tx.put(*copies)
        [new] = [copy for copy in copies if isinstance(copy, Map)]
        [card] = [copy for copy in copies if isinstance(copy, Card) and copy.text == "Card a1"]
        retext(tx, card.id, "Better")
    found = changes(Side(store.records, "m"), Side(store.records, new.id))
    assert [(c.kind, c.record.id) for c in found] == [(ChangeKind.CHANGED, card.id)]


CARDS = [record.id for record in RECORDS if isinstance(record, Card)]


@given(
    st.sets(st.sampled_from(CARDS)),
    st.integers(0, 3),
    st.lists(st.tuples(st.sampled_from(CARDS), st.sampled_from("ABC"))),
)
def test_the_list_of_changes_is_the_difference_of_lineages(
    gone: set[str], new: int, moves: list[tuple[str, str]]
) -> None:
    def plan(tx: Transaction) -> None:
        for id_, stage in moves:
            to("pains", stage, id_)(tx)
        for _number in range(new):
            add_card(tx, kind=CardKind.NOTE, lane="notes", stage="C")
        remove_records(tx, gone)

    old, now = before(), after(plan).records
    kin = [{record.lineage_id for record in side} for side in (old, now)]
    found = changes(Side(old), Side(now))
    by_kind = {kind: {c.record.lineage_id for c in found if c.kind is kind} for kind in ChangeKind}
    assert by_kind[ChangeKind.ADDED] == kin[1] - kin[0]
    assert by_kind[ChangeKind.REMOVED] == kin[0] - kin[1]
    assert by_kind[ChangeKind.MOVED] <= {id_ for id_, _stage in moves}
    back = changes(Side(now), Side(old))
    mirrored = {c.record.lineage_id for c in back if c.kind is ChangeKind.REMOVED}
    assert mirrored == by_kind[ChangeKind.ADDED]
