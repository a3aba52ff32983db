"""What a workshop works with on paper, on its sheets."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.app.direction import memo_for
from journeydesk.charts.worksheets import WORKSHEETS, Area, Workshop
from journeydesk.export import Sheet, free_size, is_as_drawn, pages_of, roll_width
from journeydesk.model import RecordId, Records
from journeydesk.paint import Page
from journeydesk.theme import load_theme

LONG = 1.4142  # times as long as it is wide is the piece of a roll that a sheet takes


def worksheet_pages(
    whole: Records, shown: Records, map_id: RecordId, sheet: Sheet, name: str
) -> list[Page]:
    """Sheets of that name in WORKSHEETS: of what is shown, with codes counted in the whole.

    Raises UserError for a sheet that cannot be.
    """
    kind = WORKSHEETS[name]
    chosen = on_paper(sheet, kind.paper)
    workshop = Workshop.of(whole, shown, map_id, memo_for(whole, load_theme("light")))
    free = free_size(chosen)
    assert free
    return pages_of(kind.draw(workshop, Area.of(free)), chosen)


def on_paper(sheet: Sheet, first: tuple[str, bool]) -> Sheet:
    """Of a size that is known: on a roll a piece of it, and without a paper on the first."""
    if roll := roll_width(sheet.paper):
        return replace(sheet, paper=f"{roll * LONG:.1f}x{roll:.1f}mm", landscape=False)
    if is_as_drawn(sheet.paper):
        return replace(sheet, paper=first[0], landscape=first[1])
    return sheet
