"""Lanes that know something by themselves show it above the cards that lie in them."""

from __future__ import annotations

import pytest
from known_layout import (
    THEME,
    changed,
    group,
    groups,
    known_store,
    laid_out,
    paths,
    put,
    remove,
    written,
)

from journeydesk.drawing import Box
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo, card_slot, layout_map
from journeydesk.layout.amounts import time_told
from journeydesk.model import Card, Evidence, EvidenceKind, Metric, Record, Touchpoint


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("nps", "NPS +10 n = 80 · target 0 reached"),
        ("csat", "CSAT 77.5 % n = 80 · target 80 % not reached"),
        ("ces", "CES 5.31 n = 80 · target 5 reached"),
        ("calls", "Volume 1240 calls n unknown"),
        ("left", "Abandonment rate ? unknown: not all of it was entered"),
        ("coverage:s3", "1 of 3 cards · 33.3 %"),
        ("evidence:s3", "+3 +1 +1 −1"),
        ("time:t2", "3 min active, 2 days waiting"),
        ("time:t1", "4 min active, waiting unknown"),
        ("time:t5", "time unknown"),
        ("owner:t4", "Service centre"),
        ("owner:t6", "no owner"),
    ],
)
def test_a_strip_tells_what_is_known_and_what_is_not(id_: str, told: str) -> None:
    found = written(group(laid_out(known_store().records), id_))
    assert found.replace(" ", "") == told.replace(" ", "")


def test_a_stage_tells_of_how_many_touchpoints_its_time_is_known() -> None:
    found = written(group(laid_out(known_store().records), "time:s3"))
    assert found.startswith("Stage: at least 25 min (2 of 3 known) active")


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "0 min"), (6, "6 min"), (80, "1 h 20 min"), (2880, "2 days"), (1530, "1 day 1 h")],
)
def test_minutes_are_told_in_the_largest_units_that_they_fill(minutes: int, told: str) -> None:
    assert time_told(minutes) == told


def test_bars_of_time_have_one_scale() -> None:
    layout = laid_out(known_store().records)

    def waiting(id_: str) -> float:
        boxes = [op for op in group(layout, id_).ops if isinstance(op, Box) and op.stroke]
        return boxes[0].rect.w

    assert waiting("time:t6") / waiting("time:t2") == pytest.approx(1200 / 2880, abs=0.01)


def test_neighbours_of_one_team_are_one_piece_and_a_change_is_marked() -> None:
    layout = laid_out(known_store().records)
    pieces = [g.id for g in groups(layout, "owner:")]
    assert pieces == ["owner:t1", "owner:t2", "owner:t3", "owner:t4", "owner:t6"]
    labels = [g.label for g in groups(layout, "handoff:")]
    assert labels[2:] == [
        "from Digital service to Service centre",
        "from Service centre to no owner",
    ]


def test_cards_begin_below_what_the_lane_knows() -> None:
    layout = laid_out(known_store().records)
    strips = [group(layout, id_).bounds.bottom for id_ in ("csat", "ces", "calls", "nps")]
    assert group(layout, "m1").bounds.y > max(strips)
    place = layout.where("m1")
    assert place
    slot = card_slot(layout, place.center.x, place.y - 40)
    assert slot
    assert slot.before == "m1"
    assert slot.marker.y > layout.block_by_id["cell:metric:s3"].bounds.y + max(strips)


def test_a_metric_whose_counts_cannot_be_says_so() -> None:
    store = known_store()
    put(
        store, Metric(id="left", map="map", stage="s1", kind="conversion", counts={"count": 9}, n=5)
    )
    found = group(laid_out(store.records), "left")
    assert "counted more than there are" in found.label


@pytest.mark.parametrize(
    ("record", "blocks"),
    [
        (Metric(id="nps", map="map", touchpoint="t5", kind="NPS", n=9), ["cell:metric:s3"]),
        (
            Evidence(id="ev9", map="map", kind=EvidenceKind.DIARY, supports=("t3",)),
            ["cell:evidence:s3"],
        ),
    ],
)
def test_what_changes_dirties_only_the_cell_that_shows_it(
    record: Record, blocks: list[str]
) -> None:
    store, memo = known_store(), Memo(Ruler(), THEME)
    before = laid_out(store.records, memo)
    put(store, record)
    assert changed(before, laid_out(store.records, memo)) == blocks


@pytest.mark.parametrize("lane", ["metric", "evidence", "time", "owner"])
def test_cards_below_a_strip_stay_as_they_are_when_others_change(lane: str) -> None:
    store, memo = known_store(), Memo(Ruler(), THEME)
    put(store, Card(id="here", lane=lane, stage="s3", text="Stays"))
    before = laid_out(store.records, memo)
    put(store, store.records.get(Card, "pp1").evolve(text="The chatbot finds no order"))
    assert changed(before, laid_out(store.records, memo)) == ["cell:pain_point:s3"]


def test_lanes_that_know_nothing_are_as_empty_as_before() -> None:
    store = known_store()
    ids = [t.id for t in store.records.of(Touchpoint)]
    bare = [
        store.records.get(Touchpoint, id_).evolve(owner_team="", active_min=None, wait_min=None)
        for id_ in ids
    ]
    put(store, *bare)
    remove(store, *[m.id for m in store.records.of(Metric)])
    layout = laid_out(store.records)
    assert not [*groups(layout, "owner:"), *groups(layout, "time:"), *groups(layout, "nps")]


def test_a_bar_read_from_the_right_grows_from_the_right() -> None:
    records = known_store().records
    mirrored = layout_map(records, "map", Memo(Ruler(), THEME, is_mirrored=True))
    found = group(mirrored, "coverage:s3")
    track, part = [op for op in found.ops if isinstance(op, Box)]
    assert part.rect.right == pytest.approx(track.rect.right)
    assert paths(group(mirrored, "nps"))
