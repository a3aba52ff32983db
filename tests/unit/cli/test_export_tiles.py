"""`export --tile`: a poster from sheets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from journeydesk.app.templates import find_template
from journeydesk.cli import main
from journeydesk.export import Rasterise
from journeydesk.paint import MM


def no_pixels() -> Rasterise:
    pytest.fail("pixels were wanted where no PNG is written")


def run(*words: str) -> int:
    return main(no_pixels, ["export", str(find_template("delayed-order").path), *words])


def sizes(path: Path) -> list[tuple[int, int]]:
    """Of each page, in millimetres."""
    pdf = PdfDocument(path)
    found = [(round(w / MM), round(h / MM)) for w, h in (page.get_size() for page in pdf)]
    pdf.close()
    return found


def offers(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    assert run("--offers", "json", *words) == 0
    found = json.loads(capsys.readouterr().out)["offers"]
    assert isinstance(found, list)
    return found


def test_the_preset_alone_makes_a_poster_of_each_map_from_a4(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run("--preset", "tiles", "-o", str(out), "--map", "1") == 0
    plan, *sheets = sizes(out)
    assert plan == (210, 297)
    assert set(sheets) <= {(210, 297), (297, 210)}


def test_every_offer_can_be_had_by_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for offer in offers(capsys, "--tile", "A5"):
        out = tmp_path / f"{offer['offer']}.pdf"
        assert (
            run("--tile", "A5", "--map", "1", "--offer", str(offer["offer"]), "-o", str(out)) == 0
        )
        assert len(sizes(out)) == 1 + int(str(offer["sheets"]))


def test_one_offer_is_marked_in_the_table_as_in_the_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    marked = [offer["offer"] for offer in offers(capsys) if offer["recommended"]]
    assert run("--offers") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines if "→" in line] == [str(n) for n in marked]
    assert len(marked) == 1


def test_a_finished_size_is_kept_to(capsys: pytest.CaptureFixture[str]) -> None:
    [first, *_rest] = [o for o in offers(capsys, "--finished-size", "1200x") if o["recommended"]]
    assert first["width_mm"] == pytest.approx(1200, abs=0.1)
    assert not any(o["fits_stages"] for o in offers(capsys, "--finished-size", "1200x"))
    [both] = [o for o in offers(capsys, "--finished-size", "1200x400mm") if o["recommended"]]
    assert both["height_mm"] == pytest.approx(400, abs=0.1)


def test_twice_the_scale_is_twice_the_poster(capsys: pytest.CaptureFixture[str]) -> None:
    def widest(*words: str) -> float:
        return max(
            float(str(o["width_mm"])) for o in offers(capsys, *words) if not o["fits_stages"]
        )

    assert widest("--scale", "200") == pytest.approx(2 * widest(), abs=0.2)


@pytest.mark.parametrize("mode", ["grid", "strips"])
def test_grids_are_all_there_is_where_they_are_asked_for(
    capsys: pytest.CaptureFixture[str], mode: str
) -> None:
    found = offers(capsys, "--mode", mode)
    assert found
    assert mode == "strips" or {offer["mode"] for offer in found} == {"grid"}


def test_without_marks_nothing_is_laid_over_the_map(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert run("--tile", "A4", "--no-marks", "-o", str(out), "--map", "1") == 0
    pdf = PdfDocument(out)
    texts = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    assert not any("glue" in text or "row 1/" in text for text in texts[1:])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--tile", "A4", "--margin", "120"], "leave no room on A4"),
        (["--tile", "A9"], "There is no paper “A9”"),
        (["--tile", "roll-24"], "sheets of a size"),
        (["--tile", "A4", "--offer", "99"], "There is no offer 99"),
        (["--tile", "A4", "--finished-size", "large"], "“large” is no size"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    assert run(*words, "-o", str(tmp_path / "x.pdf")) == 3
    error = capsys.readouterr().err
    assert told in error
    assert len(error.splitlines()) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["x.png", "x.svg", "x.json"])
def test_only_a_pdf_holds_a_poster(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run("--tile", "A4", "-o", str(tmp_path / name)) == 3
    assert "end its name with .pdf" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_file_is_asked_for_where_no_offers_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--tile", "A4") == 2
    assert "--out" in capsys.readouterr().err
