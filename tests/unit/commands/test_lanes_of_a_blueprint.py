"""In a blueprint each lane stays in the layer of its kind, whoever puts it there."""

from __future__ import annotations

import pytest
from maps import ids

from journeydesk.commands import Items, Target, add_lane, move_lane, paste_items, set_field
from journeydesk.errors import UserError
from journeydesk.model import Lane, LaneKind, Map, MapType, Records
from journeydesk.store import MemoryJournal, Store

KINDS = {
    "actions": LaneKind.CUSTOMER_ACTION,
    "waiters": LaneKind.FRONTSTAGE_PEOPLE,
    "notes": LaneKind.FREE_TEXT,
    "cooks": LaneKind.BACKSTAGE_PEOPLE,
    "till": LaneKind.BACKSTAGE_TECHNOLOGY,
    "suppliers": LaneKind.SUPPORT_PROCESS,
}


def blueprint(*order: str) -> Store:
    """These lanes from top to bottom, by default in the order of their layers."""
    lanes = [
        Lane(id=name, map="m", rank=rank, kind=KINDS[name], label=name)
        for name, rank in zip(order or KINDS, "ABCDEF", strict=False)
    ]
    map_ = Map(id="m", rank="V", type=MapType.SERVICE_BLUEPRINT)
    return Store(Records([map_, *lanes]), MemoryJournal())


def lanes(store: Store) -> list[str]:
    return ids(store.records.at(Lane, "m"))


def move(store: Store, lane: str, before: str | None) -> None:
    with store.transaction("Move lane") as tx:
        move_lane(tx, lane, before=before)


def test_a_lane_moves_among_those_of_its_layer() -> None:
    store = blueprint()
    move(store, "till", "cooks")
    assert lanes(store) == ["actions", "waiters", "notes", "till", "cooks", "suppliers"]


@pytest.mark.parametrize("before", ["actions", "waiters", None])
def test_a_lane_does_not_leave_its_layer_and_one_sentence_says_why(before: str | None) -> None:
    store = blueprint()
    with pytest.raises(UserError, match="Backstage lies between") as refused:
        move(store, "cooks", before)
    assert str(refused.value).count(".") == 1
    assert lanes(store) == list(KINDS)


@pytest.mark.parametrize("before", ["actions", "cooks", None])
def test_what_belongs_to_no_layer_lies_anywhere(before: str | None) -> None:
    store = blueprint()
    move(store, "notes", before)
    rest = [name for name in KINDS if name != "notes"]
    rest.insert(rest.index(before) if before else len(rest), "notes")
    assert lanes(store) == rest


def test_other_maps_have_no_layers() -> None:
    store = blueprint()
    with store.transaction("Convert") as tx:
        tx.put(store.records.get(Map, "m").evolve(type=MapType.CURRENT_STATE))
    move(store, "suppliers", "actions")
    assert lanes(store)[0] == "suppliers"


def test_a_new_lane_comes_where_its_kind_belongs() -> None:
    store = blueprint()
    with store.transaction("Add") as tx:
        new = add_lane(tx, "m", kind=LaneKind.FRONTSTAGE_TECHNOLOGY).id
        policy = add_lane(tx, "m", kind=LaneKind.POLICY, before="actions").id
        top = add_lane(tx, "m", kind=LaneKind.PHYSICAL_EVIDENCE).id
    wanted = [top, "actions", "waiters", "notes", new, "cooks", "till", "suppliers", policy]
    assert lanes(store) == wanted


def test_a_new_lane_comes_where_it_is_put_if_its_kind_belongs_there() -> None:
    store = blueprint()
    with store.transaction("Add") as tx:
        new = add_lane(tx, "m", kind=LaneKind.BACKSTAGE_PEOPLE, before="till").id
    assert lanes(store)[3:6] == ["cooks", new, "till"]


def test_a_lane_of_another_kind_goes_where_that_belongs() -> None:
    store = blueprint()
    with store.transaction("Change") as tx:
        set_field(tx, ["cooks"], "kind", LaneKind.FRONTSTAGE_PEOPLE)
    assert lanes(store) == ["actions", "waiters", "notes", "cooks", "till", "suppliers"]
    with store.transaction("Change") as tx:
        set_field(tx, ["actions"], "kind", LaneKind.FAILURE_POINT)
    assert lanes(store)[-1] == "actions"


def test_pasted_lanes_go_where_their_kind_belongs() -> None:
    store = blueprint()
    lane = Lane(id="old", map="other", rank="A", kind=LaneKind.FRONTSTAGE_PEOPLE, label="Host")
    with store.transaction("Paste") as tx:
        [pasted] = paste_items(
            tx, Items((lane,), (Map(id="other"),), {}), Target("m", None, "suppliers")
        )
    assert lanes(store).index(pasted) < lanes(store).index("cooks")


def test_lanes_that_came_in_disorder_are_in_order_once_one_is_moved() -> None:
    store = blueprint("suppliers", "cooks", "till", "actions", "waiters")
    move(store, "till", "cooks")
    assert lanes(store) == ["actions", "waiters", "till", "cooks", "suppliers"]
