"""References mended: what refers to nothing any more loses the reference, or its place."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from journeydesk.document.salvage.stand_ins import stand_ins_for
from journeydesk.model import WITH_ASSET, Record, RecordId, Records, referred, violations

ANY_RANK = "V"
UNKNOWN = "record"  # of whatever type


@dataclass(frozen=True, slots=True)
class Mended:
    """`stand_ins` are new, under the ids of lost ones; `changed` lost a reference; `left_out` could
    be read and have no place any more. `lost` has the type of what others spoke of, by its id."""

    records: Records
    stand_ins: tuple[Record, ...]
    changed: frozenset[RecordId]
    left_out: tuple[Record, ...]
    lost: Mapping[RecordId, str] = field(default_factory=dict)


def mended(found: Iterable[Record], pictures: Container[str]) -> Mended:
    """The records as a sound document; `pictures` are the digests of the bytes that are there."""
    records = Records(found)
    lost = _lost(records)
    changed: set[RecordId] = set()
    left_out: list[Record] = []
    for without in [r for r in records if isinstance(r, WITH_ASSET) and r.asset not in pictures]:
        _replace(records, without, None)
        left_out.append(without)
    stand_ins = stand_ins_for(records)
    records.apply({record.id: (None, record) for record in stand_ins})
    while wrong := [record for record in records if _is_wrong(records, record)]:
        for record in wrong:
            kept = _mended(records, record)
            _replace(records, record, kept)
            changed.add(record.id)
            if kept is None:
                left_out.append(record)
    gone = {record.id for record in left_out}
    return Mended(records, stand_ins, frozenset(changed - gone), tuple(left_out), lost)


def _lost(records: Records) -> dict[RecordId, str]:
    """What others speak of, by its type as far as one of them knows it."""
    lost: dict[RecordId, str] = {}
    for record in records:
        for name, id_ in referred(record):
            if id_ not in records:
                types = record.types_referred(name)
                lost[id_] = types[0] if len(types) == 1 else lost.get(id_, UNKNOWN)
    return lost


def _is_wrong(records: Records, record: Record) -> bool:
    return any(violations(records, {record.id: (None, record)}))


def _mended(records: Records, record: Record) -> Record | None:
    """With the references that hold; then with those it cannot be without; or not at all."""
    if record.placed_in and not record.rank:
        record = record.evolve(rank=ANY_RANK)
    for changes in (_holding(records, record), _needed(record)):
        tried = record.evolve(**changes)
        _replace(records, record, tried)
        is_wrong = _is_wrong(records, tried)
        _replace(records, tried, record)
        if not is_wrong:
            return tried
    return None


def _holding(records: Records, record: Record) -> dict[str, Any]:
    """Its references without those that lead nowhere, as far as it can be without them."""
    kept: dict[str, Any] = {}
    for name in _spared(record):
        types, value = record.types_referred(name), getattr(record, name)
        if isinstance(value, tuple):
            kept[name] = tuple(id_ for id_ in value if _is_one_of(records, id_, types))
        elif not _is_one_of(records, value, types):
            kept[name] = None
    return kept


def _needed(record: Record) -> dict[str, Any]:
    return {
        name: () if isinstance(getattr(record, name), tuple) else None for name in _spared(record)
    }


def _spared(record: Record) -> list[str]:
    """The references that a record can be without."""
    fields = type(record).model_fields
    return [name for name in record.refers_to if not fields[name].is_required()]


def _is_one_of(records: Records, id_: RecordId | None, types: tuple[str, ...]) -> bool:
    target = records.find(id_)
    return target is not None and target.type_name() in types


def _replace(records: Records, before: Record, after: Record | None) -> None:
    if before is not after:
        records.apply({before.id: (before, after)})
