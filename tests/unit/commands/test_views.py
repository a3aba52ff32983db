"""Views are kept with a map, and outlive what they mention."""

from collections.abc import Callable

import pytest

from journeydesk.app.filtering import Facet, Filter
from journeydesk.app.selecting import Selected, selected
from journeydesk.app.viewing import fields_of, filter_of
from journeydesk.commands import keep_view, remove_records
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import Channel, Map, Persona, Records, Stage, View
from journeydesk.store import MemoryJournal, Store, Transaction

WANTED = Filter(
    kinds=frozenset({"pain_point", "touchpoint"}),
    personas=frozenset({"mara"}),
    channels=frozenset({"phone"}),
    statuses=frozenset({"assumed"}),
    tags=frozenset({"late", "costly"}),
)


@pytest.fixture
def store() -> Store:
    records = (
        Map(id="m"),
        Persona(id="mara", map="m", rank="V", name="Mara"),
        Persona(id="jonas", map="m", rank="W", name="Jonas"),
        Channel(id="phone", map="m", rank="V"),
        Stage(id="s", map="m", rank="V", title="Order"),
    )
    return Store(Records(records), MemoryJournal())


def run(store: Store, plan: Callable[[Transaction], object]) -> None:
    with store.transaction("Change") as tx:
        plan(tx)


def keep(store: Store, title: str = "Pains", **looked_at: object) -> View:
    fields = {**fields_of(WANTED), "zoom": 1.5, "x": 40.25, "y": -3.0, **looked_at}
    run(store, lambda tx: keep_view(tx, "m", title, **fields))
    [view] = [v for v in store.records.at(View, "m") if v.title == title]
    return view


def test_a_view_asks_for_what_was_asked_for(store: Store) -> None:
    view = keep(store)
    assert filter_of(view) == WANTED
    assert (view.zoom, view.x, view.y) == (1.5, 40.25, -3.0)
    assert set(Facet) <= set(View.model_fields)


def test_a_view_of_the_same_name_takes_the_place_of_the_other(store: Store) -> None:
    first = keep(store)
    keep(store, "Ideas")
    again = keep(store, zoom=0.5)
    assert (again.id, again.zoom) == (first.id, 0.5)
    assert [view.title for view in store.records.at(View, "m")] == ["Pains", "Ideas"]


def test_a_removed_persona_is_no_longer_asked_for(store: Store) -> None:
    keep(store)
    run(store, lambda tx: remove_records(tx, ["mara", "phone"]))
    [view] = store.records.at(View, "m")
    assert (view.personas, view.channels) == ((), ())
    store.undo()
    [view] = store.records.at(View, "m")
    assert filter_of(view) == WANTED


def test_a_part_of_a_map_keeps_its_views_without_who_is_left_out(store: Store) -> None:
    keep(store)
    part = selected(store.records, Selected(persona="Jonas"))
    [view] = part.at(View, "m")
    assert view.personas == ()


def test_views_go_through_json(store: Store) -> None:
    view = keep(store)
    text = write_json(store.records)
    [again] = Records(read_json(text, "map.json").records).at(View, "m")
    assert filter_of(again) == filter_of(view)
    assert (again.id, again.zoom, again.x, again.y) == (view.id, 1.5, 40.25, -3.0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"zoom": 0.0},
        {"zoom": 1e9},
        {"x": float("nan")},
        {"kinds": ("nonsense",)},
        {"statuses": ("nonsense",)},
    ],
)
def test_a_view_that_cannot_be_is_refused(store: Store, wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        keep(store, **wrong)
    assert store.records.at(View, "m") == ()
