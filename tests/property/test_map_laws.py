"""Laws of whole maps, in any document of several that people have worked on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from maps import RECORDS, is_sound, small_store

from journeydesk.commands import (
    add_card,
    add_image,
    add_map,
    add_persona,
    duplicate_map,
    group_cards,
    keep_view,
    link_cards,
    move_map,
    remove_map,
)
from journeydesk.model import (
    Card,
    Comment,
    Map,
    Record,
    RecordId,
    Stage,
    Vote,
    VoteRound,
    map_of,
    records_in,
    with_new_ids,
)
from journeydesk.store import Event, Store, Transaction

PICK = st.integers(0, 99)
VERBS = "add duplicate move card group link view image persona remark vote".split()
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), PICK, PICK), max_size=12)


class Document:
    """Knows what was put into each map by watching, not by asking the records."""

    def __init__(self, steps: list[tuple[str, int, int]]) -> None:
        self.store: Store = small_store()
        self.put: dict[RecordId, set[RecordId]] = {"m": {record.id for record in RECORDS}}
        self.store.subscribe(self._watch)
        for verb, which, second in [("add", 0, 0), *steps]:
            self._at = self.pick(which)
            with self.store.transaction(verb) as tx:
                act(tx, verb, self._at, second)

    def pick(self, number: int) -> RecordId:
        maps = self.store.records.at(Map)
        return maps[number % len(maps)].id

    def _watch(self, event: Event) -> None:
        new = {id_ for id_, (before, after) in event.diff.items() if after and not before}
        made = [id_ for id_ in new if isinstance(self.store.records.find(id_), Map)]
        self.put.setdefault(made[0] if made else self._at, set()).update(new)


def act(tx: Transaction, verb: str, map_id: RecordId, number: int) -> None:
    """One step of a user in one of the maps."""
    records = tx.records
    stages = records.at(Stage, map_id)
    cards = [card for card in records_in(records, map_id) if isinstance(card, Card)]
    card, other = cards[number % len(cards)], cards[(number + 1) % len(cards)]
    match verb:
        case "add":
            add_map(tx, with_new_ids(RECORDS, same_lineage=False), title=f"Map {number}")
        case "duplicate":
            duplicate_map(tx, map_id, "Copy")
        case "move":
            move_map(tx, map_id, before=records.at(Map)[number % len(records.at(Map))].id)
        case "card":
            stage = stages[number % len(stages)]
            add_card(tx, kind=card.kind, lane=card.lane, stage=stage.id)
        case "group":
            group_cards(tx, [card.id])
        case "link":
            link_cards(tx, card.id, other.id)
        case "view":
            keep_view(tx, map_id, f"View {number}")
        case "image":
            look = {"mime": "image/png", "width": 4, "height": 3}
            add_image(tx, card.id, asset="a" * 64, alt="", **look)
        case "remark":
            tx.put(Comment(map=map_id, rank="V", about=card.id))
        case "vote":
            asked = VoteRound(map=map_id, rank="V")
            tx.put(asked, Vote(round=asked.id, rank="V", card=card.id))
        case "persona":
            add_persona(tx, map_id, "Maya")


def all_of(store: Store) -> dict[RecordId, Record]:
    return {record.id: record for record in store.records}


@given(steps=STEPS, which=PICK)
def test_deleting_a_map_removes_exactly_what_lies_in_it_and_undo_brings_all_back(
    steps: list[tuple[str, int, int]], which: int
) -> None:
    document = Document(steps)
    store, gone, before = document.store, document.pick(which), all_of(document.store)
    with store.transaction("Delete") as tx:
        remove_map(tx, gone)
    assert all_of(store) == {k: r for k, r in before.items() if k not in document.put[gone]}
    assert is_sound(store.records)
    store.undo()
    assert all_of(store) == before


@given(steps=STEPS)
def test_every_record_lies_in_the_map_that_it_was_put_into(
    steps: list[tuple[str, int, int]],
) -> None:
    document = Document(steps)
    records = document.store.records
    for map_id, ids in document.put.items():
        there = {id_ for id_ in ids if id_ in records}
        assert {record.id for record in records_in(records, map_id)} == there
        assert {map_of(records.find(id_), records.find) for id_ in there} == {map_id}


@given(steps=STEPS, which=PICK)
def test_a_copy_says_the_same_and_has_the_same_lineage(
    steps: list[tuple[str, int, int]], which: int
) -> None:
    document = Document(steps)
    store, original = document.store, document.pick(which)
    with store.transaction("Duplicate") as tx:
        copy = duplicate_map(tx, original, "Copy")
    assert is_sound(store.records)
    lineages = [
        sorted(record.lineage_id for record in records_in(store.records, map_id))
        for map_id in (original, copy.id)
    ]
    assert lineages[0] == lineages[1]
    ids = [map_.id for map_ in store.records.at(Map)]
    assert ids.index(copy.id) == ids.index(original) + 1
