"""One drawing, one sheet, one file."""

import io
from dataclasses import replace
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PIL import Image

from journeydesk.drawing import Block, Box, Color, Drawing, Group, Rect
from journeydesk.errors import UserError, WriteFailed
from journeydesk.export import Sheet, export_drawings, pixel_size
from journeydesk.paint import About, Page, Pictures

CARD = Group("card", Rect(10.0, 10.0, 80.0, 40.0), (Box(Rect(0, 0, 80, 40), Color(0, 90, 160)),))
DRAWING = Drawing(
    300.0, 200.0, Color(255, 255, 255), (Block("cell", Rect(0.0, 0.0, 300.0, 200.0), (CARD,)),)
)
A5 = Sheet("A5", landscape=True, dpi=100.0)


def white(page: Page, dpi: float, rows: range, pictures: Pictures) -> bytes:
    return b"\xff" * (3 * pixel_size(page, dpi)[0] * len(rows))


def export(path: Path, sheet: Sheet = A5, overwrite: bool = False) -> bytes:
    export_drawings([DRAWING], path, sheet, About("Order"), overwrite=overwrite, rasterise=white)
    return path.read_bytes()


def test_all_three_formats_have_the_paper_that_was_asked_for(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(export(tmp_path / "map.pdf")) as pdf:
        assert pdf[0].get_size() == pytest.approx((595.28, 419.53), abs=0.01)
    svg = ElementTree.fromstring(export(tmp_path / "map.svg"))
    assert (svg.get("width"), svg.get("height")) == ("210mm", "148mm")
    assert Image.open(io.BytesIO(export(tmp_path / "map.PNG"))).size == (827, 583)


def test_a_name_without_a_known_ending_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.pdf, \.png, \.svg"):
        export(tmp_path / "map.gif")
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_is_kept_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"mine")
    with pytest.raises(WriteFailed):
        export(path)
    assert path.read_bytes() == b"mine"
    assert export(path, overwrite=True).startswith(b"%PDF")


def test_a_pdf_page_that_readers_show_blank_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="6000 × 100 mm is larger than readers show"):
        export(tmp_path / "map.pdf", Sheet("6000x100mm"))
    assert export(tmp_path / "map.svg", Sheet("6000x100mm"))


class Cancelled(Exception):
    """What the one who asked for the file raises."""


@pytest.mark.parametrize("suffix", ["pdf", "png", "svg"])
@pytest.mark.parametrize("reached", [1, 2])
def test_what_a_checkpoint_raises_ends_the_work_and_keeps_the_old_file(
    tmp_path: Path, suffix: str, reached: int
) -> None:
    path = tmp_path / f"map.{suffix}"
    path.write_bytes(b"mine")
    steps = iter(range(1, 99))

    def checkpoint() -> None:
        if next(steps) == reached:
            raise Cancelled

    two_blocks = replace(DRAWING, blocks=DRAWING.blocks * 2)
    write = partial(export_drawings, [two_blocks], path, A5, About(""), overwrite=True)
    with pytest.raises(Cancelled):
        write(rasterise=white, checkpoint=checkpoint)
    assert path.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [path]
    assert next(steps) == reached + 1


def test_a_png_that_cannot_fit_on_the_disk_is_refused_before_a_pixel_is_painted(
    tmp_path: Path,
) -> None:
    def painted(*_args: object) -> bytes:
        pytest.fail("painted")

    with pytest.raises(WriteFailed, match=r"takes [\d,]+ MB or more, and [\d,]+ MB are free"):
        export_drawings(
            [DRAWING],
            tmp_path / "map.png",
            Sheet("16000000x2000000000mm", dpi=25.4),
            About(""),
            rasterise=painted,
        )
    assert not list(tmp_path.iterdir())
