"""Sheets handed to CUPS: the right medium, never scaled, and a sentence where that cannot be."""

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from journeydesk.app.export_job import Job
from journeydesk.app.exporting import Export
from journeydesk.app.printing import (
    PRINT,
    PrintJob,
    can_spool,
    media_of,
    medium_for,
    pages_to_print,
    size_of,
    spool,
)
from journeydesk.cli.bench.maps import make_records
from journeydesk.drawing import Color, Drawing
from journeydesk.errors import UserError
from journeydesk.export import Sheet
from journeydesk.model import Records
from journeydesk.paint import MM, Page

NOTHING = Drawing(1.0, 1.0, Color(255, 255, 255), ())
OFFICE = ("Letter", "A3", "*A4", "na_legal_8.5x14in", "iso_b2_500x707mm")
WIDE = ("A4", "Custom.WIDTHxHEIGHT")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no CUPS")


def page(width: float, height: float) -> Page:
    return Page(width * MM, height * MM, NOTHING)


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an `lp` that keeps what it is told, and an `lpoptions` that knows Office."""
    folder = tmp_path / "bin"
    folder.mkdir()
    said = "PageSize/Media Size: Letter A3 *A4\\nInputSlot/Tray: Auto\\n"
    program(folder / "lp", f'printf "%s\\n" "$@" > {folder}/told; cp "${{!#}}" {folder}/printed')
    program(folder / "lpoptions", f"printf '{said}'")
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def program(path: Path, script: str) -> None:
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("bash is not here")
    path.write_text(f"#!{shell}\n{script}\n", "utf-8")
    path.chmod(0o755)


def test_a_sheet_goes_to_the_printer_unscaled_on_one_side(cups: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "print.pdf"
    pdf.write_bytes(b"%PDF")
    assert can_spool()
    spool(PrintJob(pdf, "Office", "A4", "Where is my order?", 2))
    told = (cups / "told").read_text("utf-8").splitlines()
    assert told[:6] == ["-d", "Office", "-n", "2", "-t", "Where is my order?"]
    assert told[6:-1] == [*("-o", "media=A4", "-o", "print-scaling=none", "-o", "sides=one-sided")]
    assert (cups / "printed").read_bytes() == b"%PDF"


def test_media_are_those_that_the_queue_names(cups: Path) -> None:
    assert media_of("Office") == ("Letter", "A3", "A4")


@pytest.mark.parametrize(
    ("sides", "media", "medium"),
    [
        ((210, 297), ("Letter", "A3", "A4"), "A4"),
        ((420, 297), ("Letter", "A3", "A4"), "A3"),
        ((215.9, 279.4), ("Letter", "A4"), "Letter"),
        ((355.6, 215.9), ("A4", "na_legal_8.5x14in"), "na_legal_8.5x14in"),
        ((500, 707), ("iso_b2_500x707mm",), "iso_b2_500x707mm"),
        ((2400, 914), WIDE, "Custom.914x2400mm"),
    ],
)
def test_the_medium_has_the_size_of_the_sheet(
    sides: tuple[float, float], media: tuple[str, ...], medium: str
) -> None:
    assert medium_for(page(*sides), "Office", media) == medium


@pytest.mark.parametrize("media", [("A4", "Letter"), ()])
def test_a_paper_that_the_printer_lacks_is_told_and_not_replaced(media: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match=r"Office has no paper of 841 × 1189 mm"):
        medium_for(page(841, 1189), "Office", media)


@pytest.mark.parametrize("medium", ["Tray1", "Custom.WIDTHxHEIGHT", ""])
def test_a_medium_without_a_size_is_passed_by(medium: str) -> None:
    assert size_of(medium) is None


def test_what_cups_refuses_is_one_sentence(cups: Path, tmp_path: Path) -> None:
    program(cups / "lp", 'echo "lp: The printer or class does not exist." >&2; exit 1')
    with pytest.raises(UserError, match=r"Nothing was printed: lp: The printer or class"):
        spool(PrintJob(tmp_path / "print.pdf", "Nobody", "A4", "Order"))


def test_without_cups_nothing_is_spooled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not can_spool()
    with pytest.raises(UserError, match="Nothing was printed: No such file"):
        spool(PrintJob(tmp_path / "print.pdf", "Office", "A4", "Order"))


def test_the_paper_lies_as_the_map_is_larger_on_it() -> None:
    records = Records(make_records(60))
    wanted = Export(Path("print.pdf"), Sheet("A4", margin_mm=8), preset=PRINT)
    [sheet] = pages_to_print(records, wanted)
    assert (sheet.width / MM, sheet.height / MM) == pytest.approx((297, 210))


def test_a15_the_filters_of_cups_scale_nothing(tmp_path: Path) -> None:
    """A15: what a printer's queue makes of our file."""
    cupsfilter = shutil.which("cupsfilter", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")
    ppd = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
    if cupsfilter is None or not ppd.exists():
        pytest.skip("cupsfilter is not here")
    pdf = tmp_path / "print.pdf"
    wanted = Export(pdf, Sheet("A4", margin_mm=8), preset=PRINT)
    Job(wanted, Records(make_records(60))).write(pytest.fail)
    options = ("-o", "media=A4", "-o", "print-scaling=none")
    filtered = subprocess.run(
        [cupsfilter, "-p", ppd, "-m", "application/vnd.cups-pdf", *options, pdf],
        capture_output=True,
        check=True,
    )
    assert b"Do not scale" in filtered.stderr
    with pikepdf.open(BytesIO(filtered.stdout)) as printed:
        kept = [o for o in printed.objects if isinstance(o, pikepdf.Dictionary) and "/Ascent" in o]
        assert kept
        assert all("/FontFile2" in descriptor for descriptor in kept)
    with PdfDocument(filtered.stdout) as printed:
        assert sorted(printed[0].get_size()) == pytest.approx([595.28, 841.89], abs=1.0)
