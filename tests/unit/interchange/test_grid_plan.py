"""What of a table lands where on a map."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journeydesk.commands import Target, paste_grid
from journeydesk.errors import InputRefused
from journeydesk.interchange.pasted.grid_plan import GridPlan, Reading, likely_reading, plan_grid
from journeydesk.model import Card, CardKind, Lane, LaneKind, Map, Records, Stage, Touchpoint
from journeydesk.store import MemoryJournal, Store

RECORDS = (
    Map(id="m", rank="V"),
    Stage(id="aware", map="m", rank="1", title="Aware"),
    Stage(id="buy", map="m", rank="2", title="Buy"),
    Lane(id="steps", map="m", rank="1", kind=LaneKind.TOUCHPOINT),
    Lane(id="pains", map="m", rank="2", kind=LaneKind.PAIN_POINT),
    Lane(id="curve", map="m", rank="3", kind=LaneKind.EMOTION_CURVE),
    Lane(id="ideas", map="m", rank="4", kind=LaneKind.OPPORTUNITY, label="Ideas"),
)
NAMED = (
    ("", "aware ", "Choose", "Buy"),
    ("Pain Points", "dull", "slow\nodd", ""),
    ("Ideas", "", "", "shout"),
    ("Support", "", "call", ""),
)
MAP, CELL = Target("m"), Target("m", "buy", "pains")


@pytest.fixture
def store() -> Store:
    return Store(Records(RECORDS), MemoryJournal())


def plan(rows: tuple[tuple[str, ...], ...], target: Target, reading: Reading) -> GridPlan:
    return plan_grid(rows, Records(RECORDS), target, reading)


def likely(rows: tuple[tuple[str, ...], ...], target: Target) -> Reading:
    return likely_reading(rows, Records(RECORDS), target)


def pasted(store: Store, found: GridPlan, target: Target) -> dict[tuple[str, str], list[str]]:
    """The texts of the cards by the names of their lane and stage."""
    with store.transaction("Paste") as tx:
        paste_grid(tx, found.grid, target)
    records = store.records
    cells = {
        (lane.label or lane.id, stage.title): [c.text for c in records.at(Card, lane.id, stage.id)]
        for lane in records.at(Lane, "m")
        for stage in records.at(Stage, "m")
    }
    return {place: texts for place, texts in cells.items() if texts}


def test_names_are_matched_and_missing_ones_made_in_their_place(store: Store) -> None:
    found = plan(NAMED, MAP, likely(NAMED, MAP))
    assert (found.new_stages, found.new_lanes) == (["Choose"], ["Support"])
    assert found.count == 4
    assert pasted(store, found, MAP) == {
        ("pains", "Aware"): ["dull"],
        ("pains", "Choose"): ["slow\nodd"],
        ("Ideas", "Buy"): ["shout"],
        ("Support", "Choose"): ["call"],
    }
    assert [s.title for s in store.records.at(Stage, "m")] == ["Aware", "Choose", "Buy"]
    kinds = {card.text: card.kind for card in store.records.of(Card)}
    assert kinds["dull"] is CardKind.PAIN_POINT
    assert kinds["shout"] is CardKind.OPPORTUNITY


def test_a_table_with_stages_down_its_side_is_turned(store: Store) -> None:
    turned = tuple(zip(*NAMED, strict=True))
    reading = likely(turned, MAP)
    assert reading.is_turned
    assert plan(turned, MAP, reading) == plan(NAMED, MAP, likely(NAMED, MAP))


def test_a_merged_head_goes_on_to_the_right(store: Store) -> None:
    rows = (("", "Aware", "", "Buy"), ("Ideas", "one", "two", "three"))
    found = plan(rows, MAP, likely(rows, MAP))
    assert pasted(store, found, MAP) == {
        ("Ideas", "Aware"): ["one", "two"],
        ("Ideas", "Buy"): ["three"],
    }


def test_without_a_known_name_a_cell_that_was_pointed_at_gets_all(store: Store) -> None:
    rows = (("one", "two"), ("three", ""))
    reading = likely(rows, CELL)
    assert reading.is_one_cell
    found = plan(rows, CELL, reading)
    assert pasted(store, found, CELL) == {("pains", "Buy"): ["one", "two", "three"]}


def test_without_a_cell_unknown_names_are_new_stages_and_lanes() -> None:
    rows = (("", "Before", "After"), ("Doing", "a", "b"))
    found = plan(rows, MAP, likely(rows, MAP))
    assert (found.new_stages, found.new_lanes) == (["Before", "After"], ["Doing"])


def test_without_names_the_grid_begins_at_the_cell_and_goes_on_in_new_ones(store: Store) -> None:
    rows = (("a", "b"), ("c", "d"), ("e", "f"))
    found = plan(rows, CELL, Reading(has_head=False, has_side=False))
    assert pasted(store, found, CELL) == {
        ("pains", "Buy"): ["a"],
        ("pains", "Column 2"): ["b"],
        ("Ideas", "Buy"): ["c"],
        ("Ideas", "Column 2"): ["d"],
        ("Row 3", "Buy"): ["e"],
        ("Row 3", "Column 2"): ["f"],
    }


def test_lines_can_be_cards_of_their_own(store: Store) -> None:
    found = plan(NAMED, MAP, replace(likely(NAMED, MAP), by_line=True))
    assert pasted(store, found, MAP)["pains", "Choose"] == ["slow", "odd"]


def test_in_a_lane_of_touchpoints_they_become_touchpoints(store: Store) -> None:
    rows = (("", "Aware", "Buy"), ("Touchpoints", "Poster", "Till"))
    pasted(store, plan(rows, MAP, likely(rows, MAP)), MAP)
    assert [t.title for t in store.records.at(Touchpoint, "buy")] == ["Till"]


def test_what_a_lane_cannot_hold_is_told(store: Store) -> None:
    rows = (("", "Aware", "Buy"), ("Emotions", "glad", "sad"), ("Ideas", "x", ""))
    found = plan(rows, MAP, likely(rows, MAP))
    assert found.left_out == (("Emotions", 2),)
    assert found.count == 1


def test_a_new_lane_holds_cards_whatever_it_is_called() -> None:
    bare = Records([r for r in RECORDS if r.id != "curve"])
    rows = (("", "Aware"), ("Emotions", "glad"), ("Quotes", "so"))
    found = plan_grid(rows, bare, MAP, likely_reading(rows, bare, MAP))
    assert found.left_out == ()
    assert found.count == 2


def test_too_many_cards_are_refused() -> None:
    with pytest.raises(InputRefused, match="301 cards"):
        plan((("x",),) * 301, CELL, Reading(is_one_cell=True))


def test_pasting_a_grid_is_one_step(store: Store) -> None:
    pasted(store, plan(NAMED, MAP, likely(NAMED, MAP)), MAP)
    store.undo()
    assert {record.id for record in store.records} == {record.id for record in RECORDS}


def test_headings_of_journeys_are_known_though_the_map_has_none_of_them() -> None:
    rows = (("Phase", "Болевые точки", "Ideas for later"), ("Find", "slow", "shelf"))
    empty, at_map = Records((Map(id="m", rank="V"),)), Target("m")
    reading = likely_reading(rows, empty, at_map)
    assert reading.is_turned
    lanes = plan_grid(rows, empty, at_map, reading).grid.lanes
    assert [lane.kind for lane in lanes] == [LaneKind.PAIN_POINT, LaneKind.OPPORTUNITY]
