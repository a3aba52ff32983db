"""Laws of the commands that change structure, on any small map."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from maps import RECORDS, is_sound, small_store

from journeydesk.commands import (
    duplicate_cards,
    group_cards,
    insert_stage,
    link_cards,
    merge_stages,
    move_cards,
    move_stage,
    move_touchpoint,
    remove_records,
    span_card,
    split_stage,
    ungroup,
)
from journeydesk.errors import UserError
from journeydesk.model import Card, Cluster, Lane, Link, Record, Stage, Touchpoint
from journeydesk.store import Store, Transaction

PICK = st.integers(0, 99)
VERBS = "move split merge insert group ungroup link span duplicate remove touchpoint stage".split()
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), PICK, PICK, PICK), max_size=12)


def pick(tx: Transaction, cls: type[Record], number: int) -> str | None:
    found = sorted(record.id for record in tx.records.of(cls))
    return found[number % len(found)] if found else None


def act(tx: Transaction, verb: str, first: int, second: int, third: int) -> None:
    """One step of a user who does anything; what cannot be is refused with a UserError."""
    card, other = pick(tx, Card, first), pick(tx, Card, second)
    stage, another = pick(tx, Stage, second), pick(tx, Stage, third)
    touchpoint, lane = pick(tx, Touchpoint, first), pick(tx, Lane, third)
    match verb:
        case "move" if card and stage and lane:
            ids = list(dict.fromkeys([card, other or card]))
            move_cards(tx, ids, lane=lane, stage=stage, touchpoint=None, before=other)
        case "split" if card:
            split_stage(tx, touchpoint if third % 2 and touchpoint else card)
        case "merge" if stage and another and stage != another:
            merge_stages(tx, stage, another)
        case "insert" if stage:
            insert_stage(tx, stage, is_after=bool(first % 2))
        case "group" if card and other:
            group_cards(tx, list(dict.fromkeys([card, other])))
        case "ungroup" if card:
            ungroup(tx, [card])
        case "link" if card and other and card != other:
            link_cards(tx, card, other)
        case "span" if card:
            span_card(tx, card, second % 4)
        case "duplicate" if card:
            duplicate_cards(tx, list(dict.fromkeys([card, other or card])))
        case "remove" if card:
            remove_records(tx, [card if third % 3 else stage or card])
        case "touchpoint" if touchpoint and stage:
            move_touchpoint(tx, touchpoint, stage=stage, before=None)
        case "stage" if stage:
            move_stage(tx, stage, before=another)


def lived(steps: list[tuple[str, int, int, int]]) -> Store:
    store = small_store()
    for verb, *numbers in steps:
        try:
            with store.transaction(verb) as tx:
                act(tx, verb, *numbers)
        except UserError:
            continue
    return store


@given(steps=STEPS)
def test_whatever_is_done_the_map_is_sound_and_every_cluster_has_cards(
    steps: list[tuple[str, int, int, int]],
) -> None:
    store = lived(steps)
    assert is_sound(store.records)
    used = {card.cluster for card in store.records.of(Card)}
    assert {cluster.id for cluster in store.records.of(Cluster)} <= used


@given(steps=STEPS)
def test_everything_can_be_undone(steps: list[tuple[str, int, int, int]]) -> None:
    store = lived(steps)
    while store.undo():
        pass
    assert {record.id: record for record in store.records} == {r.id: r for r in RECORDS}


@given(steps=STEPS)
def test_two_cards_have_at_most_one_link(steps: list[tuple[str, int, int, int]]) -> None:
    pairs = [frozenset(link.ends) for link in lived(steps).records.of(Link)]
    assert len(set(pairs)) == len(pairs)


@given(steps=STEPS, first=PICK, second=PICK)
def test_merging_loses_nothing_and_keeps_the_order(
    steps: list[tuple[str, int, int, int]], first: int, second: int
) -> None:
    store = lived(steps)
    with store.transaction("Merge") as tx:
        one, other = pick(tx, Stage, first), pick(tx, Stage, second)
        if not one or not other or one == other:
            return
        expected = stacks_of(store, one, other)
        merge_stages(tx, one, other)
    assert stacks_of(store, one) == expected


@given(steps=STEPS, at=PICK)
def test_splitting_and_merging_again_is_as_before(
    steps: list[tuple[str, int, int, int]], at: int
) -> None:
    store = lived(steps)
    with store.transaction("Split") as tx:
        found = pick(tx, Touchpoint, at)
        if not found:
            return
        old = store.records.get(Touchpoint, found).stage
        before = stacks_of(store, old), spans(store)
        new = split_stage(tx, found)
        merge_stages(tx, old, new.id)
    assert (stacks_of(store, old), spans(store)) == before


def stacks_of(store: Store, *stages: str) -> list[list[str]]:
    """The touchpoints of these stages in their order, and in each lane the cards under each."""
    touchpoints = [t.id for s in stages for t in store.records.at(Touchpoint, s)]
    return [
        touchpoints,
        *(
            [c.id for s in stages for c in store.records.at(Card, lane, s) if c.touchpoint == t]
            for lane in ("pains", "notes")
            for t in (None, *touchpoints)
        ),
    ]


def spans(store: Store) -> dict[str, int]:
    return {card.id: card.span for card in store.records.of(Card)}
