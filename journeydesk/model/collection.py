"""Records by id and by place: what layout, analysis and exports read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, TypeVar, cast

from journeydesk.model.record import Record, RecordId

R = TypeVar("R", bound=Record)
_order = attrgetter("rank", "id")
Place = tuple[type[Record], tuple[Any, ...]]


class Records:
    """A collection that knows what lies where.

    `at` answers with the same tuple object until something in that place changes, so "did this
    cell change?" is an identity test. Only a store calls `apply`.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._by_id: dict[RecordId, Record] = {}
        self._by_place: defaultdict[Place, dict[RecordId, Record]] = defaultdict(dict)
        self._sorted: dict[Place, tuple[Record, ...]] = {}
        self._all: dict[type[Record], tuple[Record, ...]] = {}
        for record in records:
            self._add(record)

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._by_id.values())

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._by_id

    def find(self, record_id: RecordId | None) -> Record | None:
        """The record, or None."""
        return self._by_id.get(record_id) if record_id else None

    def get(self, cls: type[R], record_id: RecordId) -> R:
        """The record of that type; KeyError where there is none."""
        record = self._by_id[record_id]
        if not isinstance(record, cls):
            raise KeyError(f"{record_id} is a {record.type_name()}, not a {cls.type_name()}")
        return record

    def of(self, cls: type[R]) -> list[R]:
        """All records of a type, in no particular order."""
        return [r for r in self._by_id.values() if type(r) is cls]

    def all(self, cls: type[R]) -> tuple[R, ...]:
        """All records of a type, in their order: the same tuple until one of them changes."""
        if cls not in self._all:
            self._all[cls] = tuple(sorted(self.of(cls), key=_order))
        return cast(tuple[R, ...], self._all[cls])

    def at(self, cls: type[R], *place: RecordId) -> tuple[R, ...]:
        """The records of a type in a place (see `placed_in`), in their order."""
        key = (cls, place)
        found = self._sorted.get(key)
        if found is None:
            here = self._by_place.get(key, {})
            found = tuple(sorted(here.values(), key=_order))
            self._sorted[key] = found
        return cast(tuple[R, ...], found)

    def apply(self, changes: Mapping[RecordId, tuple[Record | None, Record | None]]) -> None:
        """Replace each record's before by its after."""
        for before, after in changes.values():
            if before is not None:
                self._drop(before)
            if after is not None:
                self._add(after)

    def copy(self) -> Records:
        """A snapshot; the records themselves are shared."""
        other = Records()
        other._by_id = dict(self._by_id)
        for key, here in self._by_place.items():
            other._by_place[key] = dict(here)
        other._sorted = dict(self._sorted)
        other._all = dict(self._all)
        return other

    def _add(self, record: Record) -> None:
        key = (type(record), record.place)
        self._by_id[record.id] = record
        self._by_place[key][record.id] = record
        self._sorted.pop(key, None)
        self._all.pop(type(record), None)

    def _drop(self, record: Record) -> None:
        key = (type(record), record.place)
        del self._by_id[record.id]
        del self._by_place[key][record.id]
        self._sorted.pop(key, None)
        self._all.pop(type(record), None)
