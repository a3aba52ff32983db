"""What happened between two states, record by record."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Any

from journeydesk.analysis.compare.pairs import Pair, pairs
from journeydesk.model import Card, Record, RecordId, Records, records_in

# Where and when a record is, not what it is.
CIRCUMSTANCES = frozenset(
    "id lineage_id rank created_at created_by modified_at modified_by".split()
)


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a record; one that was changed and moved has two.

    `fields` are those that differ, of a changed one.
    """

    kind: ChangeKind
    before: Record | None
    after: Record | None
    fields: tuple[str, ...] = ()

    @property
    def record(self) -> Record:
        """As it is now, or was last."""
        record = self.after or self.before
        assert record
        return record


@dataclass(frozen=True, slots=True)
class Side:
    """A whole document, or one map of it."""

    records: Records
    map: RecordId | None = None

    def all(self) -> list[Record]:
        """In the order in which they lie beside each other."""
        found = list(self.records) if self.map is None else records_in(self.records, self.map)
        return sorted(found, key=lambda record: (record.rank, record.id))

    def lineage(self, id_: RecordId | None) -> RecordId | None:
        """Of what an id names; what is not there is only itself."""
        record = self.records.find(id_)
        return record.lineage_id if record else id_


def changes(before: Side, after: Side) -> tuple[Change, ...]:
    """All of them: what is there now in its order, then what went."""
    paired = list(pairs(before.all(), after.all()))
    moved = _moved(before, after, paired)
    return tuple(change for pair in paired for change in _of_pair(before, after, pair, moved))


def _of_pair(before: Side, after: Side, pair: Pair, moved: set[RecordId]) -> Iterator[Change]:
    old, new = pair
    if old is None or new is None:
        yield Change(ChangeKind.ADDED if new else ChangeKind.REMOVED, old, new)
        return
    fields = tuple(_differing(before, old, after, new))
    if fields:
        yield Change(ChangeKind.CHANGED, old, new, fields)
    if new.id in moved:
        yield Change(ChangeKind.MOVED, old, new)


def _differing(before: Side, old: Record, after: Side, new: Record) -> Iterator[str]:
    where = {*CIRCUMSTANCES, *_place_fields(new)}
    for field in type(new).model_fields:
        if field not in where and _value(before, old, field) != _value(after, new, field):
            yield field


def _place_fields(record: Record) -> tuple[str, ...]:
    """A card's touchpoint is where it lies, too."""
    return (*record.placed_in, "touchpoint") if isinstance(record, Card) else record.placed_in


def _value(side: Side, record: Record, field: str) -> Any:
    """What is referred to is the same on both sides when it is of the same lineage."""
    value = getattr(record, field)
    if field not in record.refers_to:
        return value
    return tuple(map(side.lineage, value)) if isinstance(value, tuple) else side.lineage(value)


def _moved(before: Side, after: Side, paired: Iterable[Pair]) -> set[RecordId]:
    """What lies elsewhere now, or was put before or behind what stayed: as few as explain it."""
    stayed: defaultdict[object, list[tuple[Record, Record]]] = defaultdict(list)
    moved = set()
    for old, new in paired:
        if old is None or new is None:
            continue
        place = _place(after, new)
        if place == _place(before, old):
            stayed[place].append((old, new))
        else:
            moved.add(new.id)
    for here in stayed.values():
        moved |= _reordered(here)
    return moved


def _place(side: Side, record: Record) -> tuple[object, ...]:
    fields = _place_fields(record)
    # A map compared with another is the whole of its side: what lies in it lies in the same place.
    own = [None if getattr(record, f) == side.map else _value(side, record, f) for f in fields]
    return (type(record), *own)


def _reordered(here: Sequence[tuple[Record, Record]]) -> set[RecordId]:
    """All but a longest row that kept its order; `here` is in the new order.

    What kept its rank stayed: of two cards that changed places, the one that was put is told.
    """
    old_order = sorted((old for old, _new in here), key=lambda r: (r.rank, r.id))
    was = {record.id: number for number, record in enumerate(old_order)}
    fixed = [was[old.id] for old, new in here if old.rank == new.rank]
    passed = _among(fixed, [was[old.id] for old, _new in here])
    staying = [
        (old, new)
        for (old, new), ahead in zip(here, passed, strict=True)
        if ahead == bisect_left(fixed, was[old.id])
    ]
    kept = _longest_growing([was[old.id] for old, _new in staying])
    stayed = {new.id for number, (_old, new) in enumerate(staying) if number in kept}
    return {new.id for _old, new in here} - stayed


def _among(fixed: Sequence[int], numbers: Sequence[int]) -> list[int]:
    """How many of the fixed come before each of the numbers."""
    known = set(fixed)
    return list(accumulate((number in known for number in numbers), initial=0))[:-1]


def _longest_growing(numbers: Sequence[int]) -> set[int]:
    """The places of a longest growing row among them; n log n (patience sorting)."""
    ends: list[int] = []  # of rows of each length, the smallest last number
    at: list[int] = []  # where that stands
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(at[length - 1] if length else None)
        ends[length : length + 1] = [number]
        at[length : length + 1] = [place]
    row: set[int] = set()
    here = at[-1] if at else None
    while here is not None:
        row.add(here)
        here = before[here]
    return row
