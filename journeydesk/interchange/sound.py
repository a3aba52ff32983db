"""Records of which some were left out, with nothing that speaks of those."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from journeydesk.model import RECORD_TYPES, Record, RecordId, Records, referred


def sound(records: Records) -> Records:
    """Without what cannot be without a record that is not there, nor any mention of one."""
    kept: dict[RecordId, Record] = {}
    for cls in RECORD_TYPES.values():  # each comes after what it refers to
        for record in records.of(cls):
            if all(id_ in kept for _field, id_ in referred(record)):
                kept[record.id] = record
            elif found := _without_mentions(record, kept):
                kept[record.id] = found
    return Records(kept.values())


def _without_mentions(record: Record, kept: Container[RecordId]) -> Record | None:
    """None where it needs what is not there."""
    changes: dict[str, Any] = {}
    for field, id_ in referred(record):
        if id_ in kept:
            continue
        if type(record).model_fields[field].is_required():
            return None
        value = getattr(record, field)
        is_list = isinstance(value, tuple)
        changes[field] = tuple(i for i in value if i in kept) if is_list else None
    return record.evolve(**changes)
