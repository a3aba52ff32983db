"""An offer as sheets of paper: how they go together, then each of them."""

from __future__ import annotations

from journeydesk.charts.pen import Pen
from journeydesk.export.tiles.assembly import assembly_page
from journeydesk.export.tiles.offers import Offer
from journeydesk.export.tiles.plan import Tile
from journeydesk.export.tiles.sheet_marks import SheetMarks, kept_of, shown_of
from journeydesk.layout import Memo
from journeydesk.paint import Page


def tile_pages(offer: Offer, title: str, memo: Memo, *, has_marks: bool = True) -> list[Page]:
    """The assembly plan and a page for each sheet, all of the same drawing.

    `memo` has the map's ruler, colours and direction.
    """
    pages = [_page(offer, tile, title, memo, has_marks) for tile in offer.plan.tiles()]
    return [assembly_page(offer, title, memo), *pages]


def _page(offer: Offer, tile: Tile, title: str, memo: Memo, has_marks: bool) -> Page:
    plan, frame = offer.plan, offer.plan.frame
    # Sheets lie as they lie on the table, from whichever side the map is read.
    pen = Pen(Memo(memo.ruler, memo.theme), frame.width)
    return Page(
        frame.width,
        frame.height,
        offer.drawing,
        plan.scale,
        x=frame.left - tile.kept.x,
        y=frame.top - tile.kept.y,
        shown=shown_of(plan, tile),
        marks=SheetMarks(plan, tile, title, pen).drawing() if has_marks else None,
        trim=kept_of(plan, tile),
        label=tile.name,
    )
