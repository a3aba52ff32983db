"""The handles that only what alone is selected has: they come before what lies under them."""

from __future__ import annotations

from journeydesk.layout import Found
from journeydesk.layout.parts import END_HITS
from journeydesk.model import Link, RecordId
from journeydesk.tools.events import Context

END_REACH = 6.0  # points around the end of a link


def own_handle(context: Context, x: float, y: float, reach: float) -> Found | None:
    """The handle of what alone is selected that a point of the map means; `reach` is a finger's."""
    record = context.records.find(context.selected[0]) if len(context.selected) == 1 else None
    if isinstance(record, Link):
        return _link_end(context, record.id, x, y, max(END_REACH, reach))
    return None


def _link_end(context: Context, id_: RecordId, x: float, y: float, reach: float) -> Found | None:
    """The nearer of the two, where one is near enough."""
    ends = zip(END_HITS, context.layout.link_ends(id_), strict=False)  # none where it is not shown
    far = [(max(abs(at.x - x), abs(at.y - y)), part) for part, at in ends]
    distance, part = min(far, default=(reach + 1.0, ""))
    return context.layout.part_of(id_, part) if distance <= reach else None
