"""What must hold of a document after every change; a violation is a bug, never shown as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.model.collection import Records
from journeydesk.model.record import Record, RecordId
from journeydesk.model.records import RECORD_TYPES, Card, Emotion, Lane, Stage, Touchpoint

Changes = Mapping[RecordId, tuple[Record | None, Record | None]]


def violations(records: Records, changes: Changes) -> Iterator[str]:
    """One sentence per broken rule, looking only where these changes reach."""
    for _before, after in changes.values():
        if after is not None:
            yield from _dangling(records, after)
            yield from _misplaced(records, after)
    removed = {id_: before for id_, (before, after) in changes.items() if after is None and before}
    if removed:
        yield from _orphaned(records, removed)


def referred(record: Record) -> Iterator[tuple[str, RecordId]]:
    """The record type and id of everything a record refers to."""
    for field, type_name in record.refers_to.items():
        value = getattr(record, field)
        for id_ in value if isinstance(value, tuple) else (value,):
            if id_ is not None:
                yield type_name, id_


def _dangling(records: Records, record: Record) -> Iterator[str]:
    for type_name, id_ in referred(record):
        target = records.find(id_)
        if target is None or target.type_name() != type_name:
            yield f"{record.type_name()} {record.id} refers to no {type_name}: {id_}"


def _misplaced(records: Records, record: Record) -> Iterator[str]:
    match record:
        case Card(touchpoint=touchpoint) if touchpoint is not None:
            found = records.find(touchpoint)
            if isinstance(found, Touchpoint) and found.stage != record.stage:
                yield f"card {record.id} lies in another stage than its touchpoint"
    match record:
        case Card():
            lane, stage = records.find(record.lane), records.find(record.stage)
            if isinstance(lane, Lane) and isinstance(stage, Stage) and lane.map != stage.map:
                yield f"card {record.id} lies in a lane and a stage of different maps"
        case Emotion():
            felt = records.at(Emotion, record.touchpoint)
            if sum(e.persona == record.persona for e in felt) > 1:
                yield f"two emotions of one persona at touchpoint {record.touchpoint}"
    if record.placed_in and not record.rank:
        yield f"{record.type_name()} {record.id} has no rank"


def _orphaned(records: Records, removed: Mapping[RecordId, Record]) -> Iterator[str]:
    types = {record.type_name() for record in removed.values()}
    pointing = [c for c in RECORD_TYPES.values() if types & set(c.refers_to.values())]
    for cls in pointing:
        for record in records.of(cls):
            for type_name, id_ in referred(record):
                if id_ in removed:
                    yield f"{record.type_name()} {record.id} refers to a removed {type_name}"
