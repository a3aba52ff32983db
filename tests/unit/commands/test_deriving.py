"""A future state begins as the journey as it is, without what is known only of that."""

from __future__ import annotations

from maps import card, small_store

from journeydesk.commands import convert_map, derive_future
from journeydesk.model import (
    Action,
    Card,
    Comment,
    Emotion,
    Evidence,
    Expectation,
    Link,
    Map,
    MapType,
    Metric,
    Origin,
    PainPoint,
    Path,
    Persona,
    Record,
    Stage,
    Status,
    Switch,
    Touchpoint,
    Validation,
    records_in,
)
from journeydesk.store import Store

KNOWN: tuple[Record, ...] = (
    Persona(id="p", map="m", rank="V", name="Maya", evidence_base_n=12),
    Stage(id="D", map="m", rank="D", title="Stage D", count_in=400),
    Touchpoint(
        id="t4",
        stage="D",
        rank="V",
        title="Waits",
        wait_min=90,
        reach_share=0.8,
        deviation="failed",
    ),
    card("late", "pains", "D", "V", touchpoint="t4", kind="pain_point", status="validated"),
    card("hope", "notes", "D", "V", kind="expectation", status="evidenced"),
    PainPoint(id="k", card="late", rank="V", kind="delay", count=320, base=400, period="May"),
    Expectation(id="x", card="hope", rank="V", expected=6, perceived=2, importance=5),
    Emotion(id="e", touchpoint="t4", persona="p", rank="V", value=-1, origin="measured", n=9),
    Emotion(id="f", touchpoint="t3", persona="p", rank="V", origin="measured"),
    Evidence(id="v", map="m", rank="V", title="Interviews", supports=("late",)),
    Validation(id="w", map="m", rank="V", agreed=("late",)),
    Comment(id="c", map="m", rank="V", about="late", text="Really?"),
    Switch(id="s", map="m", rank="V", source="t3", target="t4", forced=2),
    Action(id="a", map="m", rank="V", what="Write to them"),
    Metric(id="n", map="m", rank="V", touchpoint="t4", value=31, n=80, target=50),
    Path(id="way", map="m", rank="V", persona="p", touchpoints=("t3", "t4"), share=0.6),
    Link(id="l", map="m", rank="V", source="late", target="hope"),
)


def derived() -> tuple[Store, Map]:
    store = small_store(*KNOWN)
    with store.transaction("Derive") as tx:
        new = derive_future(tx, "m", "Late parcel (future)")
    return store, new


def found(store: Store, map_: Map, lineage: str) -> Record:
    [record] = [r for r in records_in(store.records, map_.id) if r.lineage_id == lineage]
    return record


def test_a_future_state_lies_after_its_origin_and_names_it() -> None:
    store, new = derived()
    assert [map_.id for map_ in store.records.at(Map)] == ["m", new.id]
    told = (new.title, new.type, new.derived_from, new.lineage_id)
    assert told == ("Late parcel (future)", MapType.FUTURE_STATE, "m", "m")


def test_every_cell_has_the_same_cards_of_the_same_lineage_all_assumed() -> None:
    store, new = derived()
    copies = [r for r in records_in(store.records, new.id) if isinstance(r, Card)]
    originals = [r for r in records_in(store.records, "m") if isinstance(r, Card)]
    assert {c.lineage_id: c.text for c in copies} == {o.id: o.text for o in originals}
    assert {copy.status for copy in copies} == {Status.ASSUMED}
    assert {store.records.get(Card, o.id).status for o in originals} > {Status.ASSUMED}


def test_what_is_known_of_the_journey_as_it_is_stays_there() -> None:
    store, new = derived()
    kinds = {type(record) for record in records_in(store.records, new.id)}
    assert kinds.isdisjoint({Evidence, Validation, Comment, Switch, Action})
    assert len(store.records.of(Evidence)) == len(store.records.of(Action)) == 1


def test_what_was_counted_and_measured_is_unknown_again() -> None:
    store, new = derived()
    pain, wish = found(store, new, "k"), found(store, new, "x")
    assert isinstance(pain, PainPoint)
    assert (pain.kind, pain.count, pain.base, pain.period) == ("delay", None, None, "")
    assert isinstance(wish, Expectation)
    assert (wish.expected, wish.perceived, wish.importance) == (6, None, 5)
    stage, metric, way = (found(store, new, id_) for id_ in ("D", "n", "way"))
    assert isinstance(stage, Stage)
    assert isinstance(metric, Metric)
    assert isinstance(way, Path)
    assert (stage.count_in, way.share) == (None, None)
    assert (metric.value, metric.n, metric.target) == (None, None, 50)


def test_what_one_plans_with_is_kept_and_feelings_are_a_guess() -> None:
    store, new = derived()
    step, felt, unfelt = (found(store, new, id_) for id_ in ("t4", "e", "f"))
    assert isinstance(step, Touchpoint)
    assert (step.wait_min, step.reach_share, step.deviation) == (90, None, None)
    assert isinstance(felt, Emotion)
    assert (felt.value, felt.origin, felt.n) == (-1, Origin.SINGLE_GUESS, None)
    assert isinstance(unfelt, Emotion)
    assert unfelt.origin is None


def test_links_and_paths_lead_to_the_copies() -> None:
    store, new = derived()
    link, way = found(store, new, "l"), found(store, new, "way")
    assert isinstance(link, Link)
    assert link.ends == (found(store, new, "late").id, found(store, new, "hope").id)
    assert isinstance(way, Path)
    assert way.touchpoints == (found(store, new, "t3").id, found(store, new, "t4").id)


def test_undo_takes_the_future_back_and_leaves_the_origin_as_it_was() -> None:
    store, new = derived()
    before = {r.id: r for r in records_in(store.records, "m")}
    store.undo()
    assert new.id not in store.records
    assert {record.id: record for record in store.records} == before


def test_a_future_may_become_a_blueprint() -> None:
    store, new = derived()
    with store.transaction("Convert") as tx:
        convert_map(tx, new.id, MapType.SERVICE_BLUEPRINT)
    assert store.records.get(Map, new.id).derived_from == "m"
