"""The arrow keys' arithmetic, on the sample map and on one that runs from right to left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_map import ACTIONS, ARRIVES, HELP, INBOX, ORDER, PAINS, READS, TRACKS, WAIT, Sample

from journeydesk.commands import remove_records
from journeydesk.layout import MapLayout
from journeydesk.model import Card, Lane, Stage, Touchpoint
from journeydesk.tools.keyboard import felt, moved, reordered
from journeydesk.tools.neighbours import corner, lane_end, neighbour, next_cell, next_stage, settled
from journeydesk.tools.spots import Direction, place_of
from journeydesk.tools.verdicts import Cancel

LEFT, RIGHT, UP, DOWN = Direction


@pytest.fixture
def sample() -> Sample:
    return Sample()


def mirrored(layout: MapLayout) -> MapLayout:
    """The same grid from right to left."""

    def flip(x: float, width: float) -> float:
        return layout.width - x - width

    columns = tuple(
        replace(
            column,
            x=flip(column.x, column.width),
            steps=tuple(replace(s, x=flip(s.x, s.width)) for s in column.steps),
        )
        for column in layout.columns
    )
    side = layout.side._replace(x=flip(layout.side.x, layout.side.w))
    return replace(layout, columns=columns, side=side)


def test_every_spot_is_reached_by_arrows_and_every_arrow_leads_to_a_place(sample: Sample) -> None:
    layout = sample.layout
    start = corner(layout, is_last=False)
    assert start is not None
    reached, waiting = {start}, [start]
    while waiting:
        spot = waiting.pop()
        assert place_of(layout, spot) is not None
        for towards in Direction:
            further = neighbour(layout, spot, towards)
            if further not in reached:
                reached.add(further)
                waiting.append(further)
    records = {spot.record for spot in reached}
    for cls in (Card, Stage, Lane, Touchpoint):
        assert {record.id for record in sample.records.of(cls)} <= records


def test_down_goes_through_the_cell_then_to_the_next_lane_and_up_leads_back(
    sample: Sample,
) -> None:
    layout, spot = sample.layout, sample.spot(TRACKS)
    below = neighbour(layout, spot, DOWN)
    assert below == sample.spot(INBOX)
    assert neighbour(layout, below, DOWN).lane != below.lane
    assert neighbour(layout, below, UP) == spot


def test_headers_and_labels_are_beside_the_cells(sample: Sample) -> None:
    layout = sample.layout
    first = corner(layout, is_last=False)
    assert first is not None
    assert sample.words(neighbour(layout, first, UP)) == ORDER
    label = neighbour(layout, first, LEFT)
    assert sample.words(label) == "Customer goals"
    assert neighbour(layout, label, RIGHT) == first
    assert neighbour(layout, label, UP) == label
    assert sample.words(neighbour(layout, sample.spot(ORDER), RIGHT)) == WAIT


def test_the_ends_of_the_lane_and_the_corners(sample: Sample) -> None:
    layout = sample.layout
    last = corner(layout, is_last=True)
    assert last is not None
    assert last.lane == layout.rows[-1].lane
    assert last.stage == layout.columns[-1].stage
    spot = sample.spot(INBOX)
    assert lane_end(layout, spot, is_last=True).stage == layout.columns[-1].stage
    assert lane_end(layout, spot, is_last=False).stage == layout.columns[0].stage
    assert lane_end(layout, spot, is_last=True).lane == spot.lane


def test_right_is_what_lies_to_the_right_on_a_mirrored_map_too(sample: Sample) -> None:
    layout, stage = sample.layout, sample.spot(WAIT)
    other = mirrored(layout)
    assert sample.words(neighbour(layout, stage, RIGHT)) == HELP
    assert sample.words(neighbour(other, stage, RIGHT)) == ORDER
    assert next_stage(other, stage, +1) == next_stage(layout, stage, +1)
    cell = next_cell(other, sample.spot(INBOX), RIGHT)
    assert cell is not None
    assert cell.stage == sample.id(ORDER)


def test_a_spot_stays_at_its_place_when_its_record_goes(sample: Sample) -> None:
    before, spot = sample.layout, sample.spot(TRACKS)
    with sample.store.transaction("Delete") as tx:
        remove_records(tx, [spot.record or ""])
    assert sample.words(settled(before, sample.layout, sample.records, spot)) == INBOX
    with sample.store.transaction("Delete") as tx:
        remove_records(tx, [sample.id(WAIT)])
    found = settled(before, sample.layout, sample.records, spot)
    assert found is not None
    assert found.stage == sample.id(HELP)


def test_cards_move_cell_by_cell_and_back(sample: Sample) -> None:
    label = sample.do(moved(sample.context(INBOX), sample.spot(INBOX), RIGHT))
    assert label == "Move customer action"
    assert INBOX in sample.at(ACTIONS, HELP)
    sample.do(moved(sample.context(INBOX), sample.spot(INBOX), LEFT))
    assert sample.at(ACTIONS, WAIT) == [TRACKS, INBOX]


def test_several_cards_keep_their_places_to_each_other_and_stop_together(sample: Sample) -> None:
    both = sample.context(READS, TRACKS)
    assert isinstance(moved(both, sample.spot(READS), LEFT), Cancel)
    assert sample.do(moved(both, sample.spot(READS), RIGHT)) == "Move 2 cards"
    assert READS in sample.at(ACTIONS, WAIT)
    assert TRACKS in sample.at(ACTIONS, HELP)


def test_up_and_down_pass_over_lanes_that_hold_no_cards(sample: Sample) -> None:
    sample.do(moved(sample.context(INBOX), sample.spot(INBOX), DOWN))
    assert INBOX in sample.at("Thoughts and quotes", WAIT)


def test_cards_are_reordered_within_their_cell(sample: Sample) -> None:
    spot = sample.spot(INBOX)
    assert isinstance(reordered(sample.context(INBOX), spot, DOWN), Cancel)
    sample.do(reordered(sample.context(INBOX), spot, UP))
    assert sample.at(ACTIONS, WAIT) == [INBOX, TRACKS]
    sample.do(reordered(sample.context(INBOX), sample.spot(INBOX), DOWN))
    assert sample.at(ACTIONS, WAIT) == [TRACKS, INBOX]


def test_structure_moves_one_place(sample: Sample) -> None:
    sample.do(moved(sample.context(WAIT), sample.spot(WAIT), RIGHT))
    assert sample.stages() == [ORDER, HELP, WAIT, ARRIVES]
    sample.do(moved(sample.context(WAIT), sample.spot(WAIT), LEFT))
    assert sample.stages() == [ORDER, WAIT, HELP, ARRIVES]
    sample.do(moved(sample.context(PAINS), sample.spot(PAINS), UP))
    lanes = [row.lane for row in sample.layout.rows]
    assert lanes.index(sample.id(PAINS)) < lanes.index(sample.id("Emotions"))
    assert isinstance(moved(sample.context(ORDER), sample.spot(ORDER), LEFT), Cancel)


def test_a_touchpoint_moves_into_the_next_stage_at_its_own_end(sample: Sample) -> None:
    touchpoint = sample.records.at(Touchpoint, sample.id(ORDER))[-1]
    there = [t.title for t in sample.records.at(Touchpoint, sample.id(WAIT))]
    sample.do(moved(sample.context(touchpoint.title), sample.spot(touchpoint.title), RIGHT))
    assert [t.title for t in sample.records.at(Touchpoint, sample.id(WAIT))] == [
        touchpoint.title,
        *there,
    ]


def test_a_feeling_changes_by_tenths_and_stays_on_the_scale(sample: Sample) -> None:
    context = sample.context()
    emotion = next(group.id for b in context.layout.blocks for group in b.groups if group.hits
                   and group.hits[0].part == "point")  # fmt: skip
    sample.do(felt(context, emotion, -4))
    assert sample.records.find(emotion).value == -2  # type: ignore[union-attr]
    assert isinstance(felt(context, emotion, -0.1), Cancel)
    sample.do(felt(context, emotion, 0.1))
    assert sample.records.find(emotion).value == -1.9  # type: ignore[union-attr]
