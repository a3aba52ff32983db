"""Copying and pasting records: what comes along, and where it finds a home."""

from __future__ import annotations

import pytest

from journeydesk.commands import (
    Target,
    add_image,
    cards_of,
    group_cards,
    items_of,
    link_cards,
    lock,
    paste_cards,
    paste_items,
    span_card,
)
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Cluster,
    Emotion,
    Image,
    Lane,
    LaneKind,
    Link,
    Map,
    Persona,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)
from journeydesk.store import MemoryJournal, Store

A = (
    Map(id="m", rank="V"),
    Persona(id="ada", map="m", rank="V", name="Ada"),
    Channel(id="mail", map="m", rank="V", name="E-mail"),
    Stage(id="s1", map="m", rank="1", title="Order"),
    Stage(id="s2", map="m", rank="2", title="Wait"),
    Lane(id="pains", map="m", rank="1", kind=LaneKind.PAIN_POINT, label="Pain points"),
    Lane(id="ideas", map="m", rank="2", kind=LaneKind.OPPORTUNITY, label="Ideas"),
    Touchpoint(id="t1", stage="s1", rank="V", title="Confirmation", channel="mail"),
    Card(id="c1", lane="pains", stage="s1", rank="1", text="Slow", tags=("x",), extra={"q": 1}),
    Card(id="c2", lane="pains", stage="s1", rank="2", text="Late", touchpoint="t1"),
    Card(id="c3", lane="ideas", stage="s2", rank="1", text="Tell the date"),
    Emotion(id="e1", touchpoint="t1", persona="ada", rank="V", value=-1.5, word="frustrated"),
)
B = (
    Map(id="m2", rank="W"),
    Stage(id="b1", map="m2", rank="1", title="Choose"),
    Stage(id="b2", map="m2", rank="2", title="  wait "),
    Lane(id="bp", map="m2", rank="1", kind=LaneKind.PAIN_POINT, label="What hurts"),
)
WHOLE_MAP = Target("m")


@pytest.fixture
def store() -> Store:
    return Store(Records((*A, *B)), MemoryJournal())


def paste(store: Store, ids: list[RecordId], target: Target) -> list[Record]:
    items = items_of(store.records, ids, {})
    with store.transaction("Paste") as tx:
        pasted = paste_items(tx, items, target)
    return [record for id_ in pasted if (record := store.records.find(id_))]


def texts(store: Store, lane: RecordId, stage: RecordId) -> list[str]:
    return [card.text for card in store.records.at(Card, lane, stage)]


def test_a_card_is_pasted_with_all_its_fields_under_a_new_id(store: Store) -> None:
    [copy] = paste(store, ["c1"], Target("m", stage="s2", lane="ideas"))
    assert isinstance(copy, Card)
    assert copy.id != "c1"
    assert (copy.lineage_id, copy.text, copy.tags, copy.extra) == ("c1", "Slow", ("x",), {"q": 1})
    assert (copy.stage, copy.lane) == ("s2", "ideas")


def test_a_card_lands_before_the_card_that_was_pointed_at(store: Store) -> None:
    paste(store, ["c3"], Target("m", stage="s1", lane="pains", before="c2"))
    assert texts(store, "pains", "s1") == ["Slow", "Tell the date", "Late"]


def test_cards_of_one_stage_keep_their_lanes_when_another_stage_is_pointed_at(
    store: Store,
) -> None:
    with store.transaction("Add") as tx:
        tx.put(Card(id="c4", lane="ideas", stage="s1", rank="1", text="Hurry"))
    paste(store, ["c1", "c4"], Target("m", stage="s2", lane="pains"))
    assert texts(store, "pains", "s2") == ["Slow"]
    assert texts(store, "ideas", "s2") == ["Tell the date", "Hurry"]


def test_cards_of_several_cells_keep_their_places(store: Store) -> None:
    paste(store, ["c1", "c3"], Target("m", stage="s1", lane="pains"))
    assert texts(store, "pains", "s1") == ["Slow", "Late", "Slow"]
    assert texts(store, "ideas", "s2") == ["Tell the date", "Tell the date"]


def test_a_card_keeps_its_touchpoint_only_in_its_own_stage(store: Store) -> None:
    [own] = paste(store, ["c2"], WHOLE_MAP)
    [moved] = paste(store, ["c2"], Target("m", stage="s2", lane="pains"))
    assert isinstance(own, Card)
    assert isinstance(moved, Card)
    assert own.touchpoint == "t1"
    assert moved.touchpoint is None


def test_a_stage_comes_with_everything_in_it_after_the_one_pointed_at(store: Store) -> None:
    [stage] = paste(store, ["s1"], Target("m", stage="s1"))
    assert [s.title for s in store.records.at(Stage, "m")] == ["Order", "Order", "Wait"]
    [touchpoint] = store.records.at(Touchpoint, stage.id)
    [emotion] = store.records.at(Emotion, touchpoint.id)
    assert emotion.value == -1.5
    slow, late = store.records.at(Card, "pains", stage.id)
    assert (slow.touchpoint, late.touchpoint) == (None, touchpoint.id)


def test_a_stage_brings_to_another_map_what_it_cannot_be_without(store: Store) -> None:
    [stage] = paste(store, ["s1"], Target("m2"))
    [persona] = store.records.at(Persona, "m2")
    [channel] = store.records.at(Channel, "m2")
    [touchpoint] = store.records.at(Touchpoint, stage.id)
    assert (persona.name, channel.name) == ("Ada", "E-mail")
    assert touchpoint.channel == channel.id
    assert texts(store, "bp", stage.id) == ["Slow", "Late"]
    assert [s.title for s in store.records.at(Stage, "m2")][-1] == "Order"


