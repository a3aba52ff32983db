"""Lanes as they are shown, cards that are locked."""

from collections.abc import Callable

import pytest
from maps import card, cell, small_store

from journeydesk.commands import (
    collapse_lane,
    duplicate_cards,
    group_cards,
    hide_lane,
    lock,
    move_cards,
    move_stage,
    remove_records,
    resize_lane,
    retext,
    set_field,
    show_lane,
    unlock,
)
from journeydesk.errors import UserError
from journeydesk.model import Card, Lane
from journeydesk.store import Transaction


def test_a_lane_is_hidden_shown_collapsed_and_resized() -> None:
    store = small_store()
    with store.transaction("Set") as tx:
        resize_lane(tx, "pains", 90.0)
        hide_lane(tx, ["pains", "notes"])
        show_lane(tx, ["notes"])
        collapse_lane(tx, ["notes"])
    pains, notes = (store.records.get(Lane, id_) for id_ in ("pains", "notes"))
    assert (pains.height, pains.visible, pains.collapsed) == (90.0, False, False)
    assert (notes.height, notes.visible, notes.collapsed) == (None, True, True)
    assert cell(store, "pains", "C") == ["c1"]


def move(tx: Transaction) -> None:
    move_cards(tx, ["b1", "a1"], lane="notes", stage="C", touchpoint=None, before=None)


def give_it_a_touchpoint(tx: Transaction) -> None:
    set_field(tx, ["a1"], "touchpoint", "t1")


@pytest.mark.parametrize(
    "change",
    [
        move,
        give_it_a_touchpoint,
        lambda tx: retext(tx, "a1", "other"),
        lambda tx: set_field(tx, ["a1"], "text", "other"),
        lambda tx: remove_records(tx, ["a1"]),
        lambda tx: group_cards(tx, ["a1", "a2"]),
    ],
)
def test_a_locked_card_keeps_its_words_and_its_place(
    change: Callable[[Transaction], object],
) -> None:
    store = small_store()
    with store.transaction("Lock") as tx:
        lock(tx, ["a1", "A"])
    before = list(store.records)
    with pytest.raises(UserError, match="“Card a1” is locked"), store.transaction("Act") as tx:
        change(tx)
    assert set(map(id, store.records)) == set(map(id, before))


def test_several_locked_cards_are_counted() -> None:
    store = small_store()
    with store.transaction("Lock") as tx:
        lock(tx, ["a1", "b1"])
    with pytest.raises(UserError, match="2 cards are locked"), store.transaction("Act") as tx:
        remove_records(tx, ["a1", "a2", "b1"])


def test_structure_moves_with_what_is_locked_in_it() -> None:
    store = small_store(card("k", "pains", "C", "V", locked=True))
    with store.transaction("Move") as tx:
        move_stage(tx, "C", before="A")
    assert cell(store, "pains", "C") == ["c1", "k"]
    with store.transaction("Delete") as tx:
        remove_records(tx, ["C"])
    assert "k" not in store.records


def test_everything_else_about_a_locked_card_can_change() -> None:
    store = small_store()
    with store.transaction("Lock") as tx:
        lock(tx, ["a1"])
        set_field(tx, ["a1"], "status", "contradicted")
        [copy] = duplicate_cards(tx, ["a1"])
        unlock(tx, ["a1"])
    assert store.records.get(Card, "a1").status == "contradicted"
    assert not store.records.get(Card, copy.id).locked
    with store.transaction("Retext") as tx:
        retext(tx, "a1", "other")
