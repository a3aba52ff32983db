"""The same thing under the same id on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from journeydesk.model import (
    Emotion,
    Expectation,
    Opportunity,
    PainPoint,
    Project,
    Record,
    RecordId,
    Records,
    Scenario,
    Switch,
    new_id,
)

Names = Mapping[RecordId, RecordId]

# Of which there is one for each: what two added apart is one thing that both told of.
ONE_FOR_EACH: dict[type[Record], tuple[str, ...]] = {
    Project: (),
    Scenario: ("map",),
    Emotion: ("touchpoint", "persona"),
    Switch: ("source", "target"),
    PainPoint: ("card",),
    Expectation: ("card",),
    Opportunity: ("card",),
}


def with_ids_of(side: Records, other: Records, *, by_lineage: bool = False) -> Records:
    """A side under the ids by which the other knows what is there once for each.

    With `by_lineage` also what is the only one of its lineage on both.
    """
    if by_lineage:
        side = _renamed(side, _partners(side, other, _kin))
    return _renamed(side, _partners(side, other, _only_one))


def apart(side: Records, other: Records, base: Records | None) -> Records:
    """A side under ids of its own where the other has given one of them to something else."""
    same = [(mine, theirs) for mine in side if (theirs := other.find(mine.id))]
    is_foreign = base is not None
    taken = [
        mine.id
        for mine, theirs in same
        if type(mine) is not type(theirs) or (is_foreign and mine.lineage_id != theirs.lineage_id)
    ]
    return _renamed(side, {id_: new_id() for id_ in taken})


def _partners(
    side: Records, other: Records, key_of: Callable[[Record], Hashable]
) -> dict[RecordId, RecordId]:
    """Of what only one of them has: the id here, and the one there."""
    here = _unique((r for r in side if r.id not in other), key_of)
    there = _unique((r for r in other if r.id not in side), key_of)
    return {here[key]: there[key] for key in here if key in there}


def _unique(
    records: Iterable[Record], key_of: Callable[[Record], Hashable]
) -> dict[Hashable, RecordId]:
    keyed = [(key, record.id) for record in records if (key := key_of(record)) is not None]
    count = Counter(key for key, _id in keyed)
    return {key: id_ for key, id_ in keyed if count[key] == 1}


def _kin(record: Record) -> Hashable:
    return record.type_name(), record.lineage_id


def _only_one(record: Record) -> Hashable:
    fields = ONE_FOR_EACH.get(type(record))
    if fields is None:
        return None
    return record.type_name(), *(getattr(record, field) for field in fields)


def _renamed(side: Records, names: Names) -> Records:
    if not names:
        return side
    return Records(_under(record, names) for record in side)


def _under(record: Record, names: Names) -> Record:
    new = {field: _named(getattr(record, field), names) for field in record.refers_to}
    changed = {field: value for field, value in new.items() if value != getattr(record, field)}
    if record.id in names:
        changed["id"] = names[record.id]
    return record.evolve(**changed) if changed else record


def _named(value: Any, names: Names) -> Any:
    if isinstance(value, tuple):
        return tuple(names.get(id_, id_) for id_ in value)
    return names.get(value, value)
