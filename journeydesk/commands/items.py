"""What is copied: records with all that lies in them, and enough around them to find a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.commands.clusters import cards_of
from journeydesk.model import (
    RECORD_TYPES,
    WITH_ASSET,
    Card,
    Cluster,
    Image,
    Lane,
    Link,
    Map,
    Project,
    Record,
    RecordId,
    Records,
    Scenario,
    Stage,
    View,
)

OF_A_MAP = (Project, Map, Scenario, View)  # there already wherever items are pasted


@dataclass(frozen=True, slots=True)
class Items:
    """`chosen` are to be pasted; `context` tells where they lay: the map, its stages and lanes,
    and whatever else the chosen refer to. Together they refer to nothing outside themselves;
    `assets` has the bytes behind their images."""

    chosen: tuple[Record, ...]
    context: tuple[Record, ...]
    assets: Mapping[str, bytes]


def items_of(records: Records, ids: Iterable[RecordId], assets: Mapping[str, bytes]) -> Items:
    """These records of one map, and what lies in them, in reading order.

    A cluster stands for its cards; a link comes along with what it joins, and never alone.
    """
    wanted = [r for id_ in ids if (record := records.find(id_)) for r in _meant(records, record)]
    chosen = _with_contents(records, wanted)
    context = _around(records, chosen)
    order = _reading_order(context)
    return Items(
        tuple(sorted(chosen.values(), key=order)),
        tuple(record for id_, record in context.items() if id_ not in chosen),
        {r.asset: assets[r.asset] for r in context.values() if isinstance(r, WITH_ASSET)},
    )


def referred(record: Record) -> Iterator[RecordId]:
    """The ids of everything a record refers to."""
    for field in record.refers_to:
        value = getattr(record, field)
        yield from value if isinstance(value, tuple) else (value,) if value else ()


def _meant(records: Records, record: Record) -> Sequence[Record]:
    if isinstance(record, Cluster):
        return cards_of(records, record)
    return () if isinstance(record, (*OF_A_MAP, Link, Image)) else (record,)


def _with_contents(records: Records, wanted: Iterable[Record]) -> dict[RecordId, Record]:
    """What lies in a chosen record is chosen; what joins records is, when it joins chosen ones."""
    chosen = {record.id: record for record in wanted}
    types = {record.type_name() for record in chosen.values()}
    for cls in RECORD_TYPES.values():  # in an order in which each comes after what it refers to
        may_go = cls not in OF_A_MAP and types & _types_referred(cls)
        for record in records.of(cls) if may_go else ():
            if record.id not in chosen and _goes_along(record, chosen):
                chosen[record.id] = record
                types.add(record.type_name())
    return chosen | _whole_clusters(records, chosen)


def _types_referred(cls: type[Record]) -> set[str]:
    return {name for field in cls.refers_to for name in cls.types_referred(field)}


def _whole_clusters(records: Records, chosen: dict[RecordId, Record]) -> dict[RecordId, Record]:
    """A cluster goes along with the last of its cards."""
    mentioned = {record.cluster for record in chosen.values() if isinstance(record, Card)}
    clusters = [records.get(Cluster, id_) for id_ in mentioned if id_]
    return {c.id: c for c in clusters if all(card.id in chosen for card in cards_of(records, c))}


def _goes_along(record: Record, chosen: dict[RecordId, Record]) -> bool:
    if isinstance(record, Card) and record.touchpoint in chosen:
        return True
    if record.placed_in != ("map",):
        return any(place in chosen for place in record.place)
    joined = [id_ for id_ in referred(record) if id_ not in record.place]
    return bool(joined) and all(id_ in chosen for id_ in joined)


def _around(records: Records, chosen: dict[RecordId, Record]) -> dict[RecordId, Record]:
    """What the chosen refer to, directly or not, and the whole grid of their map."""
    found: dict[RecordId, Record] = {}
    waiting = list(chosen.values())
    while waiting:
        new = [
            r for id_ in referred(waiting.pop()) if id_ not in found and (r := records.find(id_))
        ]
        found.update((record.id, record) for record in new)
        waiting += new
    for map_ in [record for record in found.values() if isinstance(record, Map)]:
        grid = (*records.at(Stage, map_.id), *records.at(Lane, map_.id))
        found.update((record.id, record) for record in grid)
    return found


def _reading_order(context: dict[RecordId, Record]) -> Callable[[Record], tuple[object, ...]]:
    """By type, then stage by stage, in each lane by lane."""
    grid = sorted(
        (r for r in context.values() if isinstance(r, Stage | Lane)), key=lambda r: (r.rank, r.id)
    )
    places = {record.id: number for number, record in enumerate(grid)}
    types = list(RECORD_TYPES.values())

    def order(record: Record) -> tuple[object, ...]:
        stage, lane = getattr(record, "stage", None), getattr(record, "lane", None)
        where = (places.get(stage, -1), places.get(lane, -1))  # type: ignore[arg-type]
        return (types.index(type(record)), *where, record.rank, record.id)

    return order
