"""What two copies of a document have in common: the chains of their logs are equal up to there."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.document.document import Document
from journeydesk.document.past import records_at
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.model import Record, Records


@dataclass(frozen=True, slots=True)
class Ancestor:
    """The entry after which both went on, and the records then."""

    seq: int
    records: Records


def common_ancestor(one: Document, other: Document) -> Ancestor | None:
    """None where a log does not reach back to it, as in a copy without history.

    Raises InputRefused where they are not of one document, EntryDamaged where a log is damaged.
    """
    if one.uid != other.uid:
        told = _("{name} is another document, not a copy of {other}. Nothing was changed.")
        raise InputRefused(told.format(name=other.path.name, other=one.path.name))
    seq = _last_in_common(one, other)
    then, there = records_at(one, seq), records_at(other, seq)
    return Ancestor(seq, then) if _content(then) == _content(there) else None


def _last_in_common(one: Document, other: Document) -> int:
    """By halving: chains that are equal at an entry are equal at all before it."""
    low, high = 0, min(one.last_seq, other.last_seq)
    while low < high:
        middle = (low + high + 1) // 2
        if one.chain_at(middle) == other.chain_at(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _content(records: Records) -> dict[str, Record]:
    return {record.id: record for record in records}
