"""What a record is called in one line."""

from __future__ import annotations

from journeydesk.commands import wording
from journeydesk.i18n import _
from journeydesk.layout import label_of_lane
from journeydesk.model import Lane, Map, Record, Scenario, one_line


def words_of(record: Record) -> str:
    """Its own words; those of its kind for a lane or a map without any, else ""."""
    if isinstance(record, Scenario):
        return one_line(record.situation or record.goal)
    words = one_line(getattr(record, wording(record)))
    if not words and isinstance(record, Lane):
        return label_of_lane(record.kind)
    return words or (_("Untitled map") if isinstance(record, Map) else "")
