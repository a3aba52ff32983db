"""Real event logs: what is counted is what others count; prints file, expected, got with -s."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from journeydesk.app.importing import records_from
from journeydesk.cli import program
from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.report import Imported
from journeydesk.model import Evidence, EvidenceKind, Map, Records, Stage, Touchpoint

LOGS = (
    *("sepsis_semicolon_wide.csv", "receipt_permit.csv", "saas_events.csv", "running_example.csv"),
    *("interval_orders.csv", "hospital_patients.csv", "simod_loan_prioritization.csv"),
    *("running_example.xes", "road_traffic_variants.xes.gz", "review_process.xes.gz"),
)
OBJECT_CENTRIC = ("ocel_example_log.csv", "ocel_example_log.jsonocel", "ocel_example_log.sqlite")
COUNTS = ("events", "cases", "activities")


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared_data / "expected.json").read_text("utf-8"))
    return found


def wanted(about: dict[str, Any]) -> dict[str, Any]:
    """Of XES it says traces, of tables cases; where it counts no events, each record is one."""
    counts = {
        "events": about.get("events", about.get("records")),
        "cases": about.get("cases", about.get("traces")),
        "activities": about.get("activities"),
    }
    return {name: n for name, n in counts.items() if n is not None}


def by_activity(imported: Imported) -> dict[str, int]:
    [chart] = (record for record in imported.records if isinstance(record, Map))
    told: Any = chart.extra["log"]
    return {each["name"]: each["events"] for each in told["by_activity"]}


def counted(imported: Imported) -> dict[str, Any]:
    [chart] = (record for record in imported.records if isinstance(record, Map))
    told: Any = chart.extra["log"]
    return {name: told[name] for name in COUNTS}


def as_log(path: Path) -> Imported:
    """What it is, its content tells."""
    imported = records_from(path)
    assert imported.look
    assert imported.look.choices.format in ("log", "xes")
    return imported


@pytest.mark.parametrize("name", LOGS)
def test_events_cases_and_activities_are_those_expected(
    shared_data: Path, expected: dict[str, Any], name: str
) -> None:
    about = expected[f"logs/{name}"]
    imported = as_log(shared_data / "logs" / name)
    got = {key: n for key, n in counted(imported).items() if key in wanted(about)}
    print(f"{name}: expected {wanted(about)}, got {got}")
    assert got == wanted(about)
    top = about.get("top_activities", about.get("top", ()))
    events = by_activity(imported)
    assert [events[activity] for activity, _n in top] == [n for _activity, n in top]


@pytest.mark.parametrize("name", LOGS)
def test_columns_are_told_with_what_they_were_taken_for(
    shared_data: Path, expected: dict[str, Any], name: str
) -> None:
    look = as_log(shared_data / "logs" / name).look
    assert look
    header = expected[f"logs/{name}"].get("header")
    if header:
        assert [column.heading for column in look.columns] == header
    assert {"case", "activity", "time"} <= {column.role for column in look.columns}
    assert all(column.role for column in look.columns)


@pytest.mark.parametrize("name", LOGS)
def test_the_map_of_a_log_is_whole_and_stands_on_it(shared_data: Path, name: str) -> None:
    records = Records(as_log(shared_data / "logs" / name).records)
    counts = [stage.count_in or 0 for stage in records.of(Stage)]
    assert counts == sorted(counts, reverse=True)
    assert all(0 < (t.reach_share or 0) <= 1 for t in records.of(Touchpoint))
    [proof] = (e for e in records.of(Evidence) if e.kind is EvidenceKind.EVENT_LOG)
    assert {t.id for t in records.of(Touchpoint)} <= set(proof.supports)


@pytest.mark.parametrize("name", OBJECT_CENTRIC)
def test_logs_with_several_objects_an_event_are_refused_with_the_reason(
    shared_data: Path, name: str
) -> None:
    with pytest.raises(InputRefused) as refused:
        as_log(shared_data / "logs" / name)
    told = str(refused.value)
    assert name in told
    assert "object-centric" in told


def test_of_an_object_centric_table_one_kind_of_object_can_be_the_case(shared_data: Path) -> None:
    choices = Choices(format="log", roles={"ocel:type:order": "case"})
    imported = records_from(shared_data / "logs" / "ocel_example_log.csv", choices)
    assert counted(imported)["cases"] == 3


def test_convert_reads_every_log(shared_data: Path, tmp_path: Path) -> None:
    sources = [str(shared_data / "logs" / name) for name in LOGS]
    arguments = ["convert", *sources, "--to", "json", "--out-dir", str(tmp_path)]
    run = CliRunner().invoke(program, arguments, standalone_mode=False)
    assert run.return_value == 0, run.output
    assert len(run.output.splitlines()) == len(LOGS)
    for path in tmp_path.glob("*.json"):
        [chart] = json.loads(path.read_text("utf-8"))["maps"]
        assert chart["extra"]["log"]["cases"] > 0


def test_a_table_of_reports_is_no_log(shared_data: Path) -> None:
    imported = records_from(shared_data / "logs" / "nrc_event_notifications_pipe.txt")
    assert imported.look
    assert imported.look.choices.format == "evidence"
    assert len([r for r in imported.records if isinstance(r, Evidence)]) == 72
