"""What `export` says of the sheets it writes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from journeydesk.cli import main
from journeydesk.export import Rasterise

DIAGRAM = "journey\n  title Tea\n  section Kitchen\n    {task}: 5: Me\n"
Run = Callable[..., int]


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("tea.mmd").write_text(DIAGRAM.format(task="Boil water"), "utf-8")
    Path("box.mmd").write_text(DIAGRAM.format(task="Boil \U000e1234"), "utf-8")
    return lambda *arguments: main(no_pixels, ("export", *arguments))


def test_small_text_is_told_to_who_says_from_how_far_it_is_read(
    export: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("tea.mmd", "-o", "tea.pdf", "--paper", "A4") == 0
    assert capsys.readouterr().err == ""
    assert export("tea.mmd", "-o", "tea.svg", "--paper", "A4", "--read-from", "2m") == 0
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("tea.svg: preflight: 1 thing to look at: The smallest text is")


def test_what_spoils_the_sheet_is_told_unasked(
    export: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("box.mmd", "-o", "box.pdf") == 0
    [line] = capsys.readouterr().err.splitlines()
    assert "U+E1234" in line


def test_the_report_has_every_finding(export: Run) -> None:
    assert export("box.mmd", "-o", "box.pdf", "--report", "box.json", "--read-from", "90cm") == 0
    told = json.loads(Path("box.json").read_text("utf-8"))
    assert told["read_from_m"] == pytest.approx(0.9)
    assert {finding["rule"] for finding in told["findings"]} >= {"missing-glyphs", "text-size"}


def test_a_distance_that_is_none_is_refused_before_anything_is_written(export: Run) -> None:
    assert export("tea.mmd", "-o", "tea.pdf", "--read-from", "far") == 3
    assert not Path("tea.pdf").exists()


def test_charts_are_looked_at_too(export: Run) -> None:
    assert export("tea.mmd", "-o", "t.pdf", "--sheet", "peak-end", "--report", "t.json") == 0
    told = json.loads(Path("t.json").read_text("utf-8"))
    assert told["smallest_text_pt"] > 5
