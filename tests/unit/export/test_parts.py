"""Sheets longer than a PDF may be: refused, taken apart, or measured in a larger unit."""

import io
from pathlib import Path

import late_parcel
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.app.sheeting import drawing_of
from journeydesk.cli import main
from journeydesk.drawing import Color, Drawing, Rect
from journeydesk.export import PRESETS, Sheet, finished, in_parts, page_of, room_around
from journeydesk.export.tiles import obstacles_of
from journeydesk.model import Records
from journeydesk.paint import LONGEST_PDF_SIDE, MM, About, Page, Profile, write_pdf

WHITE = Color(255, 255, 255)


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return drawing_of(Records(late_parcel.written_records()), "map")


def kept(part: Page) -> Rect:
    """What of the drawing a part shows."""
    assert part.shown
    x, y = (part.shown.x - part.x) / part.scale, (part.shown.y - part.y) / part.scale
    return Rect(x, y, part.shown.w / part.scale, part.shown.h / part.scale)


@given(st.floats(100, 60_000), st.floats(100, 60_000), st.floats(0, 200))
def test_parts_show_everything_once(width: float, height: float, margin: float) -> None:
    whole = page_of(Drawing(width, height, WHITE, ()), Sheet(margin_mm=margin))
    parts = in_parts([whole])
    if len(parts) == 1:
        assert max(parts[0].width, parts[0].height) <= LONGEST_PDF_SIDE
        return
    shown = [kept(part) for part in parts]
    assert sum(area.w * area.h for area in shown) == pytest.approx(width * height)
    assert not any(a.grown(-0.01).intersects(b) for a in shown for b in shown if a is not b)
    for part in parts:
        assert max(part.width, part.height) <= LONGEST_PDF_SIDE


def test_no_card_is_cut_that_a_gap_between_columns_saves(drawing: Drawing) -> None:
    parts = in_parts([page_of(drawing, Sheet("9000x6000mm"))])
    for card in (obstacle.rect for obstacle in obstacles_of(drawing) if obstacle.is_card):
        assert sum(kept(part).intersects(card.grown(-1)) for part in parts) == 1


def test_parts_say_which_they_are(drawing: Drawing) -> None:
    parts = in_parts([page_of(drawing, Sheet("9000x6000mm"))])
    assert [part.label for part in parts] == ["1/4", "2/4", "3/4", "4/4"]


def test_a_sheet_that_is_short_enough_stays_whole(drawing: Drawing) -> None:
    page = page_of(drawing, Sheet("A0"))
    assert in_parts([page]) == [page]


def test_parts_leave_room_for_crop_marks(drawing: Drawing) -> None:
    preset = PRESETS["print-shop"]
    parts = in_parts([page_of(drawing, Sheet("9000x6000mm"))], room_around(preset))
    sheets = finished(parts, preset)
    assert max(max(sheet.width, sheet.height) for sheet in sheets) <= LONGEST_PDF_SIDE


@pytest.mark.parametrize("length", [20_000.0, 14_400.0, 700.0])
def test_a_larger_unit_leaves_the_size_as_asked(length: float) -> None:
    page = Page(length, 500.0, Drawing(length, 500.0, WHITE, ()), trim=Rect(9.0, 9.0, 18.0, 18.0))
    file = io.BytesIO()
    write_pdf(file, [page], About("Long"), profile=Profile(has_unit=True))
    with pikepdf.open(file) as pdf:
        sheet = pdf.pages[0]
        unit = float(sheet.get("/UserUnit", 1))
        assert (unit > 1) == (length > LONGEST_PDF_SIDE)
        assert float(sheet.MediaBox[2]) <= LONGEST_PDF_SIDE
        assert float(sheet.MediaBox[2]) * unit == pytest.approx(length)
        assert float(sheet.TrimBox[0]) * unit == pytest.approx(9, abs=0.01)


def run(*arguments: str) -> int:
    return main(lambda: pytest.fail("pixels were wanted"), [*arguments])


def test_nothing_too_long_is_written_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    source, long = str(late_parcel.FILE), ("--paper", "9000x6000mm", "--fit", "page")
    assert run("export", source, "-o", "long.pdf", *long) == 3
    told = capsys.readouterr().err
    assert told.index("--split") < told.index("--user-unit")
    assert not Path("long.pdf").exists()
    assert run("export", source, "-o", "parts.pdf", *long, "--split") == 0
    assert run("export", source, "-o", "unit.pdf", *long, "--user-unit") == 0
    with pikepdf.open("parts.pdf") as parts, pikepdf.open("unit.pdf") as unit:
        assert len(parts.pages) == 4
        assert not any("/UserUnit" in page for page in parts.pages)
        assert float(unit.pages[0].UserUnit) == 1.8
        width = float(unit.pages[0].MediaBox[2]) * 1.8
        assert width == pytest.approx(9000 * MM, abs=0.05 * MM)