def test_own_places_in_another_map_are_found_by_title_kind_and_position(store: Store) -> None:
    paste(store, ["c1", "c3"], Target("m2"))
    assert texts(store, "bp", "b1") == ["Slow"]
    brought = store.records.at(Lane, "m2")[-1]
    assert brought.label == "Ideas"
    assert texts(store, brought.id, "b2") == ["Tell the date"]


def test_a_lane_comes_with_its_cards_stage_by_stage(store: Store) -> None:
    [lane] = paste(store, ["pains"], Target("m", lane="pains"))
    assert [x.label for x in store.records.at(Lane, "m")] == ["Pain points"] * 2 + ["Ideas"]
    assert texts(store, lane.id, "s1") == ["Slow", "Late"]


def test_a_touchpoint_comes_with_its_cards_and_emotions(store: Store) -> None:
    [step] = paste(store, ["t1"], Target("m", stage="s2"))
    assert isinstance(step, Touchpoint)
    assert (step.stage, step.title) == ("s2", "Confirmation")
    assert texts(store, "pains", "s2") == ["Late"]
    assert len(store.records.at(Emotion, step.id)) == 1


def test_an_emotion_replaces_what_its_persona_felt_there(store: Store) -> None:
    with store.transaction("Add") as tx:
        tx.put(
            Touchpoint(id="t2", stage="s2", rank="V"),
            Emotion(id="e2", touchpoint="t2", persona="ada", rank="V", value=1.0),
        )
    paste(store, ["e1"], Target("m", stage="s2", touchpoint="t2"))
    [felt] = store.records.at(Emotion, "t2")
    assert (felt.id, felt.value, felt.word) == ("e2", -1.5, "frustrated")


def test_pasting_is_one_step_that_undo_takes_back(store: Store) -> None:
    before = {record.id: record for record in store.records}
    paste(store, ["s1", "pains", "c3"], Target("m2"))
    store.undo()
    assert {record.id: record for record in store.records} == before


def test_new_cards_lie_in_their_order_in_the_gap(store: Store) -> None:
    with store.transaction("Paste") as tx:
        paste_cards(
            tx, ["one", "two"], CardKind.NOTE, Target("m", "s1", "pains", "t1", before="c2")
        )
    assert texts(store, "pains", "s1") == ["Slow", "one", "two", "Late"]


def test_links_among_the_copied_and_whole_clusters_come_along(store: Store) -> None:
    with store.transaction("Add") as tx:
        tx.put(Card(id="c4", lane="pains", stage="s2", rank="1", text="Lost"))
        link_cards(tx, "c1", "c2", label="so")
        link_cards(tx, "c1", "c3")
        cluster = group_cards(tx, ["c1", "c2"], "Times")
    copies = paste(store, ["c1", "c2"], Target("m", stage="s2", lane="pains", before="c4"))
    ids = {copy.id for copy in copies}
    assert texts(store, "pains", "s2") == ["Slow", "Late", "Lost"]
    assert [link.label for link in store.records.of(Link) if ids.issuperset(link.ends)] == ["so"]
    [copied] = store.records.at(Cluster, "pains", "s2")
    assert copied.title == cluster.title
    assert {card.id for card in cards_of(store.records, copied)} == ids


def test_a_card_leaves_its_cluster_behind(store: Store) -> None:
    with store.transaction("Group") as tx:
        group_cards(tx, ["c1", "c2"])
    [copy] = paste(store, ["c1"], WHOLE_MAP)
    assert isinstance(copy, Card)
    assert copy.cluster is None


def test_a_locked_card_is_pasted_unlocked_and_spans_what_there_is(store: Store) -> None:
    with store.transaction("Change") as tx:
        span_card(tx, "c1", 2)
        lock(tx, ["c1"])
    [copy] = paste(store, ["c1"], Target("m", stage="s2", lane="ideas", touchpoint=None))
    assert isinstance(copy, Card)
    assert (copy.locked, copy.span) == (False, 1)


def test_an_image_comes_along_to_another_map(store: Store) -> None:
    with store.transaction("Show") as tx:
        picture = {"asset": "0" * 64, "mime": "image/png", "width": 9, "height": 9}
        image = add_image(tx, "c1", **picture)  # type: ignore[arg-type]
    items = items_of(store.records, ["c1"], {image.asset: b"bytes"})
    assert items.assets == {image.asset: b"bytes"}
    with store.transaction("Paste") as tx:
        [id_] = paste_items(tx, items, Target("m2", stage="b1"))
    shown = store.records.get(Image, store.records.get(Card, id_).image or "")
    assert (shown.map, shown.asset, shown.lineage_id) == ("m2", image.asset, image.lineage_id)


def test_a_cluster_stands_for_its_cards_and_a_link_never_comes_alone(store: Store) -> None:
    with store.transaction("Add") as tx:
        cluster = group_cards(tx, ["c1", "c2"], "Times")
        link = link_cards(tx, "c1", "c3")
    paste(store, [cluster.id], Target("m", stage="s2", lane="pains"))
    [copied] = store.records.at(Cluster, "pains", "s2")
    assert [card.text for card in cards_of(store.records, copied)] == ["Slow", "Late"]
    assert paste(store, [link.id], WHOLE_MAP) == []
    assert len(store.records.of(Link)) == 1
