"""The change log: entries and their diffs as rows."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from typing import Any

from journeydesk.model import RECORD_TYPES, Record, RecordId
from journeydesk.store import Diff, Entry, EntryDamaged, inverse

ENTRY_COLUMNS = "seq, at, author, label, undoes, selection_before, selection_after, merge_key"
INSERT = f"INSERT OR REPLACE INTO change ({ENTRY_COLUMNS}, fwd, inv, chain) VALUES ({'?, ' * 10}?)"

LARGEST = 100_000_000  # bytes of a diff unpacked; the removal of 20,000 cards has 6 million

# What reading any bytes as a diff can end in.
DAMAGE = (zlib.error, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def change_row(entry: Entry, diff: Diff) -> tuple[Any, ...]:
    """An entry's row: `fwd` holds what came to be, `inv` what was before."""
    return (
        entry.seq,
        entry.at,
        entry.author,
        entry.label,
        entry.undoes,
        json.dumps(entry.selection_before),
        json.dumps(entry.selection_after),
        entry.merge_key,
        _packed(_afters(diff)),
        _packed(_afters(inverse(diff))),
    )


def entry_of(row: tuple[Any, ...]) -> Entry:
    seq, at, author, label, undoes, before, after, merge_key = row
    return Entry(
        seq,
        at,
        author,
        label,
        undoes,
        tuple(json.loads(before)),
        tuple(json.loads(after)),
        merge_key,
    )


def diff_of(fwd: bytes, inv: bytes) -> Diff:
    """The diff of a row's two ends. Raises EntryDamaged."""
    try:
        after, before = ends_of(fwd), ends_of(inv)
        return {id_: (before[id_], after[id_]) for id_ in after}
    except DAMAGE as error:
        raise EntryDamaged from error


def state_of(records: Iterable[Record]) -> bytes:
    """All records of a moment, for a snapshot; `ends_of` reads it."""
    return _packed((record.id, record) for record in records)


def ends_of(blob: bytes) -> dict[RecordId, Record | None]:
    """Records by id, None for one that is not there. Raises one of DAMAGE."""
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(blob, LARGEST)
    if not unpacker.eof:
        raise ValueError("cut short, or a thousand times its size when unpacked")
    ends = json.loads(text)
    return {id_: end and RECORD_TYPES[end[0]].model_validate(end[1]) for id_, end in ends.items()}


def _afters(diff: Diff) -> Iterable[tuple[RecordId, Record | None]]:
    return ((id_, after) for id_, (_, after) in diff.items())


def _packed(ends: Iterable[tuple[RecordId, Record | None]]) -> bytes:
    """{id: [type, fields] or null}, compressed: 420 to 430 bytes a change of one card.

    Record by record: what is packed at once keeps the window waiting for Python's lock, and
    10,000 cards are 3 million letters.
    """
    packer, sign, packed = zlib.compressobj(), "{", []
    for id_, record in ends:
        packed.append(packer.compress(f"{sign}{json.dumps(id_)}: {_told(record)}".encode()))
        sign = ", "
    packed.append(packer.compress(b"{}" if sign == "{" else b"}"))
    return b"".join([*packed, packer.flush()])


def _told(record: Record | None) -> str:
    if record is None:
        return "null"
    fields = record.model_dump(mode="json", exclude_defaults=True)
    return json.dumps([record.type_name(), fields], ensure_ascii=False)
