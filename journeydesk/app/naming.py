"""What a record is called in one line."""

from __future__ import annotations

from journeydesk.commands import wording
from journeydesk.i18n import _
from journeydesk.layout import label_of_lane
from journeydesk.model import Lane, Map, Record, Scenario, Stage, Touchpoint, one_line


def name_without_words(record: Record) -> str:
    """What a record is called as long as it says nothing; "" for what has no name to be given."""
    match record:
        case Lane(kind=kind):
            return label_of_lane(kind)
        case Map():
            return _("Untitled map")
        case Stage():
            return _("Untitled stage")
        case Touchpoint():
            return _("Untitled touchpoint")
    return ""


def words_of(record: Record) -> str:
    """Its own words; those of its kind for a lane or a map without any, else ""."""
    if isinstance(record, Scenario):
        return one_line(record.situation or record.goal)
    words = one_line(getattr(record, wording(record)))
    return words or (name_without_words(record) if isinstance(record, Lane | Map) else "")
