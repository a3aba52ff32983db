"""A map on its web page: every card is in the outline and in the table, and has two sides."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from late_parcel import written_records
from web_page import Element, read

from journeydesk.app.exporting import Export, export_map
from journeydesk.app.importing import records_from
from journeydesk.app.two_sided import two_sided
from journeydesk.bundle import resources
from journeydesk.color import Color
from journeydesk.drawing import Box, Drawing, Glyphs, Op, Picture
from journeydesk.drawing import Path as Shape
from journeydesk.errors import WriteFailed
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo, layout_map
from journeydesk.model import Card, Lane, Map, Records, Stage, Touchpoint
from journeydesk.theme import Theme, load_theme

MAPS = sorted(resources().glob("samples/*.json")) + sorted(resources().glob("templates/*.json"))
SAMPLE = Records(written_records())


def exported(folder: Path, records: Records = SAMPLE, **more: object) -> Element:
    path = folder / "map.html"
    export_map(records, Export(path, **more), raster=lambda: pytest.fail("no pixels"))  # type: ignore[arg-type]
    return read(path.read_text(encoding="utf-8"))


def test_every_card_and_touchpoint_is_in_the_outline_and_in_the_table(tmp_path: Path) -> None:
    root = exported(tmp_path)
    shown = {link.text for link in root.one("nav").all("a")}
    table = {item.text for item in root.one("table").all("li")}
    wanted = {card.text for card in SAMPLE.of(Card)} | {t.title for t in SAMPLE.of(Touchpoint)}
    assert wanted <= shown
    assert wanted <= table


def test_stages_and_lanes_are_its_headings(tmp_path: Path) -> None:
    root = exported(tmp_path)
    assert [h.text for h in root.all("h3")] == [stage.title for stage in SAMPLE.at(Stage, "map")]
    rows = [th for th in root.one("table").all("th") if th.attributes["scope"] == "row"]
    assert len(rows) == len([lane for lane in SAMPLE.of(Lane) if lane.visible])


def test_a_feeling_says_whose_it_is(tmp_path: Path) -> None:
    texts = [link.text for link in exported(tmp_path).one("nav").all("a")]
    assert any(" · " in text and "−2" in text for text in texts)


def test_a_file_that_is_there_is_kept_unless_asked(tmp_path: Path) -> None:
    (tmp_path / "map.html").write_text("mine")
    with pytest.raises(WriteFailed):
        exported(tmp_path)
    assert (tmp_path / "map.html").read_text() == "mine"
    assert exported(tmp_path, overwrite=True).one("svg")


def test_a_page_with_an_overlay_is_light(tmp_path: Path) -> None:
    style = exported(tmp_path, overlay="heat").one("style").text
    assert "--window:light-dark(#f6f7f9,#f6f7f9)" in style
    assert "svg [fill=" not in style


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_each_colour_of_a_map_has_the_side_that_the_dark_theme_gives_it(path: Path) -> None:
    records = Records(records_from(path).records)
    theme, sides = two_sided()
    for map_ in records.at(Map):
        light, both, dark = (
            [*colors(drawn(records, map_.id, t))]
            for t in (load_theme("light"), theme, load_theme("dark"))
        )
        assert [sides.get(color, color) for color in both] == dark
        assert all(abs(a.b - b.b) <= 4 and a[:2] == b[:2] for a, b in zip(light, both, strict=True))


def drawn(records: Records, map_id: str, theme: Theme) -> Drawing:
    return layout_map(records, map_id, Memo(Ruler(), theme)).drawing(theme.map["paper"])


def colors(drawing: Drawing) -> Iterator[Color]:
    yield drawing.background
    for block in drawing.blocks:
        for group in block.groups:
            for op in group.ops:
                yield from filter(None, colors_of(op))


def colors_of(op: Op) -> tuple[Color | None, ...]:
    match op:
        case Glyphs(color=color):
            return (color,)
        case Box(fill=fill, stroke=stroke) | Shape(fill=fill, stroke=stroke):
            return fill, stroke.color if stroke else None
        case Picture():
            return ()
