"""Acceptance A10 and A11: the sheets of a poster, cut and joined, are the map; all of it, once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import ceil, floor

import pikepdf
import pypdfium2
import pytest
from paper_maps import EVERYWHERE, paper_map
from PIL import Image, ImageChops

from journeydesk.app.sheeting import drawing_of
from journeydesk.app.tiling import poster_offers
from journeydesk.cli.bench.maps import MAP_ID, make_records
from journeydesk.cli.bench.tiles import cut_by_equal_steps
from journeydesk.drawing import Rect
from journeydesk.export.tiles import (
    Mode,
    Offer,
    Orientation,
    Tile,
    Tiling,
    offers_of,
    tile_pages,
)
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.model import Map, Records
from journeydesk.paint import MM, About, Page, write_pdf
from journeydesk.theme import load_theme

MORE_THAN_SEEN, PLAIN = 16, 64  # of 255, that a pixel differs by
PIXELS = 2  # a point: 144 dpi
TITLE = "How a parcel comes late"

TILINGS = {
    "grid": Tiling("A4", mode=Mode.GRID),
    "strips": Tiling("A4", Orientation.LANDSCAPE, mode=Mode.STRIPS),
    "A3, a quarter larger": Tiling("A3", scale=1.25),
    "edge to edge": Tiling("Letter", tab_mm=0.0),
}


@dataclass(frozen=True)
class Printed:
    """A poster as a file."""

    offer: Offer
    pages: list[Page]
    data: bytes

    @property
    def tiles(self) -> list[Tile]:
        return list(self.offer.plan.tiles())


@cache
def records(name: str) -> Records:
    """By name, or made up of so many cards."""
    return Records(make_records(int(name))) if name.isdigit() else paper_map(name)


@cache
def printed(of: str, name: str) -> Printed:
    """The offer with the fewest sheets at the size asked for."""
    here = records(of)
    map_id = here.at(Map)[0].id
    tiling = TILINGS[name]
    offers = poster_offers(here, map_id, tiling, drawing_of)
    offer = next(offer for offer in offers if offer.plan.scale == tiling.scale)
    pages = tile_pages(offer, TITLE, Memo(Ruler(), load_theme("light")))
    return Printed(offer, pages, pdf(pages))


def pdf(pages: list[Page]) -> bytes:
    file = BytesIO()
    write_pdf(file, pages, About(TITLE))
    return file.getvalue()


def raster(page: pypdfium2.PdfPage) -> Image.Image:
    """From the page's top left, on whole points: else pdfium stretches it to whole pixels."""
    width, height = page.get_size()
    whole = (0, height - ceil(height), ceil(width), height)
    page.set_mediabox(*whole)
    page.set_cropbox(*whole)
    image = page.render(scale=PIXELS).to_pil()
    assert isinstance(image, Image.Image)
    return image.convert("RGB")


def untiled(offer: Offer) -> Image.Image:
    """The whole poster as one page."""
    plan = offer.plan
    page = Page(ceil(plan.width), ceil(plan.height), offer.drawing, plan.scale)
    with pypdfium2.PdfDocument(pdf([page])) as document:
        return raster(document[0]).crop(pixels(Rect(0, 0, plan.width, plan.height)))


CASES = [
    *((of, "grid") for of in EVERYWHERE),
    ("sample", "edge to edge"),
    ("300", "grid"),
    ("60", "strips"),
    ("60", "A3, a quarter larger"),
]


@pytest.mark.parametrize(("of", "name"), CASES)
def test_a10_sheets_cut_and_joined_are_the_map(of: str, name: str) -> None:
    poster = printed(of, name)
    whole = untiled(poster.offer)
    joined, times = Image.new("RGB", whole.size), Image.new("L", whole.size)
    with pypdfium2.PdfDocument(poster.data) as document:
        for number, tile in enumerate(poster.tiles, 1):
            sheet, area = raster(document[number]), pixels(tile.kept)
            kept = pixels(poster.pages[number].trim or Rect(0, 0, 0, 0))
            joined.paste(sheet.crop(kept), area[:2])
            times.paste(times.crop(area).point(lambda n: n + 1), area)
    assert times.getextrema() == (1, 1)
    seen, plain = differing(whole, joined)
    assert seen < 1e-5
    assert plain == 0


