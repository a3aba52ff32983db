"""A map may become one of another type and back: no cell is lost, and no card."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from maps import is_sound

from journeydesk.commands import convert_map
from journeydesk.model import (
    LANES_OF_TYPE,
    Card,
    Lane,
    LaneKind,
    Map,
    MapType,
    Record,
    Records,
    Stage,
    are_in_layers,
    ranks_between,
)
from journeydesk.store import MemoryJournal, Store

TYPES = st.sampled_from(MapType)
KINDS = st.lists(st.sampled_from(LaneKind), max_size=12)


def map_of(kinds: list[LaneKind], type_: MapType) -> Store:
    """A lane of each of these kinds, a card in every cell."""
    records: list[Record] = [Map(id="m", rank="V", type=type_)]
    records += [Stage(id=name, map="m", rank=name) for name in "AB"]
    for i, (kind, rank) in enumerate(zip(kinds, ranks_between("", "", len(kinds)), strict=True)):
        lane = Lane(map="m", rank=rank, kind=kind, label=f"Lane {i}", visible=i % 3 > 0)
        cards = [Card(lane=lane.id, stage=name, rank="V", text=f"{i}{name}") for name in "AB"]
        records += [lane, *cards]
    return Store(Records(records), MemoryJournal())


def convert(store: Store, type_: MapType) -> None:
    with store.transaction("Convert") as tx:
        convert_map(tx, "m", type_)


def plain(record: Record) -> Record:
    """Without when it was changed, and, of a lane, the rank that says its order."""
    rank = "V" if isinstance(record, Lane) else record.rank
    return record.evolve(rank=rank, modified_at="", modified_by="")


@given(KINDS, TYPES, TYPES)
def test_there_and_back_every_cell_has_the_same_cards(
    kinds: list[LaneKind], own: MapType, other: MapType
) -> None:
    store = map_of(kinds, own)
    before = {record.id: plain(record) for record in store.records}
    convert(store, other)
    convert(store, own)
    after = {record.id: plain(record) for record in store.records}
    assert {id_: after[id_] for id_ in before} == before
    assert all(isinstance(after[id_], Lane) for id_ in after.keys() - before.keys())


@given(KINDS, TYPES, TYPES)
def test_a_converted_map_has_the_lanes_of_its_type_in_order(
    kinds: list[LaneKind], own: MapType, other: MapType
) -> None:
    store = map_of(kinds, own)
    convert(store, other)
    lanes = store.records.at(Lane, "m")
    assert is_sound(store.records)
    if own is not other:
        assert {lane.kind for lane in lanes} >= {*LANES_OF_TYPE[other]}
        assert other is not MapType.SERVICE_BLUEPRINT or are_in_layers(lanes)


@given(KINDS, TYPES, TYPES)
def test_undo_brings_the_same_records_back(
    kinds: list[LaneKind], own: MapType, other: MapType
) -> None:
    store = map_of(kinds, own)
    before = {record.id: record for record in store.records}
    convert(store, other)
    if own is not other:
        store.undo()
    assert all(store.records.find(id_) == record for id_, record in before.items())
    assert len(store.records) == len(before)


@given(KINDS, st.sampled_from([t for t in MapType if t is not MapType.SERVICE_BLUEPRINT]), TYPES)
def test_only_a_blueprint_changes_the_order_of_lanes(
    kinds: list[LaneKind], own: MapType, other: MapType
) -> None:
    store = map_of(kinds, own)
    before = [lane.id for lane in store.records.at(Lane, "m")]
    convert(store, other)
    after = [lane.id for lane in store.records.at(Lane, "m") if lane.id in before]
    assert sorted(after) == sorted(before)
    if other is not MapType.SERVICE_BLUEPRINT:
        assert after == before
