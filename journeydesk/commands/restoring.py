"""Everything as it was once."""

from __future__ import annotations

from journeydesk.model import Record, RecordId, Records
from journeydesk.store import Transaction


def restore(tx: Transaction, then: Records) -> None:
    """Put back what was changed or taken out since, and take out what came."""
    changed, come = since(tx.records, then)
    tx.put(*changed)
    tx.remove(come)


def since(now: Records, then: Records) -> tuple[list[Record], list[RecordId]]:
    """What was otherwise or is gone, as it was then, and what was not there."""
    changed = [record for record in then if not _is_same(now.find(record.id), record)]
    return changed, [record.id for record in now if record.id not in then]


def _is_same(now: Record | None, then: Record) -> bool:
    return now is not None and now.same_content(then)
