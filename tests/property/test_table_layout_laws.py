"""A journey is the same map in whichever of the four layouts its table has."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.errors import InputRefused
from journeydesk.interchange.checks import check_consistent, check_within_maps
from journeydesk.interchange.choices import AS_GUESSED, Choices, Layout
from journeydesk.interchange.look import Table
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.items_in_cells import is_empty
from journeydesk.interchange.tables.journey_table import maps_of
from journeydesk.interchange.tables.reading import TablesRead
from journeydesk.layout import label_of_lane
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Map,
    Record,
    Records,
    Stage,
    Touchpoint,
    one_line,
)

Cells = dict[tuple[str, str], list[str]]  # by stage and lane
LANES = ("User actions", "Touchpoints", "Pain points", "Opportunities", "Weather", "KPIs")
WORDS = st.text("abcdefghijklmnoprstuvwäéñжшб ", min_size=1, max_size=12).map(one_line)
NAMES = WORDS.filter(lambda text: not is_empty(text) and role_of_heading(text) is None)


@st.composite
def journeys(draw: st.DrawFn) -> tuple[list[str], list[str], Cells]:
    stages = draw(st.lists(NAMES, min_size=2, max_size=5, unique_by=str.casefold))
    others = draw(st.lists(st.sampled_from(LANES[1:]), min_size=1, max_size=5, unique=True))
    lanes = [LANES[0], *others] if set(others) & {*LANES[1:4]} else [*LANES[:2], *others]
    items = st.lists(NAMES, max_size=3)
    return stages, lanes, {(stage, lane): draw(items) for stage in stages for lane in lanes}


def down(stages: list[str], lanes: list[str], cells: Cells) -> list[Table]:
    rows = [(stage, *("\n".join(cells[stage, lane]) for lane in lanes)) for stage in stages]
    return [Table("plan", (("Stage", *lanes), *rows), 1)]


def across(stages: list[str], lanes: list[str], cells: Cells) -> list[Table]:
    [table] = down(stages, lanes, cells)
    return [Table("plan", tuple(zip(*table.rows, strict=True)), 1)]


def sheets(stages: list[str], lanes: list[str], cells: Cells) -> list[Table]:
    return [
        Table(s, (("Row", "Content"), *((lane, "; ".join(cells[s, lane])) for lane in lanes)))
        for s in stages
    ]


def steps(stages: list[str], lanes: list[str], cells: Cells) -> list[Table]:
    """As spreadsheets have it where the cells of a stage are merged."""
    rows: list[tuple[str, ...]] = []
    for stage in stages:
        lines = list(zip_longest(*(cells[stage, lane] for lane in lanes), fillvalue=""))
        names = [stage, *[""] * len(lines)]
        blank = ("",) * len(lanes)
        rows += [(name, *line) for name, line in zip(names, lines or [blank], strict=False)]
    return [Table("plan", (("Stage", *lanes), *rows), 1)]


LAYOUTS = {
    Layout.STAGES_DOWN: down,
    Layout.STAGES_ACROSS: across,
    Layout.SHEET_PER_STAGE: sheets,
    Layout.STEPS: steps,
}


def records_of(tables: list[Table], choices: Choices = AS_GUESSED) -> tuple[Record, ...]:
    found = TablesRead(tuple(tables), choices, ())
    return maps_of(Source("plan.csv", b"", choices), found).records


def words_of(records: Records, stage: Stage, lane: Lane) -> list[str]:
    if lane.kind is LaneKind.TOUCHPOINT:
        return [touchpoint.title for touchpoint in records.at(Touchpoint, stage.id)]
    return [card.text for card in records.at(Card, lane.id, stage.id)]


@pytest.mark.parametrize("layout", Layout)
@given(journey=journeys(), is_chosen=st.booleans())
def test_it_reads_back_in_every_layout(
    layout: Layout, journey: tuple[list[str], list[str], Cells], is_chosen: bool
) -> None:
    stages, lanes, cells = journey
    choices = Choices(layout=layout) if is_chosen else AS_GUESSED
    records = Records(records_of(LAYOUTS[layout](*journey), choices))
    [chart] = records.at(Map)
    found = {s.title: s for s in records.at(Stage, chart.id)}
    assert list(found) == stages
    assert len(records.at(Lane, chart.id)) == len(lanes)
    for (stage, lane), items in cells.items():
        [row] = [
            r for r in records.at(Lane, chart.id) if (r.label or label_of_lane(r.kind)) == lane
        ]
        assert words_of(records, found[stage], row) == items


@given(
    cells=st.lists(
        st.lists(st.text(max_size=8) | st.sampled_from(LANES), min_size=3, max_size=3),
        max_size=6,
    ),
    layout=st.none() | st.sampled_from(Layout),
    has_header=st.none() | st.booleans(),
)
def test_any_table_is_a_sound_map_or_refused(
    cells: list[list[str]], layout: Layout | None, has_header: bool | None
) -> None:
    choices = Choices(layout=layout, has_header=has_header)
    try:
        records = records_of([Table("any", tuple(map(tuple, cells)), 1)], choices)
    except InputRefused:
        return
    check_consistent(records, pytest.fail)
    check_within_maps(records, pytest.fail)
