"""Every real diagram through the command line: what comes out is what Mermaid reads."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from journeydesk.cli import program

Json = dict[str, Any]


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> Json:
    found: Json = json.loads((shared_data / "expected.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def converted(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("converted")
    sources = [str(path) for path in sorted(shared_data.glob("mermaid/*.mmd"))]
    arguments = ["convert", *sources, "--to", "json", "--out-dir", str(folder)]
    run = CliRunner().invoke(program, arguments, standalone_mode=False)
    assert run.exception is None
    assert run.return_value == 0, run.output
    assert len(run.output.splitlines()) == len(sources)
    return folder


def read_back(folder: Path, path: Path) -> Json:
    text = (folder / f"{path.stem}.json").read_text("utf-8")
    [chart] = json.loads(text)["maps"]
    return dict(chart)


def tasks_of(chart: Json) -> list[tuple[str, str, Any, list[str]]]:
    """Section, task, score and actors of each touchpoint."""
    stages = {stage["id"]: stage["title"] for stage in chart["stages"]}
    names = {persona["id"]: persona["name"] for persona in chart["personas"]}
    scores = {e["touchpoint"]: e.get("extra", {}).get("score", 0) for e in chart["emotions"]}
    return [
        (
            stages[touchpoint["stage"]],
            touchpoint["title"],
            scores[touchpoint["id"]],
            [names[id_] for id_ in touchpoint["personas"]],
        )
        for touchpoint in chart["touchpoints"]
    ]


def drawn(text: str) -> str:
    """As Mermaid draws it: its parser leaves line breaks and their entities as they are written."""
    return re.sub(r"</?br\s*/?>", "\n", text).strip()


def wanted_tasks(result: Json) -> list[tuple[str, str, Any, list[str]]]:
    return [
        (
            drawn(task["section"]),
            drawn(task["task"]),
            task["score"],
            list(dict.fromkeys(filter(None, task["people"]))),
        )
        for task in result["tasks"]
    ]


def with_same_nan(
    found: list[tuple[str, str, Any, list[str]]], wanted: list[tuple[str, str, Any, list[str]]]
) -> list[tuple[str, str, Any, list[str]]]:
    """Where Mermaid reads NaN, ours is repaired: what it becomes is tested elsewhere."""
    return [w if w[2] == "NaN" else f for f, w in zip(found, wanted, strict=True)]


def test_titles_sections_tasks_scores_and_actors_are_mermaids(
    shared_data: Path, expected: Json, converted: Path
) -> None:
    for path in sorted(shared_data.glob("mermaid/*.mmd")):
        result = expected[f"mermaid/{path.name}"]
        chart = read_back(converted, path)
        found, wanted = tasks_of(chart), wanted_tasks(result)
        assert chart["title"] == drawn(result["title"]), path.name
        titles = [stage["title"] for stage in chart["stages"] if stage["title"]]
        assert titles == [drawn(title) for title in result["sections"]], path.name
        assert with_same_nan(found, wanted) == wanted, path.name


def test_what_mermaid_reads_as_nan_is_reported_and_no_number_is_invented(
    shared_data: Path, expected: Json, converted: Path, tmp_path: Path
) -> None:
    odd = {
        path: [t["task"].strip() for t in expected[f"mermaid/{path.name}"]["tasks"] if is_nan(t)]
        for path in sorted(shared_data.glob("mermaid/*.mmd"))
    }
    assert any(odd.values())
    for path, titles in odd.items():
        notes = notes_on(path, tmp_path) if titles else []
        for title in titles:
            kinds = {note["kind"] for note in notes if title in note["text"]}
            assert kinds - {"repair"} == {"skipped"}, (path.name, title)
            assert values_at(read_back(converted, path), title) == [None], (path.name, title)


def is_nan(task: Json) -> bool:
    return bool(task["score"] == "NaN")


def notes_on(path: Path, folder: Path) -> list[Json]:
    report, out = folder / f"{path.stem}.json", folder / f"{path.stem}.journey"
    arguments = ["import", str(path), "-o", str(out), "--report", str(report)]
    assert CliRunner().invoke(program, arguments, standalone_mode=False).exception is None
    return list(json.loads(report.read_text("utf-8"))["notes"])


def values_at(chart: Json, title: str) -> list[float | None]:
    ids = {touchpoint["id"] for touchpoint in chart["touchpoints"] if touchpoint["title"] == title}
    return [e["value"] for e in chart["emotions"] if e["touchpoint"] in ids]
