"""Tables of every layout become the same map."""

from __future__ import annotations

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices, Layout
from journeydesk.interchange.look import Table
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.journey_table import maps_of
from journeydesk.interchange.tables.reading import TablesRead
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Lane,
    LaneKind,
    Map,
    MapType,
    Persona,
    Records,
    Scenario,
    Stage,
    Touchpoint,
)

DOWN = """Stage | User Actions | Touchpoints | Pain points
Aware | search; ask around | Website, forum | too many
Buy | pay | Shop | -"""
ACROSS = """| Aware | Buy
User Actions | search; ask around | pay
Touchpoints | Website, forum | Shop
Pain points | too many | n/a"""
STEPS = """Phase | Step | Action | Emotion | Channel
Aware | Search | types | curious (4/5) | Web
 | Read | reads | 2/5 | Web
Buy | Pay | pays | | App"""
BLUEPRINT = """Phase | Order | Deliver
Customer actions | orders | waits
--- Line of interaction --- | |
Desk | greets |
···Line of Visibility··· | |
Kitchen | cooks | packs
--- Line of Internal Interaction --- | |
Suppliers | deliver |"""


def table(text: str, name: str = "") -> Table:
    rows = [[cell.strip() for cell in line.split("|")] for line in text.splitlines()]
    return Table(name, tuple(map(tuple, rows)), 1)


def read(*tables: Table | str, **said: object) -> Imported:
    choices = Choices.model_validate(said)
    found = tuple(table(each) if isinstance(each, str) else each for each in tables)
    return maps_of(Source("plan.csv", b"", choices), TablesRead(found, choices, ()))


def records_of(*tables: Table | str, **said: object) -> Records:
    return Records(read(*tables, **said).records)


def grid_of(records: Records) -> dict[tuple[str, str], list[str]]:
    """Words by the names of lane and stage; touchpoints under "steps"."""
    [chart] = records.at(Map)
    found: dict[tuple[str, str], list[str]] = {}
    for stage in records.at(Stage, chart.id):
        found["steps", stage.title] = [t.title for t in records.at(Touchpoint, stage.id)]
        for lane in records.at(Lane, chart.id):
            here = records.at(Card, lane.id, stage.id)
            found[lane.label or lane.kind, stage.title] = [card.text for card in here]
    return {place: words for place, words in found.items() if words}


def feelings_of(records: Records) -> dict[str, float | None]:
    touchpoints = {t.id: t.title for t in records if isinstance(t, Touchpoint)}
    return {touchpoints[e.touchpoint]: e.value for e in records if isinstance(e, Emotion)}


EXPECTED = {
    ("User Actions", "Aware"): ["search", "ask around"],
    ("User Actions", "Buy"): ["pay"],
    ("steps", "Aware"): ["Website", "forum"],
    ("steps", "Buy"): ["Shop"],
    ("pain_point", "Aware"): ["too many"],
}


@pytest.mark.parametrize(
    ("text", "layout"), [(DOWN, Layout.STAGES_DOWN), (ACROSS, Layout.STAGES_ACROSS)]
)
def test_stages_are_found_down_and_across(text: str, layout: Layout) -> None:
    imported = read(text)
    assert grid_of(Records(imported.records)) == EXPECTED
    assert imported.look is not None
    assert imported.look.choices.layout is layout
    assert [note.kind for note in imported.notes] == ["guess"]


def test_cards_are_what_their_lane_holds() -> None:
    records = records_of(DOWN)
    kinds = {card.text: card.kind for card in records if isinstance(card, Card)}
    assert kinds == {
        "search": CardKind.CUSTOMER_ACTION,
        "ask around": CardKind.CUSTOMER_ACTION,
        "pay": CardKind.CUSTOMER_ACTION,
        "too many": CardKind.PAIN_POINT,
    }


def test_a_table_for_each_stage_is_one_map() -> None:
    head = "Dimension | Detail\n"
    first = table(f"{head}Actions | search\nKPIs | hits", "1 Aware")
    second = table(f"{head}Actions | pay\nPains | slow\nKPIs | —", "2 Buy")
    records = records_of(first, second)
    assert grid_of(records) == {
        ("Actions", "1 Aware"): ["search"],
        ("KPIs", "1 Aware"): ["hits"],
        ("Actions", "2 Buy"): ["pay"],
        ("Pains", "2 Buy"): ["slow"],
    }


def test_a_row_for_each_step_makes_touchpoints_with_what_belongs_to_them() -> None:
    records = records_of(STEPS)
    [chart] = records.at(Map)
    assert [stage.title for stage in records.at(Stage, chart.id)] == ["Aware", "Buy"]
    [search, read_on, pay] = [t for t in records if isinstance(t, Touchpoint)]
    assert [search.title, read_on.title, pay.title] == ["Search", "Read", "Pay"]
    by_step = {c.text: c.touchpoint for c in records if isinstance(c, Card)}
    assert by_step == {"types": search.id, "reads": read_on.id, "pays": pay.id}
    assert feelings_of(records) == {"Search": 1.0, "Read": -1.0}
    names = {channel.id: channel.name for channel in records.at(Channel, chart.id)}
    assert [names[t.channel] for t in (search, read_on, pay) if t.channel] == ["Web", "Web", "App"]


