"""What must hold of a document after every change; a violation is a bug, never shown as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.model.cards import Card, Cluster, Emotion, Image, Link
from journeydesk.model.collection import Records
from journeydesk.model.record import Record, RecordId
from journeydesk.model.records import (
    RECORD_TYPES,
    Lane,
    Stage,
    Touchpoint,
)

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
    """The field and id of everything a record refers to."""
    for field in record.refers_to:
        value = getattr(record, field)
        for id_ in value if isinstance(value, tuple) else (value,):
            if id_ is not None:
                yield field, id_


def _dangling(records: Records, record: Record) -> Iterator[str]:
    for field, id_ in referred(record):
        target = records.find(id_)
        wanted = record.types_referred(field)
        if target is None or target.type_name() not in wanted:
            yield f"{record.type_name()} {record.id} refers to no {' or '.join(wanted)}: {id_}"


def _misplaced(records: Records, record: Record) -> Iterator[str]:
    match record:
        case Card():
            yield from _misplaced_card(records, record)
        case Cluster():
            yield from _in_two_maps(records, record)
        case Link():
            yield from _misplaced_link(records, record)
        case Emotion():
            felt = records.at(Emotion, record.touchpoint)
            if sum(e.persona == record.persona for e in felt) > 1:
                yield f"two emotions of one persona at touchpoint {record.touchpoint}"
    if record.placed_in and not record.rank:
        yield f"{record.type_name()} {record.id} has no rank"


def _misplaced_card(records: Records, card: Card) -> Iterator[str]:
    yield from _in_two_maps(records, card)
    touchpoint, cluster = records.find(card.touchpoint), records.find(card.cluster)
    image, stage = records.find(card.image), records.find(card.stage)
    if isinstance(touchpoint, Touchpoint) and touchpoint.stage != card.stage:
        yield f"card {card.id} lies in another stage than its touchpoint"
    if isinstance(cluster, Cluster) and cluster.place != card.place:
        yield f"card {card.id} lies in another cell than its cluster"
    if isinstance(image, Image) and isinstance(stage, Stage) and image.map != stage.map:
        yield f"card {card.id} shows an image of another map"


def _in_two_maps(records: Records, record: Card | Cluster) -> Iterator[str]:
    lane, stage = records.find(record.lane), records.find(record.stage)
    if isinstance(lane, Lane) and isinstance(stage, Stage) and lane.map != stage.map:
        yield f"{record.type_name()} {record.id} lies in a lane and a stage of different maps"


def _misplaced_link(records: Records, link: Link) -> Iterator[str]:
    if link.source == link.target:
        yield f"link {link.id} joins a record to itself"
    for id_ in link.ends:
        end = records.find(id_)
        stage = records.find(end.stage) if isinstance(end, Card | Touchpoint) else None
        if isinstance(stage, Stage) and stage.map != link.map:
            yield f"link {link.id} joins records of another map"


def _orphaned(records: Records, removed: Mapping[RecordId, Record]) -> Iterator[str]:
    types = {record.type_name() for record in removed.values()}
    pointing = [
        cls
        for cls in RECORD_TYPES.values()
        if any(types.intersection(cls.types_referred(field)) for field in cls.refers_to)
    ]
    for cls in pointing:
        for record in records.of(cls):
            for _field, id_ in referred(record):
                if id_ in removed:
                    gone = removed[id_].type_name()
                    yield f"{record.type_name()} {record.id} refers to a removed {gone}"
