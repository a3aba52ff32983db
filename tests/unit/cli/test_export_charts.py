"""`export --sheet`: the numbers on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journeydesk.app.templates import find_template
from journeydesk.cli import main
from journeydesk.export import Rasterise


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


def run(*words: str) -> int:
    return main(no_pixels, ["export", str(find_template("delayed-order").path), *words])


@pytest.mark.parametrize("name", ["x.pdf", "x.svg"])
def test_a_chart_becomes_a_file(tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    assert run("-o", str(out), "--sheet", "rankings", "--persona", "Maya") == 0
    assert out.stat().st_size > 1_000


def test_all_charts_are_pages_of_one_pdf(tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    assert run("-o", str(out), "--sheet", "all") == 0
    pdf = PdfDocument(out)
    assert len(pdf) == 9
    assert "Evidence coverage" in pdf[0].get_textpage().get_text_range()  # what is on which page
    assert "60.0" not in pdf[1].get_textpage().get_text_range()  # of all, not of Maya
    assert "53.3" in pdf[1].get_textpage().get_text_range()
    titles = [entry.get_title() for entry in pdf.get_toc()]
    assert titles[:2] == ["Contents", "Pain points by priority"]
    pdf.close()


def test_all_charts_are_no_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-o", str(tmp_path / "all.svg"), "--sheet", "all") != 0
    assert "holds one sheet" in capsys.readouterr().err


def test_an_unknown_persona_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("-o", str(tmp_path / "x.svg"), "--sheet", "teams", "--persona", "Zoe") != 0
    assert "Zoe" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_validation_kit_is_pages_of_one_pdf(tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    assert run("-o", str(out), "--sheet", "kit", "--paper", "A4") == 0
    pdf = PdfDocument(out)
    texts = [page.get_textpage().get_text_range() for page in pdf]
    assert "Interview guide" in texts[0]
    assert any("Tick sheet" in text for text in texts)
    assert "Validation session" in texts[-1]
    pdf.close()


def test_a_sheet_of_several_pages_is_no_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", str(tmp_path / "ticks.svg"), "--sheet", "ticks") != 0
    assert "holds one sheet" in capsys.readouterr().err
