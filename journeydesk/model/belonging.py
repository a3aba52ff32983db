"""Which map a record lies in, told by `placed_in` alone: whatever type comes later is included."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.model.collection import Records
from journeydesk.model.record import Record, RecordId
from journeydesk.model.records import Map

Find = Callable[[RecordId], Record | None]


def map_of(record: Record | None, find: Find) -> RecordId | None:
    """The map that a record lies in or is; None for what all maps share.

    `find` answers what an id stands for, or stood for. All places of a record lie in one map.
    """
    while record is not None and not isinstance(record, Map):
        record = find(record.place[0]) if record.place else None
    return record.id if record else None


def records_in(records: Records, map_id: RecordId) -> list[Record]:
    """The map itself and all that lies in it."""
    return [record for record in records if map_of(record, records.find) == map_id]