def pixels(place: Rect) -> tuple[int, int, int, int]:
    """The pixels a place reaches into; all but the poster's far ends are at whole ones."""
    ends = (place.right * PIXELS, place.bottom * PIXELS)
    right, bottom = (ceil(end - 1e-6) for end in ends)
    return floor(place.x * PIXELS), floor(place.y * PIXELS), right, bottom


def differing(a: Image.Image, b: Image.Image) -> tuple[float, float]:
    """The shares of pixels that differ by more than can be seen, and plainly."""
    bands = ImageChops.difference(a, b).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    counts = worst.histogram()
    total = a.size[0] * a.size[1]
    return sum(counts[MORE_THAN_SEEN + 1 :]) / total, sum(counts[PLAIN + 1 :]) / total


@pytest.mark.parametrize(("of", "name"), [*CASES, *(("60", name) for name in TILINGS)])
def test_a11_what_is_kept_of_every_sheet_can_be_printed(of: str, name: str) -> None:
    poster, margin = printed(of, name), TILINGS[name].margin_mm * MM
    with pypdfium2.PdfDocument(poster.data) as document:
        for page in list(document)[1:]:
            width, height = page.get_size()
            left, bottom, right, top = page.get_trimbox()
            assert left >= margin
            assert bottom >= margin
            assert right <= width - margin
            assert top <= height - margin


@pytest.mark.parametrize("orientation", [Orientation.PORTRAIT, Orientation.LANDSCAPE])
@pytest.mark.parametrize("paper", ["A4", "A3", "Letter"])
@pytest.mark.parametrize("of", [*EVERYWHERE, "60", "300"])
def test_a11_no_more_cards_are_cut_than_by_equal_steps_over_as_many_sheets(
    of: str, paper: str, orientation: Orientation
) -> None:
    here = records(of)
    drawing = drawing_of(here, here.at(Map)[0].id)
    offers = offers_of(drawing, Tiling(paper, orientation))
    full = next(offer for offer in offers if offer.plan.scale == 1)
    frame = full.plan.frame
    assert full.plan.sheets == frame.across.fewest(drawing.width) * frame.down.fewest(
        drawing.height
    )
    assert full.plan.cards_cut <= cut_by_equal_steps(drawing, frame)


def test_a11_a_poster_of_300_cards_from_a4_cuts_about_half_as_many_or_fewer() -> None:
    drawing = drawing_of(records("300"), MAP_ID)
    offers = offers_of(drawing, Tiling("A4", Orientation.PORTRAIT))
    full = next(offer for offer in offers if offer.plan.scale == 1)
    assert full.plan.cards_cut <= 0.55 * cut_by_equal_steps(drawing, full.plan.frame)


@pytest.mark.parametrize(("of", "name"), CASES)
def test_a11_every_sheet_says_which_it_is_and_the_first_how_they_go_together(
    of: str, name: str
) -> None:
    poster = printed(of, name)
    with pypdfium2.PdfDocument(poster.data) as document:
        plan, *sheets = [page.get_textpage().get_text_bounded() for page in document]
    assert "ASSEMBLY PLAN" in plan
    assert TITLE in plan
    assert f"{poster.offer.plan.sheets}" in plan
    for tile, text in zip(poster.tiles, sheets, strict=True):
        assert tile.name in plan
        rows, row = poster.offer.plan.rows, tile.row
        assert f"row {row + 1}/{len(rows)}, sheet {tile.place + 1}/{len(rows[row]) - 1}" in text
        assert f"{poster.offer.plan.scale * 100:g} %" in text


@pytest.mark.parametrize(("page", "length"), [(0, 150), (1, 50)])
def test_a11_rulers_are_as_long_as_they_say(page: int, length: int) -> None:
    with pikepdf.Pdf.open(BytesIO(printed("sample", "grid").data)) as document:
        lengths = horizontal_lines(document.pages[page])
    assert any(abs(found / MM - length) <= 0.01 for found in lengths)


def horizontal_lines(page: pikepdf.Page) -> list[float]:
    """The lengths of all that a content stream draws at full size."""
    found, last = [], (0.0, 0.0)
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("m", "l"):
            x, y = (float(each) for each in operands)
            if str(operator) == "l" and y == last[1]:
                found.append(abs(x - last[0]))
            last = (x, y)
    return found
