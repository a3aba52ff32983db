"""This product beside other programs: the same map, the same machine, one after the other.

    python tests/acceptance/anchors.py

The others read our own SVG or PDF of the map. A program that is not here is named and left out.
Prints a table in Markdown. The memory is that of a program's largest process; `found` is how many
of the cards' texts are in the file.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from pypdf import PdfReader
from pypdfium2 import PdfDocument

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from journeydesk.app.sheeting import drawing_of  # noqa: E402
from journeydesk.cli.bench.maps import MAP_ID, make_records  # noqa: E402
from journeydesk.cli.bench.tiles import A4, cut_by_equal_steps  # noqa: E402
from journeydesk.document import create_document  # noqa: E402
from journeydesk.export.tiles import offers_of  # noqa: E402
from journeydesk.model import Card, Records  # noqa: E402

Image.MAX_IMAGE_PIXELS = None
PATH = os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)])
OURS = "journeydesk"
OFFICE = "soffice -env:UserInstallation=file://{folder}/office --headless --convert-to"

# What is made, as which file, by which command.
ANY_SIZE = (
    ("input", "map.svg", f"{OURS} export map.journey --svg-text text -o map.svg"),
    ("PDF", "map.pdf", f"{OURS} export map.journey --user-unit -o map.pdf"),
    ("PDF", "inkscape.pdf", "inkscape map.svg -o inkscape.pdf"),
    ("PDF", "draw/map.pdf", f"{OFFICE} pdf:draw_pdf_Export map.svg --outdir draw"),
)
POSTERS = (
    ("input", "a0.pdf", f"{OURS} export map.journey --paper A0 -o a0.pdf"),
    ("A4 sheets", "tiles.pdf", f"{OURS} export map.journey --preset tiles --tile A4 -o tiles.pdf"),
    ("A4 sheets", "pdfposter.pdf", "pdfposter -m A4 -p A0 a0.pdf pdfposter.pdf"),
    ("A4 sheets", "plakativ.pdf", "plakativ --size A0 --pagesize A4 a0.pdf -o plakativ.pdf"),
    ("A0 at 300 dpi", "a0.png", f"{OURS} export map.journey --paper A0 --dpi 300 -o a0.png"),
    ("A0 at 300 dpi", "inkscape.png", "inkscape map.svg -w 9933 -o inkscape.png"),
    ("A0 at 300 dpi", "mutool.png", "mutool draw -r 300 -o mutool.png a0.pdf"),
    ("A0 at 300 dpi", "poppler.png", "pdftoppm -r 300 -singlefile -png a0.pdf poppler"),
)
SIZES = {300: (*ANY_SIZE, *POSTERS), 5_000: ANY_SIZE}
HEAD = ("cards", "made", "by", "s", "CPU s", "peak MB", "file MB", "pages", "tagged", "found")


@dataclass(frozen=True, slots=True)
class Taken:
    seconds: float
    cpu: float
    peak_mb: float


def run(command: list[str], folder: Path) -> Taken:
    """Of the program and those that it starts. Raises OSError where it fails."""
    begun = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        os.execvpe(command[0], command, {**os.environ, "PATH": PATH})
    _pid, status, used = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    if status:
        raise OSError(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return Taken(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def facts(file: Path, cards: list[str]) -> tuple[str, ...]:
    """Size, pages, tags and cards found of a PDF; size and pixels of a picture."""
    size = f"{file.stat().st_size / 1e6:.2f}"
    if file.suffix == ".png":
        with Image.open(file) as picture:
            return size, "{} × {}".format(*picture.size), "–", "–"
    if file.suffix == ".svg":
        return size, "–", "–", "–"
    is_tagged = PdfReader(file).root_object.get("/MarkInfo", {}).get("/Marked", False)
    with PdfDocument(file) as document:
        pages = len(document)
        text = plain("".join(page.get_textpage().get_text_range() for page in document))
    found = sum(plain(card) in text for card in cards) / max(1, len(cards))
    return size, str(pages), "yes" if is_tagged else "no", f"{found:.0%}"


def plain(text: str) -> str:
    """Without blanks and what breaks a line."""
    return "".join(char for char in text if char.isalnum())


def measure(count: int, folder: Path) -> None:
    records = Records(make_records(count))
    create_document(folder / "map.journey", tuple(records)).close()
    cards = [card.text for card in records.of(Card)]
    for made, file, told in SIZES[count]:
        program, *words = told.format(folder=folder).split()
        if program != OURS and not shutil.which(program, path=PATH):
            tell(count, made, program, "not here")
            continue
        start = [sys.executable, str(ROOT / "main.py")] if program == OURS else [program]
        try:
            taken = run([*start, *words], folder)
        except OSError as error:
            tell(count, made, program, str(error))
            continue
        spent = (f"{taken.seconds:.2f}", f"{taken.cpu:.2f}", f"{taken.peak_mb:.0f}")
        tell(count, made, program, *spent, *facts(folder / file, cards))


def tell_cuts(count: int) -> None:
    drawing = drawing_of(Records(make_records(count)), MAP_ID)
    plan = next(offer.plan for offer in offers_of(drawing, A4) if offer.plan.scale == 1)
    naive = cut_by_equal_steps(drawing, plan.frame)
    print(
        f"\n{count} cards on {plan.sheets} sheets A4: {plan.cards_cut} cut; by equal steps {naive}"
    )


def tell(*cells: object) -> None:
    print("|", " | ".join(map(str, cells)), "|", flush=True)


if __name__ == "__main__":
    tell(*HEAD)
    tell(*("---" for _cell in HEAD))
    for count in SIZES:
        with TemporaryDirectory() as name:
            measure(count, Path(name))
    tell_cuts(300)
