"""A1, A3, A5, A8 and A14 of paper: what tools outside this program say of its shared PDFs.

The layers of A8 are a map's lanes and three others: its title, its stages with the lines between
lanes, and its connections. Sheets with marks have one more.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from late_parcel import written_records
from paper_maps import EVERYWHERE, paper_map
from real_tables import TABLES

from journeydesk.app.exporting import Export, export_map
from journeydesk.app.importing import records_from
from journeydesk.cli.bench.maps import make_records
from journeydesk.export import PRESETS, SHARE, Preset
from journeydesk.model import Card, Lane, Link, Map, Project, Records, Stage

TEMPLATES = Path(__file__).parents[2] / "resources" / "templates"
# Arabic letters have many shapes; "Now2" is a stage of a real map, not a number of a reference.
NOT_OURS = "TXT-004,HDG-010"
NO_OTHERS = 3  # layers beside those of the lanes
WORDS = (
    "Ο πελάτης περιμένει το δέμα",
    "Клиент ждёт посылку",
    "הלקוח מחכה לחבילה",
    "العميل ينتظر الطرد",
    "ग्राहक पार्सल की प्रतीक्षा",
    "ลูกค้ากำลังรอพัสดุ",
    "მომხმარებელი ელოდება ამანათს",
    "Հաճախորդը սպասում է ծանրոցին",
)

Exported = Callable[[str, Preset], Path]


def eight_scripts() -> Records:
    return Records(
        [
            Project(id="project", rank="V", language="ar"),
            Map(id="map", rank="V", title=" · ".join(WORDS[:2])),
            Lane(id="lane", map="map", rank="V", label=WORDS[2]),
            *(Stage(id=f"s{i}", map="map", rank=f"V{i}", title=w) for i, w in enumerate(WORDS)),
            *(
                Card(id=f"c{i}", lane="lane", stage=f"s{i}", rank="V", text=f"{w}: {w}")
                for i, w in enumerate(WORDS)
            ),
        ]
    )


def with_links_and_addresses() -> Records:
    records = Records(make_records(30))
    links = [
        Link(id=f"link{i}", map="map", source=a.id, target=b.id, label="then" * (i % 2))
        for i, (a, b) in enumerate(pairwise(records.of(Card)))
    ]
    said = next(iter(records.of(Card))).evolve(
        text="See https://example.org/a?b=c, or ask mailto:ann@example.org."
    )
    return Records([*(r for r in records if r.id != said.id), said, *links])


MADE: dict[str, Callable[[], Records]] = {
    "two maps": lambda: Records([*written_records(), Map(id="other", rank="W", title="The other")]),
    "scripts": eight_scripts,
    "links": with_links_and_addresses,
    **{
        path.stem: partial(lambda path: Records(records_from(path).records), path)
        for path in sorted(TEMPLATES.glob("*.json"))
    },
}
SIZES = [f"{count} cards" for count in (0, 1, 50, 300, 5_000)]
NAMES = [*EVERYWHERE, *MADE, *SIZES]
SMALL = [name for name in NAMES if name != "5000 cards"]


@cache
def records_of(name: str) -> Records:
    return MADE[name]() if name in MADE else paper_map(name)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """The PDF of a map, written when it is first asked for."""
    folder = tmp_path_factory.mktemp("exported")

    def file(name: str, preset: Preset) -> Path:
        path = folder / f"{name} {preset.name}.pdf"
        if not path.exists():
            export_map(records_of(name), Export(path, preset=preset), raster=pytest.fail)
        return path

    return file


@pytest.mark.parametrize("name", NAMES)
def test_a1_every_file_is_without_syntax_errors(exported: Exported, name: str) -> None:
    for preset in [SHARE] if name not in SMALL else PRESETS.values():
        with pikepdf.open(exported(name, preset)) as document:
            assert document.check_pdf_syntax() == []


@pytest.mark.parametrize("name", SMALL)
def test_a1_qpdf_says_so_too(exported: Exported, name: str) -> None:
    qpdf = shutil.which("qpdf") or pytest.skip("qpdf is not here")
    run = subprocess.run([qpdf, "--check", exported(name, SHARE)], capture_output=True)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("name", NAMES)
def test_a3_every_font_is_an_embedded_subset_with_its_text(exported: Exported, name: str) -> None:
    with pikepdf.open(exported(name, SHARE)) as document:
        found = [o for o in document.objects if _type(o) == "/Font" and "/ToUnicode" in o]
        simple = [o for o in document.objects if _type(o) == "/Font" and "/ToUnicode" not in o]
        assert found or name == "0 cards"
        for font in found:
            [descendant] = font.DescendantFonts
            assert str(font.Subtype) == "/Type0"
            assert {"/FontFile2", "/FontFile3"} & {*descendant.FontDescriptor.keys()}
            assert str(font.BaseFont)[7] == "+"
        assert {str(font.Subtype) for font in simple} <= {"/CIDFontType0", "/CIDFontType2"}


def test_a5_nothing_stands_in_the_way_of_a_screen_reader(exported: Exported) -> None:
    files = [exported(name, SHARE) for name in SMALL if name not in TABLES]
    assert complaints(files) == []


@pytest.mark.nightly
def test_a5_holds_for_5000_cards(exported: Exported) -> None:
    assert complaints([exported("5000 cards", SHARE)]) == []


def test_a5_holds_for_real_tables(exported: Exported, shared_data: Path) -> None:
    assert complaints([exported(name, SHARE) for name in TABLES]) == []


def test_a1_and_a5_hold_for_real_maps(shared_data: Path, tmp_path: Path) -> None:
    real = sorted((shared_data / "mermaid").glob("*.mmd"), key=lambda path: path.stat().st_size)
    files = [tmp_path / f"{source.stem}.pdf" for source in real[-5:]]
    for source, file in zip(real[-5:], files, strict=True):
        export_map(Records(records_from(source).records), Export(file), raster=pytest.fail)
        with pikepdf.open(file) as document:
            assert document.check_pdf_syntax() == []
    assert complaints(files) == []


def complaints(files: list[Path]) -> list[str]:
    """The verdicts of outloud, which checks PDF/UA-1, on files that do not pass without a word."""
    if find_spec("outloud") is None:
        pytest.skip("outloud is not here")
    program = "import sys; from outloud.cli import main; sys.exit(main())"
    run = subprocess.run(
        [sys.executable, "-c", program, "-q", "--skip", NOT_OURS, *map(str, files)],
        capture_output=True,
        text=True,
    )
    verdicts = [line for line in run.stdout.splitlines() if ".pdf" in line]
    assert len(verdicts) == len(files), run.stdout + run.stderr
    return [line for line in verdicts if not line.startswith("PASS") or " 0 warning" not in line]


@pytest.mark.parametrize("name", NAMES)
def test_a8_layers_bookmarks_language_and_printing(exported: Exported, name: str) -> None:
    records = records_of(name)
    shown = records.at(Map)
    lanes = [[lane for lane in records.at(Lane, m.id) if lane.visible] for m in shown]
    with pikepdf.open(exported(name, SHARE)) as document, document.open_outline() as outline:
        layers = document.Root.OCProperties.OCGs
        assert len(layers) == sum(len(here) + NO_OTHERS for here in lanes)
        tops = [outline.root] if len(shown) == 1 else [entry.children for entry in outline.root]
        for map_, here, entries in zip(shown, lanes, tops, strict=True):
            stages = [stage.title or "Untitled stage" for stage in records.at(Stage, map_.id)]
            assert [entry.title for entry in entries] == stages
            assert all(len(entry.children) == len(here) for entry in entries)
        project = next(iter(records.of(Project)), Project())
        assert str(document.Root.Lang) == project.language
        assert str(document.Root.ViewerPreferences.PrintScaling) == "/None"
        assert all("/UserUnit" not in page for page in document.pages)


@pytest.mark.parametrize("name", [*EVERYWHERE, "two maps", "scripts", "links", "300 cards"])
def test_a14_the_same_map_gives_the_same_bytes(
    exported: Exported, tmp_path: Path, name: str
) -> None:
    for preset in PRESETS.values():
        again = tmp_path / f"{preset.name}.pdf"
        export_map(records_of(name), Export(again, preset=preset), raster=pytest.fail)
        assert again.read_bytes() == exported(name, preset).read_bytes()


def test_the_words_of_every_card_are_read_in_the_order_of_stages_and_lanes(
    exported: Exported,
) -> None:
    records = records_of("300 cards")
    with pikepdf.open(exported("300 cards", SHARE)) as document:
        titles = [str(e.T) for e in _elements(document.Root.StructTreeRoot.K) if "/T" in e]
    stages = [stage.title for stage in records.of(Stage)]
    assert [title for title in titles if title in stages] == stages


def _type(thing: Any) -> str:
    is_dictionary = isinstance(thing, pikepdf.Dictionary)
    return str(thing.get("/Type", "")) if is_dictionary else ""


def _elements(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _elements(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _elements(node.K)