def test_divider_rows_are_the_lines_of_a_blueprint_and_no_lanes() -> None:
    records = records_of(BLUEPRINT)
    [chart] = records.at(Map)
    assert chart.type is MapType.SERVICE_BLUEPRINT
    assert [(lane.label, lane.kind) for lane in records.at(Lane, chart.id)] == [
        ("", LaneKind.CUSTOMER_ACTION),
        ("Desk", LaneKind.FRONTSTAGE_PEOPLE),
        ("Kitchen", LaneKind.BACKSTAGE_PEOPLE),
        ("Suppliers", LaneKind.SUPPORT_PROCESS),
    ]


def test_an_empty_template_makes_no_cards() -> None:
    records = records_of("Phase | Actions | Emotions | Pain Points\nDISCOVER | | |\nACT | | |")
    [chart] = records.at(Map)
    assert len(records.at(Stage, chart.id)) == 2
    assert len(records.at(Lane, chart.id)) == 3
    assert not [r for r in records if isinstance(r, Card | Touchpoint | Emotion | Persona)]


def test_a_title_empty_rows_and_columns_and_sums_are_no_part_of_it() -> None:
    above = "Journey of a reader | | |\n | | |\n"
    text = f"{above}Stage | | Actions | KPI\nFind | | looks | 3\nTotal | | | 3"
    imported = read(text)
    records = Records(imported.records)
    [chart] = records.at(Map)
    assert chart.title == "Journey of a reader"
    assert grid_of(records) == {("Actions", "Find"): ["looks"], ("KPI", "Find"): ["3"]}
    assert "skipped" in [note.kind for note in imported.notes]


def test_choices_overrule_headings_and_layout() -> None:
    records = records_of(DOWN, roles={"pain points": "opportunity", "Touchpoints": "ignore"})
    [chart] = records.at(Map)
    kinds = [lane.kind for lane in records.at(Lane, chart.id)]
    assert kinds == [LaneKind.CUSTOMER_ACTION, LaneKind.OPPORTUNITY]
    turned = records_of(DOWN, layout="stages-across")
    [chart] = turned.at(Map)
    stages = [stage.title for stage in turned.at(Stage, chart.id)]
    assert stages == ["User Actions", "Touchpoints", "Pain points"]


def test_a_role_that_is_not_known_is_refused_in_words() -> None:
    with pytest.raises(InputRefused, match="“colour” is no role"):
        read(DOWN, roles={"Touchpoints": "colour"})


def test_an_unknown_heading_is_a_lane_of_notes_under_its_name_and_told() -> None:
    imported = read("Stage | Weather | Actions\nBuy | rain | pays")
    records = Records(imported.records)
    [chart] = records.at(Map)
    first = records.at(Lane, chart.id)[0]
    assert (first.kind, first.label) == (LaneKind.FREE_TEXT, "Weather")
    assert any("“Weather”" in note.text for note in imported.notes)


def test_tables_that_are_no_journey_are_left_out_and_told() -> None:
    gaps = table("Gap | Status | Impact\nno docs | open | high", "Gaps")
    imported = read(table(DOWN, "Journey"), gaps)
    assert len([r for r in imported.records if isinstance(r, Map)]) == 1
    [note] = [note for note in imported.notes if note.kind == "skipped"]
    assert "“Gaps”" in note.text
    chosen = read(table(DOWN, "Journey"), gaps, tables=["Gaps"])
    [chart] = [r for r in chosen.records if isinstance(r, Map)]
    assert chart.title == "Gaps"


def test_sheets_that_are_whole_journeys_are_maps_of_their_own() -> None:
    sheets = [Table(name, table(DOWN).rows) for name in ("Maya", "Theo")]
    imported = read(*sheets)
    assert [r.title for r in imported.records if isinstance(r, Map)] == ["Maya", "Theo"]


def test_personas_and_what_is_said_of_the_scenario_are_taken_up() -> None:
    text = "Stage | Persona | Trigger | Touchpoint | Emotion\nBuy | Maya | late | Shop | angry"
    records = records_of(text)
    [chart] = records.at(Map)
    [maya] = records.at(Persona, chart.id)
    [scenario] = records.at(Scenario, chart.id)
    [emotion] = [r for r in records if isinstance(r, Emotion)]
    assert (maya.name, scenario.trigger) == ("Maya", "late")
    assert (emotion.persona, emotion.value) == (maya.id, -2.0)


def test_what_is_felt_where_nothing_is_met_makes_a_touchpoint_and_is_told() -> None:
    imported = read("Stage | Actions | Emotions\nFind | looks | delighted\nBuy | pays | -")
    assert feelings_of(Records(imported.records)) == {"Find": 2.0}
    assert any("1 touchpoint was made" in note.text for note in imported.notes)


def test_too_many_stages_are_refused() -> None:
    rows = "\n".join(f"{n} | x" for n in range(2_001))
    with pytest.raises(InputRefused, match="more than 2,000 stages"):
        read(f"Stage | Actions\n{rows}")


def test_without_a_column_of_stages_all_rows_are_steps_of_one() -> None:
    lines = ("Touchpoint | Feelings | Ideas", "Home page | curious | cache", "Shop | happy | more")
    records = records_of(table("\n".join(lines), "Visit"))
    assert grid_of(records) == {
        ("steps", "Visit"): ["Home page", "Shop"],
        ("Ideas", "Visit"): ["cache", "more"],
    }


def test_steps_that_are_only_counted_are_no_cards() -> None:
    text = "Phase | Step | Action | Touchpoint\nFind | 1 | looks | Web\n | 2 | reads | Mail"
    assert grid_of(records_of(text)) == {
        ("Action", "Find"): ["looks", "reads"],
        ("steps", "Find"): ["Web", "Mail"],
    }
