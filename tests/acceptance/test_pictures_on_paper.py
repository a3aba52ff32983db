"""One map in pixels, as Qt, pdfium, poppler and MuPDF paint it: paper.md A9, A12, A13.

Also as an SVG in other programs. A program that is not on the machine is skipped by its name.
"""

import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from math import ceil
from pathlib import Path

import pypdfium2
import pytest
from paper_maps import EVERYWHERE, SAMPLE, paper_map
from PIL import Image, ImageChops

from journeydesk.app.importing import records_from
from journeydesk.app.sheeting import drawing_of
from journeydesk.drawing import Drawing
from journeydesk.export import write_png
from journeydesk.model import Map, Records
from journeydesk.paint import About, Page, write_pdf, write_svg
from journeydesk.ui.raster import painted, rasterise

ROOT = Path(__file__).parents[2]
BLUEPRINT = SAMPLE.with_name("behind-a-delayed-order.json")
NAMES = (*EVERYWHERE, "blueprint", "50 cards")
FINE = 144.0  # dpi
# A13 is about 36 dpi: reached by averages, for readers put letters on whole rows of pixels, and
# at 36 dpi those are a quarter as high as the letters.
FINER, TO_COARSE = 288.0, 8
PEAK = 250_000  # kB

pytestmark = pytest.mark.usefixtures("qapp")


@cache
def page(name: str) -> Page:
    is_blueprint = name == "blueprint"
    records = Records(records_from(BLUEPRINT).records) if is_blueprint else paper_map(name)
    drawing: Drawing = drawing_of(records, records.at(Map)[0].id)
    # Whole pixels: renderers stretch a page to those, each its own way.
    width, height = (2 * ceil(side / 2 + 20) for side in (drawing.width, drawing.height))
    return Page(width, height, drawing, x=20.0, y=20.0)


@cache
def pdf(name: str) -> bytes:
    file = io.BytesIO()
    write_pdf(file, [page(name)], About(name))
    return file.getvalue()


def by_qt(name: str, dpi: float) -> Image.Image:
    file = io.BytesIO()
    write_png(file, page(name), About(name), dpi, rasterise)
    return Image.open(file)


def by_pdfium(name: str, dpi: float) -> Image.Image:
    with pypdfium2.PdfDocument(pdf(name)) as document:
        return document[0].render(scale=dpi / 72).to_pil().convert("RGB")


def run(program: str, *arguments: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not here")
    subprocess.run([program, *arguments], check=True, capture_output=True)


def by_poppler(path: Path, dpi: float) -> Image.Image:
    run("pdftoppm", "-r", f"{dpi:g}", "-singlefile", "-png", str(path), str(path.with_suffix("")))
    return Image.open(path.with_suffix(".png")).convert("RGB")


def by_mupdf(path: Path, dpi: float) -> Image.Image:
    run("mutool", "draw", "-r", f"{dpi:g}", "-o", str(path.with_suffix(".png")), str(path))
    return Image.open(path.with_suffix(".png")).convert("RGB")


def differences(a: Image.Image, b: Image.Image) -> list[int]:
    """How many pixels differ by 0, 1, 2 … of 255 in their grey."""
    assert a.size == b.size
    return ImageChops.difference(a.convert("L"), b.convert("L")).histogram()


def share_beyond(level: int, found: list[int]) -> float:
    return sum(found[level + 1 :]) / sum(found)


def mean(found: list[int]) -> float:
    return sum(level * count for level, count in enumerate(found)) / sum(found)


@pytest.mark.parametrize("name", NAMES)
def test_a9_the_pdf_is_the_picture(name: str) -> None:
    found = differences(by_qt(name, FINE), by_pdfium(name, FINE))
    assert share_beyond(96, found) < 0.002


@pytest.mark.parametrize("name", NAMES)
def test_a13_two_readers_show_the_same(name: str, tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(pdf(name))
    shown, other = (render(path, FINER).reduce(TO_COARSE) for render in (by_poppler, by_mupdf))
    assert mean(differences(shown, other)) < 2.0


@pytest.mark.parametrize("name", NAMES)
def test_a12_bands_are_the_picture_in_one_piece(name: str) -> None:
    banded = by_qt(name, FINE)
    image = painted(page(name), FINE, range(banded.height))
    data = bytes(image.constBits())
    whole = Image.frombuffer("RGB", banded.size, data, "raw", "BGRX", image.bytesPerLine(), 1)
    found = differences(banded, whole)
    assert not any(found[5:])  # Qt rounds to a 64th of a pixel, which is 4 of 255
    assert share_beyond(3, found) < 1e-6


@pytest.mark.skipif(sys.platform == "win32", reason="nobody tells a child's memory there")
def test_a12_an_a0_at_300_dpi_is_exact_and_takes_little_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a0.png"
    asked = ["export", str(SAMPLE), "-o", str(path), "--paper", "A0", "--dpi", "300"]
    assert peak_of([sys.executable, "main.py", *asked]) <= PEAK
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    with Image.open(path) as image:
        assert image.size == (9933, 14043)
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.01)
        assert image.info["srgb"] == 0
    run("pngcheck", "-v", str(path))


def peak_of(command: list[str]) -> float:
    """The largest size in kB of a program that ends well; asked by a small one, for a child is at
    first as large as who started it."""
    ask = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
    ask += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    asked = [sys.executable, "-c", ask, *command]
    run = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(run.stdout) / (1024 if sys.platform == "darwin" else 1)


def by_rsvg(path: Path, size: tuple[int, int]) -> None:
    width, height = map(str, size)
    run("rsvg-convert", "-w", width, "-h", height, "-o", f"{path}.png", str(path))


def by_inkscape(path: Path, size: tuple[int, int]) -> None:
    width, height = map(str, size)
    run("inkscape", "-w", width, "-h", height, "-o", f"{path}.png", str(path))


@pytest.mark.nightly
@pytest.mark.parametrize("render", [by_rsvg, by_inkscape])
@pytest.mark.parametrize("name", NAMES)
def test_an_svg_is_the_picture_in_other_programs(
    name: str, render: Callable[[Path, tuple[int, int]], None], tmp_path: Path
) -> None:
    path, ours = tmp_path / "map.svg", by_qt(name, FINE)
    with path.open("wb") as file:
        write_svg(file, page(name), About(name))
    render(path, ours.size)
    shown = Image.open(f"{path}.png").convert("RGB")
    assert share_beyond(96, differences(shown, ours)) < 0.002
