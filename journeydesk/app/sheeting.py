"""A map as a picture: as large as it is, or laid out for a sheet of paper."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.app.composing import composition_of
from journeydesk.app.direction import memo_for
from journeydesk.app.filling import on_sheet
from journeydesk.app.overlaid import overlaid
from journeydesk.charts.furniture import Imprint
from journeydesk.drawing import Drawing
from journeydesk.export import NO_FURNITURE, Sheet, furniture_of, is_as_drawn, page_of
from journeydesk.layout import layout_map, structure_of
from journeydesk.model import RecordId, Records
from journeydesk.paint import Page
from journeydesk.theme import load_theme


def drawing_of(records: Records, map_id: RecordId, overlay: str = "") -> Drawing:
    """A map as it goes on paper: in light colours, on white; an overlay with its legend."""
    theme = load_theme("light")
    memo = memo_for(records, theme)
    layout = layout_map(records, map_id, memo)
    structure = structure_of(layout, records, map_id)
    drawing = replace(layout.drawing(theme.map["paper"]), structure=structure)
    return overlaid(drawing, layout, records, map_id, overlay, memo)


def sheet_of(
    records: Records, map_id: RecordId, sheet: Sheet, imprint: Imprint, overlay: str = ""
) -> Page:
    """A map on its sheet, with what stands around it there.

    Raises UserError for a sheet that cannot be, and for type that is too large for it.
    """
    furniture = furniture_of(sheet)
    if is_as_drawn(sheet.paper) and furniture == NO_FURNITURE:
        return page_of(drawing_of(records, map_id, overlay), sheet)
    whole = composition_of(records, map_id, furniture, imprint, overlay)
    return page_of(*on_sheet(whole, sheet))
