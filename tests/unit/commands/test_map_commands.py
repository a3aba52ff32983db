"""Maps as wholes: added where asked for, put elsewhere, and never none."""

from __future__ import annotations

import pytest
from maps import ids, small_store

from journeydesk.commands import add_map, derive_future, duplicate_map, move_map, remove_map
from journeydesk.errors import UserError
from journeydesk.model import Card, Map, MapType, Project, Stage, records_in
from journeydesk.store import Store


def with_maps(*names: str) -> Store:
    """The small map "m", and empty ones after it."""
    store = small_store()
    with store.transaction("Add maps") as tx:
        for name in names:
            add_map(tx, [Map(id=name, title=name)])
    return store


def order(store: Store) -> list[str]:
    return ids(store.records.at(Map))


def test_a_map_is_added_right_after_another_with_the_fields_asked_for() -> None:
    store = with_maps("x")
    with store.transaction("Add") as tx:
        template = [Map(id="t", rank="V"), Stage(id="s", map="t", rank="V")]
        new = add_map(tx, template, after="m", title="Soon", type=MapType.FUTURE_STATE)
    assert order(store) == ["m", "t", "x"]
    assert (new.title, new.type) == ("Soon", MapType.FUTURE_STATE)
    assert ids(store.records.at(Stage, "t")) == ["s"]


def test_what_all_maps_share_is_not_brought_along() -> None:
    store = small_store(Project(id="p", title="Ours"))
    with store.transaction("Add") as tx:
        add_map(tx, [Map(id="t"), Project(id="q", title="Theirs")])
    assert ids(store.records.of(Project)) == ["p"]


def test_a_copy_lies_in_itself_and_not_in_its_original() -> None:
    store = small_store()
    with store.transaction("Duplicate") as tx:
        copy = duplicate_map(tx, "m", "Late parcel again")
    texts = [
        sorted(r.text for r in records_in(store.records, id_) if isinstance(r, Card))
        for id_ in ("m", copy.id)
    ]
    assert texts[0] == texts[1]
    assert copy.title == "Late parcel again"


@pytest.mark.parametrize(
    ("moved", "before", "expected"),
    [
        ("m", None, ["x", "y", "m"]),
        ("y", "m", ["y", "m", "x"]),
        ("m", "y", ["x", "m", "y"]),
        ("x", "x", ["m", "x", "y"]),
    ],
)
def test_a_map_is_put_before_another_or_at_the_end(
    moved: str, before: str | None, expected: list[str]
) -> None:
    store = with_maps("x", "y")
    with store.transaction("Move") as tx:
        move_map(tx, moved, before=before)
    assert order(store) == expected


def test_the_only_map_stays_and_one_sentence_says_why() -> None:
    store = small_store()
    with pytest.raises(UserError, match="only map"), store.transaction("Delete") as tx:
        remove_map(tx, "m")
    assert order(store) == ["m"]


def test_a_map_forgets_the_origin_that_is_taken_out_and_undo_brings_it_back() -> None:
    store = small_store()
    with store.transaction("Derive") as tx:
        soon = derive_future(tx, "m", "Soon")
        copy = duplicate_map(tx, soon.id, "Soon again")
    with store.transaction("Delete") as tx:
        remove_map(tx, "m")
    assert [map_.derived_from for map_ in store.records.at(Map)] == [None, None]
    store.undo()
    assert {store.records.get(Map, id_).derived_from for id_ in (soon.id, copy.id)} == {"m"}
