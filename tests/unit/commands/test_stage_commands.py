"""Stages as wholes: resized, inserted, split, merged."""

import pytest
from maps import card, cell, ids, small_store

from journeydesk.commands import (
    insert_stage,
    merge_stages,
    move_stage,
    remove_records,
    resize_stage,
    set_field,
    span_card,
    split_stage,
)
from journeydesk.model import Card, Colour, Stage, Touchpoint
from journeydesk.store import Store


def stages(store: Store) -> list[str]:
    return ids(store.records.at(Stage, "m"))


def steps(store: Store, stage: str) -> list[str]:
    return ids(store.records.at(Touchpoint, stage))


def test_a_stage_has_a_width_and_a_colour_or_automatic_ones() -> None:
    store = small_store()
    with store.transaction("Set") as tx:
        resize_stage(tx, "A", 320.0)
        set_field(tx, ["A", "B"], "colour", Colour.TEAL)
    a = store.records.get(Stage, "A")
    assert (a.width, a.colour) == (320.0, "teal")
    with store.transaction("Automatic") as tx:
        resize_stage(tx, "A", None)
        set_field(tx, ["A"], "colour", None)
    assert store.records.get(Stage, "A").same_content(small_store().records.get(Stage, "A"))


@pytest.mark.parametrize(("is_after", "at"), [(False, 1), (True, 2)])
def test_a_stage_is_inserted_before_or_after_another(is_after: bool, at: int) -> None:
    store = small_store()
    with store.transaction("Insert") as tx:
        new = insert_stage(tx, "B", is_after=is_after, title="Between")
    assert stages(store).index(new.id) == at


def test_a_stage_is_inserted_after_the_last() -> None:
    store = small_store()
    with store.transaction("Insert") as tx:
        new = insert_stage(tx, "C", is_after=True)
    assert stages(store) == ["A", "B", "C", new.id]


def test_splitting_at_a_touchpoint_takes_along_what_follows_it() -> None:
    store = small_store(card("x2", "notes", "A", "V", touchpoint="t2"))
    with store.transaction("Split") as tx:
        set_field(tx, ["A"], "colour", Colour.RED)
        new = split_stage(tx, "t2", title="Later")
    assert stages(store) == ["A", new.id, "B", "C"]
    assert (steps(store, "A"), steps(store, new.id)) == (["t1"], ["t2"])
    assert cell(store, "pains", "A") == ["a1", "a2", "x1"]
    assert cell(store, "notes", new.id) == ["x2"]
    assert store.records.get(Stage, new.id).colour == "red"


def test_splitting_at_a_card_takes_along_the_cards_after_it() -> None:
    store = small_store()
    with store.transaction("Split") as tx:
        new = split_stage(tx, "a2")
    assert cell(store, "pains", "A") == ["a1", "x1"]
    assert cell(store, "pains", new.id) == ["a2"]
    assert steps(store, "A") == ["t1", "t2"]


def test_a_card_under_a_touchpoint_splits_at_the_touchpoint() -> None:
    store = small_store()
    with store.transaction("Split") as tx:
        new = split_stage(tx, "x1")
    assert steps(store, new.id) == ["t1", "t2"]
    assert cell(store, "pains", new.id) == ["x1"]


def test_merging_appends_the_second_to_the_first() -> None:
    store = small_store()
    with store.transaction("Merge") as tx:
        resize_stage(tx, "A", 200.0)
        resize_stage(tx, "B", 100.0)
        merge_stages(tx, "A", "B")
    assert stages(store) == ["A", "C"]
    assert steps(store, "A") == ["t1", "t2", "t3"]
    assert cell(store, "pains", "A") == ["a1", "a2", "x1", "b1"]
    merged = store.records.get(Stage, "A")
    assert (merged.title, merged.width) == ("Stage A / Stage B", 300.0)
    store.undo()
    assert stages(store) == ["A", "B", "C"]
    assert cell(store, "pains", "B") == ["b1"]


# Cards across several stages


def spanning(span: int) -> Store:
    store = small_store()
    with store.transaction("Span") as tx:
        span_card(tx, "a1", span)
    return store


def span_of(store: Store) -> int:
    return store.records.get(Card, "a1").span


def test_a_card_spans_no_more_stages_than_there_are() -> None:
    assert span_of(spanning(9)) == 3
    assert span_of(spanning(0)) == 1


def test_a_card_across_stages_lies_under_no_touchpoint() -> None:
    store = small_store()
    with store.transaction("Span") as tx:
        span_card(tx, "x1", 2)
    assert store.records.get(Card, "x1").touchpoint is None


def test_a_card_goes_on_covering_what_it_covered() -> None:
    store = spanning(2)
    with store.transaction("Insert") as tx:
        insert_stage(tx, "B")
    assert span_of(store) == 3
    with store.transaction("Delete") as tx:
        remove_records(tx, [stages(store)[1]])
    assert span_of(store) == 2
    with store.transaction("Move") as tx:
        move_stage(tx, "B", before="A")
    assert span_of(store) == 1


def test_merging_and_splitting_keep_what_a_card_covers() -> None:
    store = spanning(3)
    with store.transaction("Merge") as tx:
        merge_stages(tx, "B", "C")
    assert span_of(store) == 2
    with store.transaction("Split") as tx:
        split_stage(tx, "a1")
    assert stages(store)[2:] == ["B"]
    assert (store.records.get(Card, "a1").stage, span_of(store)) == (stages(store)[1], 2)
