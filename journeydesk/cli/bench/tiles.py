"""Posters from sheets: choosing among offers, what is cut, writing."""

from __future__ import annotations

from io import BytesIO
from itertools import product

from journeydesk.app.sheeting import drawing_of
from journeydesk.app.tiling import poster_offers
from journeydesk.cli.bench.maps import MAP_ID, make_records
from journeydesk.cli.bench.measure import CPU, Row, medians
from journeydesk.drawing import Drawing, Rect
from journeydesk.export import Sheet, page_of
from journeydesk.export.tiles import (
    Frame,
    Orientation,
    Tiling,
    obstacles_of,
    offers_of,
    recommended,
    tile_pages,
)
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.model import Records
from journeydesk.paint import About, write_pdf
from journeydesk.theme import load_theme

ROUNDS = 2
A4 = Tiling("A4", Orientation.PORTRAIT)


def bench_tiles(cards: int) -> list[Row]:
    """A poster from A4, against the same map on one sheet.

    Cards are cut by the plan with the fewest sheets, and by equal steps over as many.
    """
    records = Records(make_records(cards))
    drawing = drawing_of(records, MAP_ID)
    offers = offers_of(drawing, A4)
    fewest = next(offer for offer in offers if offer.plan.scale == 1)
    cut = fewest.plan.cards_cut / max(1, cut_by_equal_steps(drawing, fewest.plan.frame))
    sheet = page_of(drawing, Sheet())
    tiles = tile_pages(offers[recommended(offers)], "bench", _memo())
    choosing, one, several = medians(
        ROUNDS,
        CPU,
        lambda: poster_offers(records, MAP_ID, Tiling(), drawing_of),
        lambda: write_pdf(BytesIO(), [sheet], About("bench")),
        lambda: write_pdf(BytesIO(), tiles, About("bench")),
    )
    return [
        Row("all offers of a poster / one sheet as PDF", cards, choosing / one, 12.0),
        Row("cards cut / by equal steps over as many sheets", cards, cut, 0.55),
        Row("poster as PDF / one sheet as PDF", cards, several / one, 2.0),
    ]


def cut_by_equal_steps(drawing: Drawing, frame: Frame) -> int:
    """Cards that are cut where every sheet is full, whatever is there."""
    sides = ((drawing.width, frame.across), (drawing.height, frame.down))
    edges = []
    for length, room in sides:
        starts = [float(i * room.most) for i in range(room.fewest(length))]
        edges.append(list(zip(starts, [*starts[1:], length], strict=True)))
    kept = [Rect(x, y, right - x, bottom - y) for (x, right), (y, bottom) in product(*edges)]
    cards = [one.rect for one in obstacles_of(drawing) if one.is_card]
    return sum(sum(map(card.intersects, kept)) > 1 for card in cards)


def _memo() -> Memo:
    return Memo(Ruler(), load_theme("light"))
