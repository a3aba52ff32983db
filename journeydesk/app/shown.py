"""The maps of an open document, each with what it is drawn from, and which is to be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.layout import MapLayout, Memo
from journeydesk.model import Map, Record, RecordId, Records, map_of
from journeydesk.store import Diff


@dataclass(slots=True)
class Sheet:
    """A map that has been on show, and what was selected when it was left."""

    memo: Memo
    layout: MapLayout
    selected: tuple[RecordId, ...] = ()


def map_to_show(diff: Diff, records: Records, shown: RecordId) -> RecordId:
    """Where something of a change is to be seen: the shown map if anything of it is there.

    For a map that is gone the one before it: what it was added after, or copied from.
    """
    is_there = shown in records
    first = None
    for id_ in _maps_of(diff, records):
        if id_ == shown and is_there:
            return shown
        first = first or (id_ if id_ in records else None)
    return first or (shown if is_there else _neighbour(diff, records, shown))


def _maps_of(diff: Diff, records: Records) -> Iterator[RecordId]:
    def find(id_: RecordId) -> Record | None:
        return records.find(id_) or diff.get(id_, (None, None))[0]

    for before, after in diff.values():
        if id_ := map_of(after or before, find):
            yield id_


def _neighbour(diff: Diff, records: Records, gone: RecordId) -> RecordId:
    maps, was = records.at(Map), diff[gone][0]
    earlier = [map_ for map_ in maps if was and (map_.rank, map_.id) < (was.rank, was.id)]
    return (earlier[-1:] or maps)[0].id
