"""`journeydesk export` on sheets of paper: their size, their type, what stands around the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from journeydesk.app.templates import find_template
from journeydesk.cli import main
from journeydesk.export import Rasterise


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


def exported(out: Path, *options: str) -> int:
    file = str(find_template("delayed-order").path)
    return main(no_pixels, ["export", file, "-o", str(out), "--force", *options])


def text_of(out: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(out).pages)


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (("--paper", "A2", "--landscape"), (594, 420)),
        (("--paper", "ARCH-E1"), (762, 1066.8)),
        (("--paper", "36x48in"), (914.4, 1219.2)),
    ],
)
def test_a_sheet_is_exactly_as_large_as_asked(
    tmp_path: Path, options: tuple[str, ...], size: tuple[float, float]
) -> None:
    out = tmp_path / "map.pdf"
    assert exported(out, *options) == 0
    for page in PdfReader(out).pages:
        box = [float(side) / 72 * 25.4 for side in page.mediabox[2:]]
        assert box == pytest.approx(size, abs=0.05)


def test_every_map_has_its_sheet_with_the_file_and_the_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795600800")
    out = tmp_path / "map.pdf"
    assert exported(out, "--paper", "A1") == 0
    said = text_of(out)
    for words in ("delayed-order.json", "25 November 2026", "Sheet 1 of 2", "Sheet 2 of 2"):
        assert words in said


def test_what_stands_around_the_map_is_left_out_as_asked(tmp_path: Path) -> None:
    out = tmp_path / "map.pdf"
    assert exported(out, "--paper", "A1", "--no-legend", "--no-footer", "--no-title-block") == 0
    said = text_of(out)
    assert "Where is my order?" in said
    for words in ("Moment of truth", "Sheet 1", "Map type"):
        assert words not in said


def test_a_sheet_as_large_as_its_map_has_a_legend_where_one_is_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "map.pdf"
    assert exported(out, "--legend") == 0
    assert "Moment of truth" in text_of(out)
    assert "Sheet 1" not in text_of(out)


def test_type_that_does_not_fit_is_refused_with_what_would(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "map.pdf"
    assert exported(out, "--paper", "A4", "--type-size", "12") == 3
    told = capsys.readouterr().err
    assert "At 12 pt the map is" in told
    assert "or larger paper" in told
    assert not out.exists()


def test_a_type_size_goes_with_a_layout_for_the_sheet_only(tmp_path: Path) -> None:
    assert exported(tmp_path / "map.pdf", "--fit", "page", "--type-size", "12") == 2
