"""Diagrams and documents that nobody of this project wrote, against Mermaid's own result."""

import json
from pathlib import Path
from typing import Any

import pytest

from journeydesk.interchange.mermaid.diagram import Diagram, Task
from journeydesk.interchange.mermaid.fences import fences
from journeydesk.interchange.mermaid.reader import read_mermaid
from journeydesk.interchange.mermaid.syntax import parse_diagram
from journeydesk.interchange.mermaid.writer import write_mermaid
from journeydesk.model import Map, Records


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shared_data.joinpath("expected.json").read_text("utf-8"))
    return found


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def tasks(diagram: Diagram) -> list[tuple[str, Task]]:
    return [(section.title, task) for section in diagram.sections for task in section.tasks]


def is_as_expected(diagram: Diagram, result: dict[str, Any]) -> bool:
    """Title, sections, tasks, scores and actors; where Mermaid read NaN a report instead."""
    described = (diagram.title, diagram.acc_title, diagram.acc_descr)
    if described != (result["title"].strip(), result["accTitle"], result["accDescr"]):
        return False
    if [s.title for s in diagram.sections if s.title] != [t.strip() for t in result["sections"]]:
        return False
    found = tasks(diagram)
    return len(found) == len(result["tasks"]) and all(
        is_task(section, task, wanted, diagram)
        for (section, task), wanted in zip(found, result["tasks"], strict=True)
    )


def is_task(section: str, task: Task, wanted: dict[str, Any], diagram: Diagram) -> bool:
    if wanted["score"] == "NaN":
        return task.line in {repair.line for repair in diagram.repairs}
    return (section, task.title, task.score, list(task.actors)) == (
        wanted["section"].strip(),
        wanted["task"].strip(),
        wanted["score"],
        [name for name in wanted["people"] if name],
    )


def test_every_diagrams_title_sections_tasks_scores_actors_equal_mermaids(
    shared_data: Path, expected: dict[str, Any]
) -> None:
    paths = sorted(shared_data.glob("mermaid/*.mmd"))
    different = [
        path.name
        for path in paths
        if not is_as_expected(parse_diagram(text_of(path)), expected[f"mermaid/{path.name}"])
    ]
    assert paths
    assert different == []


def test_every_document_offers_its_journeys(shared_data: Path, expected: dict[str, Any]) -> None:
    for path in shared_data.glob("markdown_docs/*.md"):
        wanted = expected[f"markdown_docs/{path.name}"]
        found = list(fences(text_of(path)))
        journeys = [parse_diagram(f.text, f.line) for f in found if f.is_journey]
        assert len(found) == wanted["fences"], path.name
        assert [(d.title, len(d.sections), len(tasks(d))) for d in journeys] == [
            (j["title"], j["sections"], j["tasks"]) for j in wanted["journeys"]
        ]


def test_every_map_writes_a_diagram_that_reads_the_same(shared_data: Path) -> None:
    for path in shared_data.glob("mermaid/*.mmd"):
        once = written(text_of(path))
        assert written(once) == once, path.name


def written(text: str) -> str:
    records = Records(read_mermaid(text, "a diagram").records)
    [chart] = records.of(Map)
    return write_mermaid(records, chart.id)
