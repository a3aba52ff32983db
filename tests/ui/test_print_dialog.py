"""Printing from the window."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PIL import Image, ImageChops, ImageStat
from pypdfium2 import PdfDocument
from PySide6.QtPrintSupport import QPrinter

from journeydesk.app.exporting import Export, pages_for
from journeydesk.app.folders import cache_folder
from journeydesk.cli.bench.maps import make_records
from journeydesk.export import Sheet, pixel_size
from journeydesk.model import Records
from journeydesk.paint import Page
from journeydesk.ui.printing import PrintDialog
from journeydesk.ui.printing.painter import print_pages
from journeydesk.ui.printing.printers import Printer
from journeydesk.ui.raster import rasterise

PAPERS = (("A4", "210x297mm"), ("A3", "297x420mm"), ("A0", "841x1189mm"))
OFFICE = Printer("Office", "Office on the 2nd floor", PAPERS, "297x420mm")


class Printing:
    """A user at the print dialog."""

    def __init__(self, *printers: Printer) -> None:
        self.user = User.with_sample()
        self.dialog = PrintDialog(self.user.session, printers, self.user.window)
        self.dialog.show()
        self.settle()

    def settle(self) -> None:
        self.user.wait_until(lambda: self.dialog.is_settled)

    def told(self) -> str:
        return self.dialog.fields.words.text()

    def choose_paper(self, name: str) -> None:
        papers = self.dialog.fields.papers
        papers.setCurrentIndex(papers.findText(name))
        self.settle()

    def print(self) -> None:
        """And wait for what comes of it."""
        self.dialog.fields.print.click()
        self.user.wait_until(self.dialog.fields.print.isEnabled)

    def close(self) -> None:
        self.dialog.close()
        self.user.close()


@pytest.fixture
def printing(qtbot: object) -> Iterator[Printing]:
    opened = Printing(OFFICE)
    yield opened
    opened.close()


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an `lp` that keeps the file, and an `lpoptions` that knows two papers."""
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("bash is not here")
    scripts = {
        "lp": f'printf "%s\\n" "$@" > {tmp_path}/told; cp "${{!#}}" {tmp_path}/printed.pdf',
        "lpoptions": 'echo "PageSize/Media Size: *A4 A3"',
    }
    for name, script in scripts.items():
        (tmp_path / name).write_text(f"#!{shell}\n{script}\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def test_what_is_in_view_goes_to_the_printer_on_its_own_paper(
    printing: Printing, cups: Path
) -> None:
    printing.dialog.fields.copies.setValue(3)
    printing.print()
    assert printing.told() == "Handed to Office."
    told = (cups / "told").read_text("utf-8").splitlines()
    assert "media=A3" in told
    assert told[told.index("-n") + 1] == "3"
    with PdfDocument(cups / "printed.pdf") as pdf:
        assert sorted(pdf[0].get_size()) == pytest.approx([841.89, 1190.55], abs=0.01)
        assert "late parcel" in pdf[0].get_textpage().get_text_bounded()
    assert not list(cache_folder().glob("print-*"))


def test_a_paper_that_the_queue_lacks_is_told(printing: Printing, cups: Path) -> None:
    printing.choose_paper("A0")
    printing.print()
    assert printing.told().startswith("Office has no paper of 841 × 1189 mm")
    assert not (cups / "told").exists()


def test_the_paper_in_the_printer_is_offered_first(printing: Printing) -> None:
    assert printing.dialog.fields.paper == "297x420mm"
    [sheet] = printing.dialog.preview.pages
    assert sorted((sheet.width, sheet.height)) == pytest.approx([841.89, 1190.55], abs=0.01)


def test_margins_that_leave_no_room_are_told(printing: Printing) -> None:
    fields = printing.dialog.fields
    fields.papers.addItem("Label", "60x80mm")
    printing.choose_paper("Label")
    fields.margin.setValue(40)
    printing.settle()
    assert "leaves no room" in printing.told()
    assert not fields.print.isEnabled()


def test_without_a_printer_a_pdf_is_offered(qtbot: object) -> None:
    printing = Printing()
    assert printing.told().startswith("There is no printer here")
    assert not printing.dialog.fields.print.isVisible()
    assert printing.dialog.preview.pages
    printing.dialog.fields.pdf.click()
    assert printing.dialog.wants_pdf
    assert printing.dialog.isHidden()
    printing.close()


def rasterise_all(page: Page) -> bytes:
    return rasterise(page, 144, range(pixel_size(page, 144)[1]))


@pytest.mark.parametrize(
    ("paper", "landscape", "size"),
    [("A4", False, (595.3, 841.9)), ("A3", True, (1190.6, 841.9))],
)
def test_the_painter_prints_each_page_at_full_size(
    tmp_path: Path, qapp: object, paper: str, landscape: bool, size: tuple[float, float]
) -> None:
    """Qt rounds the sheets of a PDF to whole points."""
    records = Records(make_records(60))
    wanted = Export(Path("print.pdf"), Sheet(paper, landscape, margin_mm=8))
    [page] = pages_for(records, wanted)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pages(printer, [page, page])
    with PdfDocument(tmp_path / "printed.pdf") as pdf:
        assert len(pdf) == 2
        for sheet in pdf:
            assert sheet.get_size() == pytest.approx(size, abs=1.0)
            printed = sheet.render(scale=2).to_pil().convert("RGB")
            shown = Image.frombytes("RGB", pixel_size(page, 144), rasterise_all(page))
            difference = ImageChops.difference(printed.resize(shown.size), shown)
            assert max(ImageStat.Stat(difference).mean) < 5
