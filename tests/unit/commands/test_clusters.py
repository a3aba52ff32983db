"""Clusters: cards under a title, as long as there are any."""

import pytest
from maps import cell, is_sound, small_store

from journeydesk.commands import (
    add_card,
    cards_of,
    group_cards,
    move_cards,
    move_touchpoint,
    remove_records,
    retext,
    ungroup,
)
from journeydesk.errors import UserError
from journeydesk.model import Card, CardKind, Cluster
from journeydesk.store import Store


def grouped(*members: str) -> tuple[Store, Cluster]:
    """Five notes in a row, some of them grouped."""
    store = small_store()
    with store.transaction("Add") as tx:
        for name in "vwxyz":
            made = add_card(tx, kind=CardKind.NOTE, lane="notes", stage="C", text=name)
            tx.remove([made.id])
            tx.put(made.evolve(id=name))
    with store.transaction("Group") as tx:
        cluster = group_cards(tx, members, "Waiting")
    return store, cluster


def members(store: Store, cluster: Cluster) -> list[str]:
    now = store.records.find(cluster.id)
    return [card.id for card in cards_of(store.records, now)] if isinstance(now, Cluster) else []


def move(store: Store, *ids: str, before: str | None, stage: str = "C") -> None:
    with store.transaction("Move") as tx:
        move_cards(tx, ids, lane="notes", stage=stage, touchpoint=None, before=before)


def test_grouping_puts_cards_together_where_the_first_lies() -> None:
    store, cluster = grouped("w", "z")
    assert members(store, cluster) == ["w", "z"]
    assert cell(store, "notes", "C") == ["v", "w", "z", "x", "y"]
    assert cluster.title == "Waiting"


def test_cards_of_several_cells_are_not_grouped() -> None:
    store = small_store()
    with pytest.raises(UserError, match="several cells"), store.transaction("Group") as tx:
        group_cards(tx, ["a1", "b1"])
    assert store.records.of(Cluster) == []


def test_grouping_again_dissolves_what_is_left_without_cards() -> None:
    store, cluster = grouped("w", "x")
    with store.transaction("Group") as tx:
        group_cards(tx, ["w", "x", "y"])
    assert cluster.id not in store.records


def test_a_card_put_into_a_cluster_joins_it() -> None:
    store, cluster = grouped("w", "x")
    move(store, "z", before="x")
    assert members(store, cluster) == ["w", "z", "x"]


def test_a_card_stays_in_its_cluster_at_its_edge_and_leaves_it_beyond() -> None:
    store, cluster = grouped("w", "x", "y")
    move(store, "w", before="z")
    assert members(store, cluster) == ["x", "y", "w"]
    move(store, "w", before=None)
    assert members(store, cluster) == ["x", "y"]


def test_a_card_put_beside_a_cluster_does_not_join_it() -> None:
    store, cluster = grouped("w", "x")
    move(store, "z", before="w")
    assert members(store, cluster) == ["w", "x"]


def test_a_cluster_moves_with_all_of_its_cards() -> None:
    store, cluster = grouped("w", "x")
    move(store, "w", "x", stage="A", before=None)
    assert members(store, cluster) == ["w", "x"]
    assert store.records.get(Cluster, cluster.id).stage == "A"


def test_a_cluster_ends_with_its_last_card() -> None:
    store, cluster = grouped("w", "x")
    move(store, "w", stage="A", before=None)
    assert members(store, cluster) == ["x"]
    with store.transaction("Delete") as tx:
        remove_records(tx, ["x"])
    assert cluster.id not in store.records


@pytest.mark.parametrize("by", ["the cluster", "a card"])
def test_ungrouping_keeps_the_cards(by: str) -> None:
    store, cluster = grouped("w", "x")
    with store.transaction("Ungroup") as tx:
        ungroup(tx, [cluster.id if by == "the cluster" else "w"])
    assert store.records.of(Cluster) == []
    assert cell(store, "notes", "C") == ["v", "w", "x", "y", "z"]


def test_deleting_a_cluster_keeps_the_cards_and_a_stage_takes_both() -> None:
    store, cluster = grouped("w", "x")
    with store.transaction("Delete") as tx:
        remove_records(tx, [cluster.id])
    assert store.records.get(Card, "w").cluster is None
    store.undo()
    with store.transaction("Delete") as tx:
        remove_records(tx, ["C"])
    assert store.records.of(Cluster) == []


def test_a_cluster_has_a_title() -> None:
    store, cluster = grouped("w", "x")
    with store.transaction("Rename") as tx:
        retext(tx, cluster.id, "Nobody answers")
    assert store.records.get(Cluster, cluster.id).title == "Nobody answers"


def test_a_touchpoint_takes_a_cluster_along() -> None:
    store = small_store()
    with store.transaction("Act") as tx:
        cluster = group_cards(tx, ["x1"])
        move_touchpoint(tx, "t1", stage="C", before=None)
    assert members(store, cluster) == ["x1"]
    assert is_sound(store.records)
