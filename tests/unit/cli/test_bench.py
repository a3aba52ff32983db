"""Benchmarks: what they measure with, and how they say it. How fast it is, no test says."""

import json

import pytest
from click.testing import CliRunner

from journeydesk.cli import program
from journeydesk.cli.bench import frames, imports, memory, paper
from journeydesk.cli.bench.maps import make_records
from journeydesk.cli.bench.measure import Row
from journeydesk.model import Card, Records, Stage, violations


def test_the_same_cards_and_seed_make_the_same_map() -> None:
    assert make_records(50) == make_records(50)
    assert make_records(50) != make_records(50, seed=8)


@pytest.mark.parametrize(("cards", "stages"), [(200, 10), (2_000, 20)])
def test_a_map_is_whole_and_has_the_cards_asked_for(cards: int, stages: int) -> None:
    made = make_records(cards)
    records = Records(made)
    assert len(records.of(Card)) == cards
    assert len(records.of(Stage)) == stages
    assert list(violations(records, {record.id: (None, record) for record in made})) == []


def test_a_figure_is_good_up_to_its_target() -> None:
    assert Row("", 1, 1.5, 1.5).ok
    assert not Row("", 1, 1.6, 1.5).ok


@pytest.mark.parametrize("name", ["layout", "edit", "open", "save", "pdf", "undo"])
def test_rows_have_the_fields_of_the_contract(name: str) -> None:
    run = CliRunner().invoke(program, ["bench", name, "--cards", "20", "--json"])
    assert run.exit_code == 0
    found = json.loads(run.stdout)
    assert found["bench"] == name
    assert found["rows"]
    for row in found["rows"]:
        assert list(row) == ["what", "cards", "ratio", "target", "ok"]
        assert row["cards"] == 20
        assert row["ratio"] > 0


def test_every_kind_of_frame_is_measured_on_the_real_canvas() -> None:
    run = CliRunner().invoke(program, ["bench", "frames", "--cards", "30", "--json"])
    rows = json.loads(run.stdout)["rows"]
    assert [row["what"].split(" / ")[0] for row in rows] == list(frames.TARGETS)
    assert all(row["ratio"] > 0 for row in rows)


@pytest.mark.parametrize(
    ("grown", "kinds"), [(400.0, ["time", "memory"]), (None, ["time"])], ids=["linux", "elsewhere"]
)
def test_a_picture_is_held_to_qt_in_time_and_where_it_is_told_in_memory(
    monkeypatch: pytest.MonkeyPatch, grown: float | None, kinds: list[str]
) -> None:
    def told_by(_module: str, way: str, _file: str) -> dict[str, float | None]:
        ours, qt = {"seconds": 3.0, "bytes": grown and 100.0}, {"seconds": 4.0, "bytes": grown}
        return ours if way == "ours" else qt

    monkeypatch.setattr(paper, "told_by", told_by)
    run = CliRunner().invoke(program, ["bench", "png", "--cards", "20", "--json"])
    rows = json.loads(run.stdout)["rows"]
    assert [row["what"].split()[3] for row in rows] == kinds
    assert [row["ratio"] for row in rows] == [0.75, 0.25][: len(kinds)]
    assert all(row["ok"] for row in rows)


@pytest.mark.parametrize(
    ("bare", "ratios"),
    [([50_000_000], [40.0, 45.0]), ([None], [])],
    ids=["linux", "elsewhere"],
)
def test_memory_is_what_the_map_adds_to_a_bare_window(
    monkeypatch: pytest.MonkeyPatch, bare: list[int | None], ratios: list[float]
) -> None:
    def told_by(_module: str, what: str, home: str) -> list[int | None]:
        return bare if what == "bare" else [90_000_000, 95_000_000]

    monkeypatch.setattr(memory, "told_by", told_by)
    run = CliRunner().invoke(program, ["bench", "memory", "--cards", "20", "--json"])
    assert [row["ratio"] for row in json.loads(run.stdout)["rows"]] == ratios


def test_imports_are_held_to_seconds_and_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "EVENTS", 50)
    monkeypatch.setattr(imports, "ANSWERS", 40)
    monkeypatch.setattr(imports, "DIAGRAMS", 2)
    rows = {row.what: row for row in imports.bench_import(0)}
    assert rows["event log in a child, s"].cards == 50
    assert rows["survey in a child, s"].cards == 40
    assert rows["Mermaid diagrams to JSON, s"].cards == 2
    assert all(row.ratio > 0 for row in rows.values())
