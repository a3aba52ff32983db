"""All that one export needs, as one value: it is handed to another process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from journeydesk.app.charting import export_charts
from journeydesk.app.exporting import Export, Seen, export_map, unseen
from journeydesk.export import Rasterise
from journeydesk.i18n import chosen_language
from journeydesk.interchange.report import Note
from journeydesk.model import RecordId, Records
from journeydesk.paint import Checkpoint, go_on


@dataclass(frozen=True, slots=True)
class Job:
    """`records` are a snapshot; `sheet` names a chart or a page of the kit, empty is the map."""

    wanted: Export
    records: Records
    pictures: dict[str, bytes] = field(default_factory=dict)
    sheet: str = ""
    persona: RecordId = ""
    language: str = field(default_factory=chosen_language)

    def write(
        self,
        raster: Callable[[], Rasterise],
        checkpoint: Checkpoint = go_on,
        seen: Seen = unseen,
    ) -> tuple[Note, ...]:
        """Write the file here and now. Raises what `export_map` raises."""
        if self.sheet:
            export_charts(
                self.records, self.wanted, self.sheet, raster, self.persona, checkpoint, seen
            )
            return ()
        return export_map(self.records, self.wanted, raster, checkpoint, self.pictures, seen)
