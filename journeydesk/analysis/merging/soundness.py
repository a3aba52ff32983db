"""Records that the rules of the model hold for, whatever was answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from journeydesk.analysis.merging.removals import needs
from journeydesk.model import (
    RECORD_TYPES,
    Card,
    Cluster,
    Record,
    RecordId,
    Records,
    Touchpoint,
    ranks_between,
)

Found = dict[RecordId, Record]


def without(found: Mapping[RecordId, Record], ids: Iterable[RecordId]) -> Found:
    """All but these and what cannot be without them."""
    gone = set(ids)
    order = {cls: number for number, cls in enumerate(RECORD_TYPES.values())}
    for record in sorted(found.values(), key=lambda r: order[type(r)]):
        if not gone.isdisjoint(needs(record)):
            gone.add(record.id)
    return {id_: record for id_, record in found.items() if id_ not in gone}


def sound(found: Found, sides: tuple[Records, ...]) -> Records:
    """Nothing mentions what is not there, cards lie where their touchpoint and cluster do, and
    ranks differ where they do on the sides."""
    found = {id_: _mentioning(record, found) for id_, record in found.items()}
    found = {id_: _in_place(record, found) for id_, record in found.items()}
    return Records(_ranked(found, sides).values())


def _mentioning(record: Record, found: Mapping[RecordId, Record]) -> Record:
    changed: dict[str, Any] = {}
    for field in record.refers_to:
        value = getattr(record, field)
        if isinstance(value, tuple):
            if any(id_ not in found for id_ in value):
                changed[field] = tuple(id_ for id_ in value if id_ in found)
        elif value is not None and value not in found:
            changed[field] = None
    return record.evolve(**changed) if changed else record


def _in_place(record: Record, found: Mapping[RecordId, Record]) -> Record:
    if not isinstance(record, Card):
        return record
    changed: dict[str, Any] = {}
    touchpoint = found.get(record.touchpoint or "")
    stage = touchpoint.stage if isinstance(touchpoint, Touchpoint) else record.stage
    if stage != record.stage:
        changed["stage"] = stage
    cluster = found.get(record.cluster or "")
    if isinstance(cluster, Cluster) and cluster.place != (record.lane, stage):
        changed["cluster"] = None
    return record.evolve(**changed) if changed else record


def _ranked(found: Found, sides: tuple[Records, ...]) -> Found:
    """Two who add at the same end give the same rank: there would be no room between."""
    for here in _places(found):
        here.sort(key=lambda record: (record.rank, record.id))
        if not _is_in_order(here) and not any(_has_them(side, here) for side in sides):
            found.update((record.id, record) for record in _spread(here))
    return found


def _places(found: Found) -> list[list[Record]]:
    places: defaultdict[object, list[Record]] = defaultdict(list)
    for record in found.values():
        if record.placed_in:
            places[type(record), record.place].append(record)
    return list(places.values())


def _has_them(side: Records, here: list[Record]) -> bool:
    return list(side.at(type(here[0]), *here[0].place)) == here


def _is_in_order(here: list[Record]) -> bool:
    return all(one.rank < other.rank for one, other in pairwise(here))


def _spread(here: list[Record]) -> Iterable[Record]:
    """Those that have the rank of the one before them get one behind it."""
    at = 0
    while at < len(here):
        end = at + 1
        while end < len(here) and here[end].rank <= here[at].rank:
            end += 1
        behind = here[end].rank if end < len(here) else ""
        new = ranks_between(here[at].rank, behind, end - at - 1)
        yield here[at]
        for record, rank in zip(here[at + 1 : end], new, strict=True):
            yield record.evolve(rank=rank)
        at = end
