"""Every real file of tickets and answers, as the command line brings it in.

`pytest -s` prints the table: file, what is expected, what was got.
"""

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from journeydesk.cli import program

Json = dict[str, Any]


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> Json:
    found: Json = json.loads((shared_data / "expected.json").read_text("utf-8"))
    return {name: e for name, e in found.items() if name.startswith("tickets_surveys/")}


@pytest.fixture(scope="module")
def brought_in(
    shared_data: Path, expected: Json, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Json]:
    folder = tmp_path_factory.mktemp("evidence")
    return {name: map_of(shared_data / name, folder) for name in expected}


def map_of(path: Path, folder: Path) -> Json:
    document, out = folder / f"{path.name}.journey", folder / f"{path.name}.json"
    run("import", str(path), "-o", str(document))
    run("export", str(document), "-o", str(out))
    [chart] = json.loads(out.read_text("utf-8"))["maps"]
    return dict(chart)


def run(*arguments: str) -> None:
    done = CliRunner().invoke(program, arguments, standalone_mode=False)
    assert done.exception is None, done.output
    assert not done.return_value, done.output


def records_in(path: Path, told: Json) -> list[dict[str, str]]:
    text = path.read_bytes().decode(told["encoding"])
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=told["delimiter"]))


def test_every_record_is_evidence(expected: Json, brought_in: dict[str, Json]) -> None:
    print()
    for name, told in expected.items():
        got = len(brought_in[name]["evidence"])
        print(f"{name:50} {told['records']:7} {got:7}")
        assert got == told["records"], name


def test_texts_and_days_are_those_of_the_file(
    shared_data: Path, expected: Json, brought_in: dict[str, Json]
) -> None:
    told = expected["tickets_surveys/zendesk_style_tickets.csv"]
    rows = records_in(shared_data / "tickets_surveys/zendesk_style_tickets.csv", told)
    found = brought_in["tickets_surveys/zendesk_style_tickets.csv"]["evidence"]
    for row, evidence in zip(rows, found, strict=True):
        assert (evidence["title"], evidence["text"]) == (row["subject"], row["description"])
        assert evidence["date"] == row["timestamp"][:10]
        assert evidence["location"] == row["channel"]
        assert evidence["source"].endswith(f"/ {row['ticket_id']}")


def test_tickets_are_counted_at_what_they_are_about(
    shared_data: Path, expected: Json, brought_in: dict[str, Json]
) -> None:
    name = "tickets_surveys/saas_support_tickets.csv"
    counts = Counter(r["issue_category"] for r in records_in(shared_data / name, expected[name]))
    chart = brought_in[name]
    titles = {t["id"]: t["title"] for t in chart["touchpoints"]}
    volumes = [m for m in chart["metrics"] if m["kind"] == "volume"]
    print()
    for volume in volumes:
        about = titles.get(volume["touchpoint"] or "", "")
        wanted = counts[about] if about else counts.total()
        print(f"{about or 'all':20} {wanted:7} {volume['value']:7}")
        assert volume["value"] == wanted
    assert len(volumes) == len(counts) + 1
