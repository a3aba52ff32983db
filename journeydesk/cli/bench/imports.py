"""What others wrote, brought in: seconds and megabytes, for people wait for the whole of it.

The other rows are ratios to a peer; of these there is none, so that each figure stands as it was
measured beside what it may be: on a machine of 2026 with two cores.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.app.import_process import ImportProcess
from journeydesk.app.importing import records_from
from journeydesk.cli.bench.measure import WALL, Row
from journeydesk.cli.bench.process import told_by
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import Records

EVENTS, OF_A_CASE = 50_000, 5
ANSWERS = 10_000
DIAGRAMS = 100
STEPS = ("search", "compare", "order", "call support", "pay", "receive", "return", "rate")


def bench_import(_cards: int) -> list[Row]:
    """A long log and a survey as users bring them in, in a child; many diagrams in one process."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        return [*_log_rows(folder), _survey_row(folder), _diagrams_row(folder)]


def _log_rows(folder: Path) -> Iterator[Row]:
    """Memory is left out where the system does not tell it."""
    log = folder / "log.csv"
    log.write_text("\n".join(_events()), encoding="utf-8")
    yield Row("event log in a child, s", EVENTS, _seconds(log, "log"), 5.0)
    size = told_by("journeydesk.cli.bench.one_import", str(log), "log")
    if size is not None:
        yield Row("event log in a child, MB", EVENTS, size / 1e6, 300.0)


def _seconds(file: Path, format_: str) -> float:
    """From the click to the document: the quicker of two, for the first compiles what it needs."""
    return min(_brought_in(file, format_, f"{number}.journey") for number in range(2))


def _brought_in(file: Path, format_: str, name: str) -> float:
    begun = WALL()
    ImportProcess(file, Choices(format=format_)).run(file.parent / file.stem / name)
    return WALL() - begun


def _survey_row(folder: Path) -> Row:
    survey = folder / "survey.csv"
    survey.write_text("\n".join(_answers()), encoding="utf-8")
    return Row("survey in a child, s", ANSWERS, _seconds(survey, "evidence"), 3.0)


def _answers() -> Iterator[str]:
    yield "id,date,touchpoint,nps,comment"
    for number in range(ANSWERS):
        step, score = STEPS[number % len(STEPS)], number * number % 11
        day = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
        yield f"{number},{day},{step},{score},It was like {number} others when I came to {step}"


def _events() -> Iterator[str]:
    """Cases of five events; which of the steps these are differs from case to case."""
    yield "case_id,activity,timestamp,channel,agent,amount"
    for number in range(EVENTS):
        case, step = divmod(number, OF_A_CASE)
        name = STEPS[(step + case * case % 7 % 3) % len(STEPS)]
        when = f"2026-{1 + case % 12:02}-{1 + case % 28:02} {8 + step:02}:{case % 60:02}:00+01:00"
        yield f"C{case:05},{name},{when},{'web' if step < 3 else 'phone'},Ann {case % 40},{case}.5"


def _diagrams_row(folder: Path) -> Row:
    """Read, and written as JSON."""
    paths = [folder / f"{number}.mmd" for number in range(DIAGRAMS)]
    for path in paths:
        path.write_text("\n".join(_diagram(path.stem)), encoding="utf-8")
    begun = WALL()
    for path in paths:
        written = write_json(Records(records_from(path).records))
        path.with_suffix(".json").write_text(written, encoding="utf-8")
    return Row("Mermaid diagrams to JSON, s", DIAGRAMS, WALL() - begun, 2.0)


def _diagram(name: str) -> Iterator[str]:
    """Five sections of four tasks: twice as many as real ones have."""
    yield f"journey\n  title Journey {name}"
    for section in range(5):
        yield f"  section Stage {section}"
        for task in range(4):
            yield f"    {STEPS[(section + task) % 8]} {task}: {1 + (section + task) % 5}: Ann, Bob"
