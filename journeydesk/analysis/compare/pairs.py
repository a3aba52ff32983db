"""Which record on one side is which on the other: by lineage, which copies keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from journeydesk.model import Record

Pair = tuple[Record | None, Record | None]
Kin = tuple[type[Record], str]  # of the same lineage


def pairs(before: Iterable[Record], after: Iterable[Record]) -> Iterator[Pair]:
    """Each record of both sides once, in the order of the second and then of the first.

    Where several are of one lineage, as a card and its duplicate, the same id comes first; the
    others are paired in their order.
    """
    waiting = _by_kin(before)
    partners: dict[str, Record] = {}
    for kin, new in _by_kin(after).items():
        partners |= _matched(waiting.pop(kin, {}), new)
    known = {record.id for record in partners.values()}
    after, gone = list(after), [r for r in before if r.id not in known]
    yield from ((partners.get(record.id), record) for record in after)
    yield from ((record, None) for record in gone)


def _by_kin(records: Iterable[Record]) -> dict[Kin, dict[str, Record]]:
    found: defaultdict[Kin, dict[str, Record]] = defaultdict(dict)
    for record in records:
        found[type(record), record.lineage_id][record.id] = record
    return found


def _matched(old: dict[str, Record], new: dict[str, Record]) -> dict[str, Record]:
    """New id -> old record."""
    same = {id_: old[id_] for id_ in new if id_ in old}
    others = [record for id_, record in old.items() if id_ not in same]
    return same | dict(zip([id_ for id_ in new if id_ not in same], others, strict=False))
