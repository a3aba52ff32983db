"""Copies of whole maps: the same contents under new ids."""

from collections.abc import Iterable, Sequence
from typing import Any

from journeydesk.model.ids import new_id
from journeydesk.model.record import Record, RecordId


def with_new_ids(records: Iterable[Record], *, same_lineage: bool) -> Sequence[Record]:
    """The records under new ids, referring to each other as before.

    With `same_lineage` they stay comparable with the originals; without it they start their own.
    """
    records = tuple(records)
    renamed = {record.id: new_id() for record in records}
    return [
        record.evolve(
            id=renamed[record.id],
            lineage_id=record.lineage_id if same_lineage else renamed[record.id],
            **_references(record, renamed),
        )
        for record in records
    ]


def _references(record: Record, renamed: dict[RecordId, RecordId]) -> dict[str, Any]:
    return {field: _renamed(getattr(record, field), renamed) for field in record.refers_to}


def _renamed(value: Any, renamed: dict[RecordId, RecordId]) -> Any:
    if isinstance(value, tuple):
        return tuple(renamed.get(id_, id_) for id_ in value)
    return renamed.get(value, value)
