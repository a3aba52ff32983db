"""Every real map that is a table: stages, lanes and filled cells as they are written down."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.checks import check_consistent, check_within_maps
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.formats import read
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.layout import label_of_lane
from journeydesk.model import (
    Card,
    Channel,
    Emotion,
    Lane,
    LaneKind,
    Map,
    Records,
    Stage,
    Touchpoint,
)

Json = dict[str, Any]
TABLES = "maps_tables/*"

# Of Markdown, expected.json tells the tables; what of them is a journey was counted by hand.
DOCUMENTS = {
    "maps/engineer_runs_work_loop.md": (8, 5, 21),
    "maps/mintlens_customer_journey_map.md": (5, 6, 30),
    "maps/openlibrary_user_journey_map.md": (6, 9, 51),
    "maps/product_engineer_journey.md": (6, 4, 24),
    "maps/yieldlens_empty_template.md": (5, 5, 0),
    "markdown_docs/snowflake_desktop__customer_journey_map.md": (13, 4, 52),
}


@dataclass(frozen=True)
class Seen:
    """What a person sees of a map."""

    stages: tuple[str, ...]
    lanes: tuple[str, ...]
    cells: int


def imported(path: Path, **said: Any) -> Imported:
    found = read(Source(path.name, path.read_bytes(), Choices(**said)))
    check_consistent(found.records, pytest.fail)
    check_within_maps(found.records, pytest.fail)
    return found


def seen(found: Imported) -> Seen:
    records = Records(found.records)
    [chart] = records.at(Map)
    stages, lanes = records.at(Stage, chart.id), records.at(Lane, chart.id)
    return Seen(
        tuple(stage.title for stage in stages),
        tuple(lane.label or label_of_lane(lane.kind) for lane in lanes),
        sum(is_filled(records, lane, stage) for lane in lanes for stage in stages),
    )


def is_filled(records: Records, lane: Lane, stage: Stage) -> bool:
    touchpoints = records.at(Touchpoint, stage.id)
    match lane.kind:
        case LaneKind.TOUCHPOINT:
            return bool(touchpoints)
        case LaneKind.EMOTION_CURVE:
            return any(records.at(Emotion, touchpoint.id) for touchpoint in touchpoints)
        case LaneKind.CHANNEL:
            return any(records.find(t.channel or "") for t in touchpoints)
    return bool(records.at(Card, lane.id, stage.id))


def told(name: str, wanted: object, found: object) -> None:
    print(f"{name:58} expected {wanted!s:24} got {found!s:24}{'' if wanted == found else '  !'}")


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> Json:
    return dict(json.loads((shared_data / "expected.json").read_text("utf-8")))


def test_tables_have_the_stages_lanes_and_cells_that_are_expected(
    shared_data: Path, expected: Json
) -> None:
    for path in sorted(shared_data.glob(TABLES)):
        name = f"{path.parent.name}/{path.name}"
        wanted, found = expected[name], seen(imported(path))
        counts = len(wanted["stages"]), len(wanted["lanes"]), wanted["non_empty_cells"]
        told(name, counts, (len(found.stages), len(found.lanes), found.cells))
        assert found == Seen(
            tuple(wanted["stages"]), tuple(wanted["lanes"]), wanted["non_empty_cells"]
        ), name


def test_documents_have_their_journeys_as_one_map(shared_data: Path) -> None:
    for name, counts in DOCUMENTS.items():
        found = seen(imported(shared_data / name, format="table"))
        got = len(found.stages), len(found.lanes), found.cells
        told(name, counts, got)
        assert got == counts, (name, found)


def test_a_document_without_a_journey_says_so(shared_data: Path) -> None:
    path = shared_data / "maps/saas_onboarding_blueprint.mermaid.md"
    with pytest.raises(InputRefused, match=r"no journey in it.*block-beta"):
        imported(path)


def test_an_empty_template_has_stages_and_lanes_and_no_cards(shared_data: Path) -> None:
    found = imported(shared_data / "maps/yieldlens_empty_template.md")
    kinds = {type(record) for record in found.records}
    assert kinds == {Map, Stage, Lane}


def test_diagrams_come_before_tables_and_these_are_told(shared_data: Path) -> None:
    path = shared_data / "markdown_docs/snowflake_desktop__customer_journey_map.md"
    notes = [note.text for note in imported(path).notes]
    assert any("4 journey tables beside the diagrams" in text for text in notes), notes
    assert not [r for r in imported(path).records if isinstance(r, Card | Channel)]
