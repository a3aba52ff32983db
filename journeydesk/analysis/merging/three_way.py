"""Three states of a document into one, record by record and field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from journeydesk.analysis.merging.aligning import apart, with_ids_of
from journeydesk.analysis.merging.conflict import Conflict, ConflictKind
from journeydesk.analysis.merging.removals import needs, with_what_is_wanted
from journeydesk.analysis.merging.units import (
    FELT,
    Unit,
    blank,
    place_of,
    united,
    units_of,
    values,
)
from journeydesk.model import RECORD_TYPES, Emotion, Record, RecordId, Records


@dataclass(frozen=True, slots=True)
class Felt:
    """An emotion that each side gave a value: both are kept, as answers of a room."""

    ours: Emotion
    theirs: Emotion


@dataclass(frozen=True, slots=True)
class Merge:
    """What both agree on; where they do not, `agreed` is as we have it.

    `base` is None where nobody knows what both come from. The ids are those of `base` and `ours`.
    """

    base: Records | None
    ours: Records
    theirs: Records
    agreed: Mapping[RecordId, Record]
    conflicts: tuple[Conflict, ...]
    felt: tuple[Felt, ...] = ()

    @property
    def came(self) -> tuple[RecordId, ...]:
        """What is otherwise than we had it, without any answer."""
        agreed = self.agreed.items()
        return tuple(id_ for id_, record in agreed if self.ours.find(id_) != record)

    @property
    def is_nothing(self) -> bool:
        """True where we have all that they have."""
        is_same = len(self.agreed) == len(self.ours)
        return is_same and not (self.conflicts or self.felt or self.came)


def merge(base: Records | None, ours: Records, theirs: Records) -> Merge:
    """What both did since `base`, in one; conflicts where both did something else with one thing.

    Without a base everything that differs is a conflict, and so is what only one of them has.
    """
    if base is None:
        theirs = with_ids_of(apart(theirs, ours, None), ours, by_lineage=True)
        return _merged(None, ours, theirs, _only_here(ours, theirs))
    ours, theirs = with_ids_of(ours, base), with_ids_of(theirs, base)
    theirs = with_ids_of(apart(theirs, ours, base), ours)
    our_side, asked = with_what_is_wanted(base, ours, theirs)
    their_side, more = with_what_is_wanted(base, theirs, ours)
    removed = [_removed(base, ours, theirs, id_) for id_ in (*asked, *more)]
    found = _merged(base, our_side, their_side, removed)
    return Merge(base, ours, theirs, found.agreed, found.conflicts, found.felt)


def _merged(base: Records | None, ours: Records, theirs: Records, removed: list[Conflict]) -> Merge:
    agreed: dict[RecordId, Record] = {}
    conflicts = list(removed)
    felt: list[Felt] = []
    for id_ in _all_ids(ours, theirs):
        was, a, b = (base.find(id_) if base else None), ours.find(id_), theirs.find(id_)
        if a is not None and b is not None:
            merging = _Two(was, a, b, is_strict=base is None)
            agreed[id_] = merging.agreed()
            conflicts += merging.conflicts
            felt += merging.felt
        elif was is None:
            agreed[id_] = _either(a, b)
    return Merge(base, ours, theirs, agreed, tuple(conflicts), tuple(felt))


def _all_ids(ours: Records, theirs: Records) -> list[RecordId]:
    """In an order in which each comes after what it needs; the same from either side."""
    order = {cls: number for number, cls in enumerate(RECORD_TYPES.values())}
    found = {record.id: record for record in (*ours, *theirs)}
    return [r.id for r in sorted(found.values(), key=lambda r: (order[type(r)], r.rank, r.id))]


def _only_here(ours: Records, theirs: Records) -> list[Conflict]:
    """What only one side has, the outermost of each: added there, or taken out here?"""
    found = []
    for side, other in ((ours, theirs), (theirs, ours)):
        alone = {record.id for record in side if record.id not in other}
        outermost = [id_ for id_ in alone if alone.isdisjoint(needs(_there(side, id_)))]
        found += [_removed(None, ours, theirs, id_) for id_ in sorted(outermost)]
    return found


def _removed(base: Records | None, ours: Records, theirs: Records, id_: RecordId) -> Conflict:
    was = base.find(id_) if base else None
    return Conflict(ConflictKind.REMOVED, (), was, ours.find(id_), theirs.find(id_))


def _there(side: Records, id_: RecordId) -> Record:
    return _either(side.find(id_), None)


def _either(a: Record | None, b: Record | None) -> Record:
    record = a or b
    assert record
    return record


class _Two:
    """One record as two have it. What only one changed is taken; `conflicts` says what both did."""

    def __init__(self, base: Record | None, a: Record, b: Record, *, is_strict: bool) -> None:
        self._base, self._ours, self._theirs = base, a, b
        self._is_strict = is_strict
        self.conflicts: list[Conflict] = []
        self.felt: list[Felt] = []

    def agreed(self) -> Record:
        if self._ours == self._theirs:
            return self._ours
        told = dict(self._place())
        for unit in units_of(type(self._ours)):
            told.update(zip(unit, self._unit(unit), strict=True))
        changes = {field: v for field, v in told.items() if v != getattr(self._ours, field)}
        return self._ours.evolve(**changes) if changes else self._ours

    def _place(self) -> Iterator[tuple[str, Any]]:
        """Where it lies, then its rank there: of two ranks in one place, the one that is new."""
        unit = place_of(type(self._ours))
        was, a, b = self._three(unit)
        if a == b:
            yield "rank", self._rank()
        elif a == was:
            yield from zip(unit, b, strict=True)
            yield "rank", self._theirs.rank
        elif b != was:
            self._ask(ConflictKind.PLACE, unit)

    def _rank(self) -> str:
        was, a, b = (getattr(r, "rank", None) for r in (self._base, self._ours, self._theirs))
        if was in (a, b):
            return str(b if a == was else a)
        return min(self._ours.rank, self._theirs.rank)

    def _unit(self, unit: Unit) -> tuple[Any, ...]:
        was, a, b = self._three(unit)
        if b in (a, was):
            return a
        if a == was:
            return b
        both = united(self._ours, unit[0], was[0], a[0], b[0]) if len(unit) == 1 else None
        if both is not None:
            return (both,)
        if unit is FELT and None not in (a[0], b[0]) and a[0] != b[0] and not self._is_strict:
            assert isinstance(self._ours, Emotion)
            assert isinstance(self._theirs, Emotion)
            self.felt.append(Felt(self._ours, self._theirs))
        else:
            self._ask(ConflictKind.FIELD, unit)
        return a

    def _three(self, unit: Unit) -> tuple[tuple[Any, ...], ...]:
        was = values(self._base, unit)
        if self._base is None and not self._is_strict:
            was = blank(type(self._ours), unit)
        return was, values(self._ours, unit), values(self._theirs, unit)

    def _ask(self, kind: ConflictKind, unit: Unit) -> None:
        self.conflicts.append(Conflict(kind, unit, self._base, self._ours, self._theirs))
