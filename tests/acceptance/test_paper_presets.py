"""A2, A6, A7 and A14 of paper: what tools outside this program say of a PDF of each preset.

Through the command line, on the sample, on maps of 0 to 300 cards and on real diagrams.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pikepdf
import pytest
from paper_maps import EVERYWHERE, paper_map
from pikepdf import pdfa
from pypdf import PdfReader

from journeydesk.app.importing import records_from
from journeydesk.cli import main
from journeydesk.document import create_document, open_document
from journeydesk.export import PRESETS
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import Evidence, Records
from journeydesk.paint import MM

ON_ONE_SHEET = [name for name in PRESETS if name != "tiles"]
CARRYING = [name for name, preset in PRESETS.items() if preset.carries_map]
A3, BLEED = (420.0, 297.0), 3.0  # millimetres
MAPS = [*EVERYWHERE, *(f"{count} cards" for count in (0, 1, 50, 300))]
REAL = ("m001", "m008", "m009")

Write = Callable[..., Path]


def run(*arguments: object) -> None:
    """A verb of the command line, which must end well."""
    said = StringIO()
    with redirect_stderr(said):
        code = main(lambda: pytest.fail("pixels were wanted"), [str(word) for word in arguments])
    assert code == 0, said.getvalue()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The document of a map, made when it is first asked for."""
    folder = tmp_path_factory.mktemp("maps")

    def document(name: str) -> Path:
        path = folder / f"{name}.journey"
        if not path.exists():
            create_document(path, tuple(paper_map(name))).close()
        return path

    return document


@pytest.fixture(scope="module")
def written(source: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Write:
    """The PDF of a map for a purpose, on A3 across; written when it is first asked for."""
    folder = tmp_path_factory.mktemp("pdf")

    def write(name: str, preset: str) -> Path:
        path = folder / f"{name} {preset}.pdf"
        if not path.exists():
            run("export", source(name), "-o", path, *size_of(preset), "--preset", preset)
        return path

    return write


def size_of(preset: str) -> tuple[str, ...]:
    return () if preset == "tiles" else ("--paper", "A3", "--landscape", "--fit", "page")


def boxes(path: Path) -> Iterator[pikepdf.Page]:
    with pikepdf.open(path) as pdf:
        yield from pdf.pages


def size_mm(box: pikepdf.Rectangle) -> tuple[float, float]:
    return float(box.width) / MM, float(box.height) / MM


@pytest.mark.parametrize("preset", ON_ONE_SHEET)
@pytest.mark.parametrize("name", MAPS)
def test_a2_the_trim_is_the_asked_size(written: Write, name: str, preset: str) -> None:
    for page in boxes(written(name, preset)):
        trim = pikepdf.Rectangle(page.trimbox)
        assert size_mm(trim) == pytest.approx(A3, abs=0.05)


def test_a2_the_bleed_is_the_trim_and_three_millimetres(written: Write) -> None:
    for page in boxes(written("sample", "print-shop")):
        trim, bleed = pikepdf.Rectangle(page.trimbox), pikepdf.Rectangle(page.bleedbox)
        sides = (
            trim.llx - bleed.llx,
            trim.lly - bleed.lly,
            bleed.urx - trim.urx,
            bleed.ury - trim.ury,
        )
        assert [float(side) for side in sides] == pytest.approx([BLEED * MM] * 4, abs=0.01)
        media = pikepdf.Rectangle(page.mediabox)
        assert media.width > bleed.width
        assert media.height > bleed.height


@pytest.mark.parametrize("preset", PRESETS)
def test_a2_it_has_a_title_and_is_tagged_where_it_says_so(written: Write, preset: str) -> None:
    with pikepdf.open(written("50 cards", preset)) as pdf:
        assert str(pdf.docinfo.Title) == "50 cards"
        is_tagged = bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False))
        assert is_tagged is PRESETS[preset].profile.is_tagged
        with pdf.open_metadata() as xmp:
            assert ("pdfuaid:part" in xmp) is is_tagged
            assert ("pdfaid:part" in xmp) is PRESETS[preset].profile.is_archive


@pytest.mark.parametrize("name", MAPS)
def test_a6_an_archive_is_pdf_a_2b(written: Write, name: str) -> None:
    path = written(name, "archive")
    with pikepdf.open(path) as pdf:
        report = pdfa.check(pdf, "2b")
    assert report.passed, report.findings
    raw = pdfa.validate_written(path, "2b")
    assert raw.passed, raw.findings


def test_a6_a_shared_pdf_breaks_no_other_rule_of_it(written: Write) -> None:
    """It does not say that it is PDF/A; what it has beyond are names for PDF/UA and for our map."""
    report = pdfa.validate_written(written("sample", "share"), "2b")
    broken = {finding.message for finding in report.findings if finding.kind == "violation"}
    assert all("journey" in text or "pdfuaid" in text or "pdfaid" in text for text in broken)


@pytest.mark.parametrize("preset", CARRYING)
def test_a7_the_attachment_is_the_map(written: Write, tmp_path: Path, preset: str) -> None:
    path = written("sample", preset)
    with pikepdf.open(path) as pdf, pdf.open_metadata() as xmp:
        data = pdf.attachments["map.journey"].get_file().read_bytes()
        assert xmp["{urn:journeydesk:map:}sha256"] == sha256(data).hexdigest()
    assert PdfReader(path).attachments["map.journey"] == [data]
    inside = tmp_path / "inside.journey"
    inside.write_bytes(data)
    assert as_text(inside) == as_text(path)


@pytest.mark.parametrize("name", MAPS)
def test_a7_opened_again_it_is_an_equal_map(
    source: Callable[[str], Path], written: Write, tmp_path: Path, name: str
) -> None:
    again = tmp_path / "again.journey"
    run("import", written(name, "share"), "-o", again)
    assert records_of(again) == shared_records_of(source(name))


@pytest.mark.parametrize("start", REAL)
def test_a7_a_real_diagram_comes_back_from_its_pdf(
    shared_data: Path, tmp_path: Path, start: str
) -> None:
    [diagram] = shared_data.glob(f"mermaid/{start}_*.mmd")
    source, pdf, again = (tmp_path / name for name in ("a.journey", "a.pdf", "b.journey"))
    run("import", diagram, "-o", source)
    run("export", source, "-o", pdf)
    run("import", pdf, "-o", again)
    assert records_of(again) == records_of(source)


@pytest.mark.parametrize("preset", [name for name in PRESETS if name not in CARRYING])
def test_a7_other_presets_carry_nothing(written: Write, preset: str) -> None:
    with pikepdf.open(written("sample", preset)) as pdf:
        assert not pdf.attachments


@pytest.mark.parametrize("preset", PRESETS)
def test_a14_a_second_export_has_the_same_bytes(
    source: Callable[[str], Path], written: Write, tmp_path: Path, preset: str
) -> None:
    second = tmp_path / "second.pdf"
    run("export", source("sample"), "-o", second, *size_of(preset), "--preset", preset)
    assert second.read_bytes() == written("sample", preset).read_bytes()


def records_of(path: Path) -> dict[str, object]:
    document = open_document(path)
    document.close()
    return {record.id: record for record in document.records}


def shared_records_of(path: Path) -> dict[str, object]:
    """All but internal evidence, which stays in the house."""
    kept = records_of(path).items()
    return {i: r for i, r in kept if not (isinstance(r, Evidence) and r.internal)}


def as_text(path: Path) -> str:
    found = records_from(path)
    return write_json(Records(found.records), (), found.assets)
