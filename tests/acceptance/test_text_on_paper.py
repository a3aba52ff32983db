"""A3 and A4: what is written on paper can be found there, by readers that know no JourneyDesk."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import normalize

import pikepdf
import pytest
from paper_maps import paper_map
from pypdf import PdfReader
from real_tables import TABLES
from scripts import JOURNEYS, SENTENCES, map_in, map_of, map_of_other_scripts

from journeydesk.app.exporting import Export, export_map
from journeydesk.export import Sheet
from journeydesk.fonts import cjk
from journeydesk.model import Card, Records, Stage

# Joiners, directional marks and variation selectors; and blanks, for a line's end may be one.
_UNSEEN = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")

Reader = Callable[[Path], str]


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The PDF of a language's map, or of the one with all other scripts."""
    folder = tmp_path_factory.mktemp("paper")

    def written(language: str) -> Path:
        if language == "ja" and not cjk.is_installed():
            pytest.skip("manimgx-fonts-cjk is not installed")
        path = folder / f"{language}.pdf"
        if not path.exists():
            put(map_in(language) if language in JOURNEYS else map_of_other_scripts(), path)
        return path

    return written


def put(records: Records, path: Path) -> None:
    export_map(records, Export(path), no_pixels)


def no_pixels() -> None:
    raise AssertionError("a PDF needs no rasteriser")


def by_pypdf(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def by_poppler(path: Path) -> str:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    command = ["pdftotext", "-enc", "UTF-8", path, "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def plain(text: str) -> str:
    return normalize("NFC", _UNSEEN.sub("", text))


def unhyphenated(text: str) -> str:
    """Poppler takes a hyphen at a line's end for one that divides a word."""
    return plain(text).replace("-", "")


@pytest.mark.parametrize("read", [by_pypdf, by_poppler])
@pytest.mark.parametrize("language", JOURNEYS)
def test_a4_every_word_of_a_map_is_found(
    paper: Callable[[str], Path], language: str, read: Reader
) -> None:
    found = plain(read(paper(language)))
    title, stages, cards = JOURNEYS[language]
    assert [text for text in (title, *stages, *cards) if plain(text) not in found] == []


@pytest.mark.parametrize("read", [by_pypdf, by_poppler])
@pytest.mark.parametrize("name", ["sample", *TABLES])
def test_a4_every_card_of_a_real_map_is_found(name: str, read: Reader, tmp_path: Path) -> None:
    records, path = paper_map(name), tmp_path / "map.pdf"
    put(records, path)
    found = unhyphenated(read(path))
    words = [card.text for card in records.of(Card)] + [s.title for s in records.of(Stage)]
    assert [text for text in words if unhyphenated(text) not in found] == []


def test_a4_the_other_scripts_are_found_too(paper: Callable[[str], Path]) -> None:
    found = plain(by_pypdf(paper("other")))
    assert [text for text in SENTENCES.values() if plain(text) not in found] == []


@pytest.mark.parametrize("language", [*JOURNEYS, "other"])
def test_a3_every_font_is_embedded_as_a_subset_that_knows_its_text(
    paper: Callable[[str], Path], language: str
) -> None:
    with pikepdf.open(paper(language)) as pdf:
        names = [checked_name(font) for font in fonts_of(pdf)]
    assert len(names) == len(set(names)) > 0


def checked_name(font: pikepdf.Object) -> str:
    (inner,) = font.DescendantFonts
    assert font.Subtype == "/Type0"
    assert {"/FontFile2", "/FontFile3"} & {*inner.FontDescriptor.keys()}
    assert b"beginbfchar" in font.ToUnicode.read_bytes()
    assert re.match("/[A-Z]{6}[+]Noto", str(font.BaseFont))
    return str(font.BaseFont)


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield from page.resources.get("/Font", {}).values()
        for form in page.resources.get("/XObject", {}).values():
            assert "/Font" not in form.get("/Resources", {})


def test_a3_pdffonts_agrees(paper: Callable[[str], Path]) -> None:
    if not shutil.which("pdffonts"):
        pytest.skip("pdffonts (poppler-utils) is not installed")
    listed = subprocess.run(
        ["pdffonts", paper("other")], capture_output=True, check=True, text=True
    )
    rows = listed.stdout.splitlines()[2:]
    assert len(rows) > 15
    assert [row for row in rows if not re.search("CID .*Identity-H +yes yes yes", row)] == []


@pytest.mark.parametrize("language", ["ar", "th", "ja"])
def test_a14_the_same_map_is_the_same_file(
    paper: Callable[[str], Path], language: str, tmp_path: Path
) -> None:
    put(map_in(language), tmp_path / paper(language).name)
    assert (tmp_path / paper(language).name).read_bytes() == paper(language).read_bytes()


@pytest.mark.nightly
def test_twenty_thousand_characters_fit_into_one_map(tmp_path: Path) -> None:
    if not cjk.is_installed():
        pytest.skip("manimgx-fonts-cjk is not installed")
    letters = [chr(c) for c in range(0x4E00, 0x4E00 + 20_000)]
    path = tmp_path / "characters.pdf"
    put(map_of([" ".join(letters[at : at + 100]) for at in range(0, len(letters), 100)]), path)
    missing = {*letters} - {*by_pypdf(path)}
    assert missing == {"朌", "朐", "朓"}  # whose glyphs are those of 肦, 胊 and 脁


@pytest.mark.nightly
@pytest.mark.parametrize("word", ["m", "顧", "ก"])
def test_a_word_of_200_000_letters_is_broken_and_read_again(tmp_path: Path, word: str) -> None:
    path = tmp_path / "word.pdf"
    export_map(map_of([word * 200_000]), Export(path, Sheet("A0")), no_pixels)
    assert by_pypdf(path).count(word) >= 200_000
