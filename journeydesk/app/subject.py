"""What is exported: a map or all of them, a chart of a map or all of those."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesk.app.charting import ALL, chart_pages_for, export_charts
from journeydesk.app.exporting import (
    HOLD_SEVERAL,
    WEB_SUFFIX,
    Export,
    Seen,
    export_map,
    pages_for,
    unseen,
)
from journeydesk.errors import UserError
from journeydesk.export import Rasterise
from journeydesk.i18n import _
from journeydesk.interchange.report import Note
from journeydesk.interchange.writers import WRITERS
from journeydesk.model import Map, RecordId, Records
from journeydesk.paint import NO_PICTURES, Checkpoint, Page, Pictures, go_on


@dataclass(frozen=True, slots=True)
class Subject:
    """`map_id` None is all maps; `chart` names one of SHEETS or OFFERS, or ALL of the former;
    it is "" for the map."""

    map_id: RecordId | None
    chart: str = ""
    persona: RecordId = ""  # whose numbers; empty for all together
    overlay: str = ""  # what lies over the map

    def is_several(self, records: Records) -> bool:
        """True where it takes more than one sheet."""
        return self.chart == ALL or (self.map_id is None and len(records.at(Map)) > 1)


def pages_showing(subject: Subject, records: Records, wanted: Export) -> list[Page]:
    """Its sheets as they would be written. Raises UserError for a sheet that cannot be."""
    if subject.is_several(records) and wanted.path.suffix not in HOLD_SEVERAL:
        raise UserError(_("Only a PDF holds all sheets; choose that, or one sheet."))
    if not subject.chart:
        return pages_for(records, wanted)
    if wanted.path.suffix in (WEB_SUFFIX, *WRITERS):
        raise UserError(_("A web page or a text holds maps; choose a PDF for sheets of numbers."))
    pages = chart_pages_for(records, wanted, subject.chart, subject.persona)
    if len(pages) > 1 and wanted.path.suffix != ".pdf":
        raise UserError(_("Only a PDF holds all sheets; choose that, or one sheet."))
    return pages


def write_subject(
    subject: Subject,
    records: Records,
    wanted: Export,
    raster: Callable[[], Rasterise],
    checkpoint: Checkpoint = go_on,
    pictures: Pictures = NO_PICTURES,
    seen: Seen = unseen,
) -> tuple[Note, ...]:
    """Write it to the file; answers with what of the maps it does not hold.

    Raises what `export_map` and `export_charts` raise.
    """
    if not subject.chart:
        return export_map(records, wanted, raster, checkpoint, pictures, seen)
    chart, persona = subject.chart, subject.persona
    export_charts(records, wanted, chart, raster, persona, checkpoint, seen, pictures)
    return ()
