"""Bringing in a file in a process of its own: what an import here does, within bounds."""

import json
import sys
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.app import child
from journeydesk.app.child import Cancelled, Child
from journeydesk.app.import_process import ImportProcess
from journeydesk.app.importing import records_from
from journeydesk.document import open_document
from journeydesk.errors import InputRefused
from journeydesk.i18n import choose_languages
from journeydesk.interchange.choices import Choices

DIAGRAM = "journey\n  title Parcel\n  section Wait\n    Look it up: 3: Ann\n    Give up: 9: Ann\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    source = tmp_path / "parcel.mmd"
    source.write_text(DIAGRAM)
    return source


@pytest.fixture
def into(tmp_path: Path) -> Path:
    return tmp_path / "own" / "parcel.journey"


def refusal(source: Path, into: Path, **bounds: float) -> str:
    with pytest.raises(InputRefused) as refused:
        ImportProcess(source, **bounds).run(into)  # type: ignore[arg-type]
    assert list(into.parent.iterdir()) == []
    return str(refused.value)


def test_it_makes_what_an_import_here_makes(source: Path, into: Path) -> None:
    here = records_from(source)
    notes = ImportProcess(source).run(into).notes
    assert notes == here.notes
    with closing(open_document(into)) as document:
        found = sorted(record.type_name() for record in document.records)
    assert found == sorted(record.type_name() for record in here.records)
    assert [path.name for path in into.parent.iterdir()] == [into.name]


def test_of_long_files_it_tells_how_far_it_is(tmp_path: Path, into: Path) -> None:
    rows = (f"{n // 5},{'abcde'[n % 5]},2026-01-{1 + n % 28:02}" for n in range(5_000))
    log = tmp_path / "log.csv"
    log.write_text("\n".join(("case,activity,time", *rows)))
    percents: list[int] = []
    ImportProcess(log, Choices(format="log")).run(into, percents.append)
    assert len(percents) > 3
    assert percents == sorted(set(percents))
    assert percents[-1] <= 100


def test_what_is_refused_is_said_of_the_file_and_nothing_is_made(
    tmp_path: Path, into: Path
) -> None:
    source = tmp_path / "other.json"
    source.write_text(json.dumps({"format": "other"}))
    assert refusal(source, into) == str(refused_here(source))


def refused_here(source: Path) -> InputRefused:
    with pytest.raises(InputRefused) as refused:
        records_from(source)
    return refused.value


def test_it_speaks_the_language_of_whoever_asks(tmp_path: Path, into: Path) -> None:
    choose_languages(["de"])
    try:
        source = tmp_path / "other.json"
        source.write_text("{}")
        assert refusal(source, into) == str(refused_here(source))
    finally:
        choose_languages([])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process within its memory")
def test_more_memory_than_it_may_take_is_one_sentence(tmp_path: Path, into: Path) -> None:
    source = tmp_path / "bomb.json"
    source.write_text("[" + "[]," * 10_000_000 + "0]")
    assert "more than 200 MB of memory" in refusal(source, into, memory=200_000_000)


def test_more_time_than_it_may_take_is_one_sentence(source: Path, into: Path) -> None:
    assert "more than 0 seconds" in refusal(source, into, seconds=0.001)


@pytest.mark.parametrize(
    "end", ["raise SystemExit(3)", "import os; os.abort()", "import os; os.kill(os.getpid(), 9)"]
)
def test_a_child_that_ends_without_a_word_is_one_sentence(
    source: Path, into: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    monkeypatch.setattr(child, "own_command", lambda: [sys.executable, "-c", end])
    assert "broke down" in refusal(source, into)


def test_what_is_given_up_makes_nothing(source: Path, into: Path) -> None:
    process = ImportProcess(source)
    process.cancel()
    with pytest.raises(Cancelled):
        process.run(into)
    assert list(into.parent.iterdir()) == []


ENDLESS = "import time\nprint('{\"percent\": 0}', flush=True)\nwhile True: time.sleep(60)"


def test_a_child_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "own_command", lambda: [sys.executable, "-c", ENDLESS])
    process = Child("any", 0)
    with pytest.raises(Cancelled):
        process.answer(None, lambda _percent: process.cancel())
    assert Child("any", 0, seconds=0.1).answer(None) == {"late": True}
