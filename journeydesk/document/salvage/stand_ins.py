"""Places that were lost, put back empty under their own ids: what lay in them has its place."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.model import Card, Cluster, Lane, Map, Record, RecordId, Records, Stage, Touchpoint

LAST_RANK = "z"


def stand_ins_for(records: Records) -> tuple[Record, ...]:
    """Maps, stages and lanes that something lies in and that are not there."""
    maps = {map_.id: map_ for map_ in _maps(records)}
    every = [*maps.values(), *records]
    first = min((r.id for r in every if isinstance(r, Map)), default="")
    places: dict[RecordId, Record] = {}
    for record in records:
        if isinstance(record, Card | Cluster) and record.lane not in records:
            map_ = _map_of(records.find(record.stage)) or first
            places[record.lane] = Lane(id=record.lane, map=map_, rank=LAST_RANK, label=_named())
        if isinstance(record, Card | Cluster | Touchpoint) and record.stage not in records:
            lane = None if isinstance(record, Touchpoint) else records.find(record.lane)
            if record.stage not in places or lane:
                map_ = _map_of(lane) or first
                stage = Stage(id=record.stage, map=map_, rank=LAST_RANK, title=_named())
                places[record.stage] = stage
    return (*maps.values(), *places.values())


def _maps(records: Records) -> Iterator[Map]:
    """Those that are missed; one in any case."""
    missed = {r.__dict__["map"] for r in records if "map" in r.placed_in} - {m.id for m in records}
    for id_ in sorted(missed):
        yield Map(id=id_, title=_named())
    if not missed and not records.of(Map):
        yield Map(title=_named())


def _map_of(place: Record | None) -> RecordId:
    return place.map if isinstance(place, Lane | Stage) else ""


def _named() -> str:
    return _("Recovered")
