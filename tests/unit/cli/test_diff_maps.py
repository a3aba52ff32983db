"""`diff` of two maps: by name or by lineage, in numbers and on a sheet."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from compared import Two, copy_of
from pypdfium2 import PdfDocument

from journeydesk.cli import main
from journeydesk.document import create_document
from journeydesk.export import Rasterise
from journeydesk.model import RecordId, map_of
from journeydesk.store import Transaction

Run = Callable[..., int]


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


def better(tx: Transaction, future: RecordId) -> None:
    tx.put(copy_of(tx, "b", future).evolve(title="Step b, better"))
    tx.put(copy_of(tx, "b-ann", future).evolve(value=2.0))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Beside a document with a map and its future, and one with the map alone."""
    monkeypatch.chdir(tmp_path)
    two = Two(better)
    records = two.store.records
    create_document(tmp_path / "two.journey", records).close()
    alone = [r for r in records if map_of(r, records.find) != two.future]
    create_document(tmp_path / "one.journey", alone).close()
    return lambda *words: main(no_pixels, ["diff", *words])


def compared(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found = json.loads(capsys.readouterr().out)
    [only] = found["maps"]
    return dict(only)


@pytest.mark.parametrize(
    "words",
    [
        ("two.journey",),
        ("two.journey", "--map", "A journey"),
        ("two.journey", "--map", "1", "--map", "Tomorrow"),
        ("one.journey", "two.journey", "--map", "1", "--map", "2"),
    ],
)
def test_two_maps_are_compared_step_by_step(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert run(*words, "--json") == 0
    found = compared(capsys)
    assert (found["before"]["title"], found["after"]["title"]) == ("A journey", "Tomorrow")
    step = found["stages"][0]["touchpoints"][1]
    assert (step["title"], step["state"]) == ("Step b, better", "paired")
    assert step["emotion"]["delta"] == pytest.approx(2.25)
    assert [p["delta"] for p in step["personas"]] == [3.0, 0.0]
    assert found["stages"][1]["touchpoints"][0]["personas"][0]["delta"] is None
    assert [t["persona"] for t in found["totals"]] == ["Ann", "Bob", None]
    [sales] = found["owners"]
    assert sales["team"] == "Sales"
    [first, _second] = sales["changes"]
    assert first["fields"] == {"title": ["Step b", "Step b, better"]}
    [answer] = first["opportunities"]
    assert answer["text"] == "Say it before"
    assert answer["actions"][0] | {"id": ""} == {
        "id": "",
        "what": "Write a mail",
        "owner": "Kim",
        "due": "",
        "status": "proposed",
    }


def test_of_two_documents_each_map_is_compared_with_what_became_of_it(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("one.journey", "two.journey", "--json") == 0
    found = compared(capsys)
    assert found["before"]["title"] == found["after"]["title"] == "A journey"
    assert found["owners"] == []


def test_names_narrow_what_is_told_line_by_line(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("two.journey", "--map", "1", "--map", "2") == 0
    told = capsys.readouterr().out.splitlines()
    assert "~ touchpoint Step b, better (title, reach_share)" in told
    assert run("two.journey", "--map", "1", "--map", "1") == 0
    assert capsys.readouterr().out == "Nothing differs.\n"


def test_the_sheet_becomes_a_file(run: Run) -> None:
    assert run("two.journey", "-o", "sheet.pdf") == 0
    pdf = PdfDocument("sheet.pdf")
    words = pdf[0].get_textpage().get_text_range()
    width, height = pdf[0].get_size()
    pdf.close()
    assert [told for told in ("Sales", "Step b, better", "+2.25", "Kim") if told not in words] == []
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (420, 297)
    assert run("two.journey", "-o", "sheet.svg") == 0
    assert Path("sheet.svg").stat().st_size > 1_000
    assert run("two.journey", "-o", "sheet.pdf") == 4
    assert run("two.journey", "-o", "sheet.pdf", "--paper", "A2", "--force") == 0


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("one.journey",), 3, "No map here has become another"),
        (("two.journey", "--map", "Yesterday"), 3, "Yesterday"),
        (("two.journey", "--map", "2"), 3, "No map here has become another"),
        (("two.journey", "--map", "1", "--map", "2", "--map", "1"), 2, "not 3"),
    ],
)
def test_what_cannot_be_compared_is_told(
    run: Run, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, told: str
) -> None:
    assert run(*words) == code
    assert told in capsys.readouterr().err
