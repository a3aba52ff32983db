"""All that one export needs, as one value: it is handed to another process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from journeydesk.app.exporting import Export, Seen, unseen
from journeydesk.app.subject import Subject, write_subject
from journeydesk.export import Rasterise
from journeydesk.i18n import chosen_language
from journeydesk.interchange.report import Note
from journeydesk.model import Records
from journeydesk.paint import Checkpoint, go_on

THE_MAP = Subject(None)  # which of them, the request says


@dataclass(frozen=True, slots=True)
class Job:
    """`records` are a snapshot: nothing changes them any more."""

    wanted: Export
    records: Records
    subject: Subject = THE_MAP
    pictures: dict[str, bytes] = field(default_factory=dict)
    language: str = field(default_factory=chosen_language)

    def write(
        self,
        raster: Callable[[], Rasterise],
        checkpoint: Checkpoint = go_on,
        seen: Seen = unseen,
    ) -> tuple[Note, ...]:
        """Write the file here and now. Raises what `write_subject` raises."""
        return write_subject(
            self.subject, self.records, self.wanted, raster, checkpoint, self.pictures, seen
        )
