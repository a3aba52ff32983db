"""What a workshop works with on paper, and a map in parts: by their names, on their sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from journeydesk.app.direction import memo_for
from journeydesk.app.exporting import Export
from journeydesk.app.stage_pages import stage_pages
from journeydesk.app.tiling import poster_pages
from journeydesk.app.view_pages import view_pages
from journeydesk.charts.furniture import Imprint
from journeydesk.charts.worksheets import WORKSHEETS, Area, Workshop
from journeydesk.errors import UserError
from journeydesk.export import Sheet, free_size, is_as_drawn, pages_of, roll_width
from journeydesk.export.tiles import Tiling
from journeydesk.i18n import N_, _
from journeydesk.model import RecordId, Records
from journeydesk.paint import MM, Page
from journeydesk.theme import load_theme

GRIDS = ("worksheet", "worksheet-touchpoints")  # that are worth a poster
LONG = 1.4142  # times as long as it is wide is the piece of a roll that a sheet takes


class Batch(NamedTuple):
    """Several sheets of one map; `paper` is what they are first offered on."""

    label: str
    paper: tuple[str, bool]
    pages: Callable[[Records, RecordId, Sheet, Imprint, str], list[Page]]


BATCHES: dict[str, Batch] = {
    "stages": Batch(N_("One page for each stage"), ("A4", False), stage_pages),
    "views": Batch(N_("All views and personas"), ("A3", True), view_pages),
}
OFFERS: dict[str, tuple[str, tuple[str, bool]]] = {
    **{name: (kind.label, kind.paper) for name, kind in WORKSHEETS.items()},
    **{name: (batch.label, batch.paper) for name, batch in BATCHES.items()},
}


def workshop_pages(
    whole: Records, shown: Records, map_id: RecordId, wanted: Export, name: str
) -> list[Page]:
    """Sheets of that name in OFFERS: of what is shown, with codes counted in the whole.

    Raises UserError for sheets that cannot be, and where there is nothing to go on them.
    """
    _label, paper = OFFERS[name]
    sheet = _on_paper(wanted.sheet, paper)
    if name in WORKSHEETS:
        workshop = Workshop.of(whole, shown, map_id, memo_for(whole, load_theme("light")))
        free = free_size(sheet)
        assert free
        pages = pages_of(WORKSHEETS[name].draw(workshop, Area.of(free)), sheet)
        return _tiled(whole, map_id, pages, wanted.tiling) if wanted.tiling else pages
    imprint = Imprint(wanted.source, wanted.made_on)
    pages = BATCHES[name].pages(shown, map_id, sheet, imprint, wanted.overlay)
    if not pages:
        raise UserError(_("The map has no stages, views or personas to make sheets of."))
    return pages


def _tiled(records: Records, map_id: RecordId, pages: list[Page], tiling: Tiling) -> list[Page]:
    """Each sheet as a poster of its own size, from smaller ones."""
    found = []
    for page in pages:
        drawing = page.drawing
        size = (drawing.width * page.scale / MM, drawing.height * page.scale / MM)
        wanted = replace(tiling, finished_mm=size)
        found += poster_pages(records, map_id, wanted, lambda *_of, drawing=drawing: drawing)
    return found


def _on_paper(sheet: Sheet, first: tuple[str, bool]) -> Sheet:
    """Of a size that is known: on a roll a piece of it, and without a paper on the first."""
    if roll := roll_width(sheet.paper):
        return replace(sheet, paper=f"{roll * LONG:.1f}x{roll:.1f}mm", landscape=False)
    if is_as_drawn(sheet.paper):
        return replace(sheet, paper=first[0], landscape=first[1], furniture=None)
    return sheet
