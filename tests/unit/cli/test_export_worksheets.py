"""`export --sheet worksheet` and its kin: what a workshop has on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journeydesk.app.templates import find_template
from journeydesk.charts.worksheets import WORKSHEETS
from journeydesk.cli import main
from journeydesk.export import Rasterise


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


def run(*words: str) -> int:
    return main(no_pixels, ["export", str(find_template("delayed-order").path), *words])


def texts(path: Path) -> list[str]:
    pdf = PdfDocument(path)
    found = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    return found


@pytest.mark.parametrize("name", WORKSHEETS)
def test_sheets_of_a_workshop_become_a_pdf(tmp_path: Path, name: str) -> None:
    out = tmp_path / "x.pdf"
    assert run("-o", str(out), "--sheet", name) == 0
    assert "Where is my order?" in texts(out)[0]


def test_only_cards_of_the_kinds_that_are_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run("-o", str(out), "--sheet", "cards", "--kinds", "pain_point,quote") == 0
    told = " ".join(texts(out))
    assert "Nobody can say why" in told
    assert "Customer action" not in told


def test_a_kind_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-o", str(tmp_path / "x.pdf"), "--sheet", "cards", "--kinds", "pains") != 0
    assert "pain_point" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_worksheet_of_one_stage_keeps_its_code(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run("-o", str(out), "--sheet", "worksheet", "--stages", "I wait") == 0
    (told,) = texts(out)
    assert "S2-L1" in told
    assert "S1-L1" not in told


def test_a_worksheet_goes_on_a_roll_too(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run("-o", str(out), "--sheet", "worksheet", "--paper", "roll-36") == 0
    pdf = PdfDocument(out)
    assert round(pdf[0].get_height()) == 36 * 72
    pdf.close()


def test_a_large_worksheet_is_a_poster_from_small_sheets(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    size = ("--paper", "A2", "--landscape")
    assert run("-o", str(out), "--sheet", "worksheet", *size, "--tile", "A4") == 0
    pdf = PdfDocument(out)
    assert len(pdf) >= 5
    assert {round(max(page.get_size()) * 25.4 / 72) for page in pdf} == {297}
    pdf.close()


def test_cards_on_small_sheets_are_no_poster(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", str(tmp_path / "x.pdf"), "--sheet", "stages", "--tile", "A4") != 0
    assert "poster" in capsys.readouterr().err
