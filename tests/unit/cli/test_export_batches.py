"""`export --sheet stages`, `--sheet views` and `--view`: a map in parts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journeydesk.app.templates import find_template
from journeydesk.cli import main
from journeydesk.export import Rasterise


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


def run(path: Path, *words: str) -> int:
    return main(no_pixels, ["export", str(path), *words])


def texts(path: Path) -> list[str]:
    pdf = PdfDocument(path)
    found = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    return found


SAMPLE = find_template("delayed-order").path


@pytest.fixture
def viewed(tmp_path: Path) -> Path:
    """The sample with a kept view of its pains."""
    found = json.loads(SAMPLE.read_text(encoding="utf-8"))
    found["maps"][0]["views"] = [{"id": "v", "title": "Pains only", "kinds": ["pain_point"]}]
    path = tmp_path / "viewed.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


def test_each_stage_has_a_page_with_its_part_and_numbers(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run(SAMPLE, "-o", str(out), "--sheet", "stages") == 0
    pages = texts(out)
    assert len(pages) == 4
    assert "stage 3 of 4" in pages[2]
    assert "90.0 %" in pages[2]
    assert "Nobody can say why" in pages[2]
    assert "Nobody can say why" not in pages[1]
    pdf = PdfDocument(out)
    titles = [entry.get_title() for entry in pdf.get_toc() if entry.level == 0]
    pdf.close()
    assert titles == ["I place my order", "I wait", "I ask for help", "My parcel arrives"]


def test_every_view_and_every_persona_has_a_sheet(viewed: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run(viewed, "-o", str(out), "--sheet", "views") == 0
    pains, maya, theo = texts(out)
    assert "Pains only" in pains
    assert "Nobody can say why" in pains
    assert "Ticks the day" not in pains
    assert "Ticks the day" in maya
    assert "Theo" not in maya
    assert "Theo" in theo


def test_a_map_is_exported_as_a_view_shows_it(viewed: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run(viewed, "-o", str(out), "--view", "Pains only") == 0
    (told,) = texts(out)
    assert "Nobody can say why" in told
    assert "Ticks the day" not in told
    assert "Order e-mail names" in told  # touchpoints stay: cards lie under them


def test_a_view_that_is_not_there_is_told(
    viewed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(viewed, "-o", str(tmp_path / "x.pdf"), "--view", "Channels") != 0
    assert "Pains only" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_every_sheet_goes_into_a_file_of_its_own(tmp_path: Path) -> None:
    assert run(SAMPLE, "-o", str(tmp_path / "x.svg"), "--sheet", "stages", "--each") == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"x-0{number}.svg" for number in (1, 2, 3, 4)
    ]


def test_a_map_without_stages_has_no_pages_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.json"
    content = {"format": "journeydesk", "version": 1, "maps": [{"id": "m", "title": "Empty"}]}
    path.write_text(json.dumps(content), encoding="utf-8")
    assert run(path, "-o", str(tmp_path / "x.pdf"), "--sheet", "stages") != 0
    assert "no stages" in capsys.readouterr().err
