"""Whatever is copied and wherever it is pasted, the document stays whole."""

from __future__ import annotations

import late_parcel
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.app.templates import find_template, records_of
from journeydesk.commands import OF_A_MAP, Target, items_of, paste_items
from journeydesk.interchange.pasted.items_json import read_items, write_items
from journeydesk.model import Card, Lane, Map, Record, Records, Stage, Touchpoint, with_new_ids
from journeydesk.store import MemoryJournal, Store

SAMPLE = late_parcel.fresh_records()
OTHER = tuple(with_new_ids(records_of(find_template("service-blueprint")), same_lineage=False))
RECORDS = tuple(r for r in (*SAMPLE, *OTHER) if not (r in OTHER and r.type_name() == "project"))


def pick(cls: type[Record], map_id: str) -> st.SearchStrategy[str | None]:
    here = [r.id for r in RECORDS if isinstance(r, cls) and getattr(r, "map", map_id) == map_id]
    return st.sampled_from([None, *here])


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """As pointing makes them: a touchpoint only with its stage."""
    map_id = draw(st.sampled_from([r.id for r in RECORDS if isinstance(r, Map)]))
    stage = draw(pick(Stage, map_id))
    steps = [r.id for r in RECORDS if isinstance(r, Touchpoint) and r.stage == stage]
    cards = [r.id for r in RECORDS if isinstance(r, Card) and r.stage == stage]
    return Target(
        map_id,
        stage,
        draw(pick(Lane, map_id)),
        draw(st.sampled_from([None, *steps])),
        draw(st.sampled_from([None, *cards])),
    )


@given(st.sets(st.sampled_from([r.id for r in RECORDS]), max_size=8), targets())
def test_pasting_keeps_the_document_whole_and_undo_takes_it_back(
    ids: set[str], target: Target
) -> None:
    store = Store(Records(RECORDS), MemoryJournal())
    map_ids = {r.id for r in RECORDS if isinstance(r, Map)}
    first_map = next(iter(sorted(map_ids)))
    of_one_map = [id_ for id_ in ids if map_of(store.records, id_) == first_map]
    items = read_items(write_items(items_of(store.records, of_one_map, {})))
    with store.transaction("Paste") as tx:
        pasted = paste_items(tx, items, target)
    assert all(map_of(store.records, id_) == target.map for id_ in pasted)
    store.undo()
    assert {r.id: r for r in store.records} == {r.id: r for r in RECORDS}


def map_of(records: Records, id_: str) -> str:
    record = records.find(id_)
    assert record is not None
    if isinstance(record, OF_A_MAP) and record.type_name() != "scenario":
        return record.id
    for field in ("map", "stage", "touchpoint"):
        if getattr(record, field, None):
            parent = getattr(record, field)
            return parent if field == "map" else map_of(records, parent)
    raise AssertionError(record)
