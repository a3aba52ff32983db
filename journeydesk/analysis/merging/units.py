"""The fields of a record as merging sees them: those that mean something only together are one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from journeydesk.model import (
    Card,
    Emotion,
    Metric,
    Opportunity,
    PainPoint,
    Path,
    Project,
    Record,
)

Unit = tuple[str, ...]
UNSEEN = frozenset("id lineage_id created_at created_by modified_at modified_by".split())
FELT: Unit = ("value", "origin", "n", "spread")
TOGETHER: dict[type[Record], tuple[Unit, ...]] = {
    Emotion: (FELT,),
    PainPoint: (("count", "base"),),
    Opportunity: (("importance_count", "satisfaction_count", "raters"),),
    Metric: (("counts", "n"),),
}
MORE_OF_THE_PLACE: dict[type[Record], Unit] = {Card: ("touchpoint", "cluster")}
IN_ORDER: dict[type[Record], str] = {Path: "touchpoints", Project: "brand_colours"}


class Nothing:
    """Stands for the value of a field before there was a record; equals nothing."""


@cache
def place_of(cls: type[Record]) -> Unit:
    """The fields that say where a record lies, but for its rank there."""
    return (*cls.placed_in, *MORE_OF_THE_PLACE.get(cls, ()))


@cache
def units_of(cls: type[Record]) -> tuple[Unit, ...]:
    """All others, its rank not among them."""
    groups = TOGETHER.get(cls, ())
    told = {*UNSEEN, "rank", *place_of(cls), *(field for group in groups for field in group)}
    return (*groups, *((field,) for field in cls.model_fields if field not in told))


def values(record: Record | None, unit: Unit) -> tuple[Any, ...]:
    """What a record says in these fields."""
    if record is None:
        return tuple(Nothing() for _field in unit)
    return tuple(getattr(record, field) for field in unit)


@cache
def blank(cls: type[Record], unit: Unit) -> tuple[Any, ...]:
    """What a new record says where nobody has said anything."""
    fields = [cls.model_fields[field] for field in unit]
    return tuple(
        Nothing() if f.is_required() else f.get_default(call_default_factory=True) for f in fields
    )


def united(record: Record, field: str, base: Any, ours: Any, theirs: Any) -> Any:
    """A value that has what both added and lacks what either took out; None where none has.

    Members of a tuple come as they were, then what was added, so that it is the same from either
    side. What is told in an order, as a path is, has no such value.
    """
    if IN_ORDER.get(type(record)) == field:
        return None
    match base, ours, theirs:
        case tuple(), tuple(), tuple():
            return _united_members(base, ours, theirs)
        case dict(), dict(), dict():
            return _united_entries(base, ours, theirs)
    return None


def _united_members(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> Any:
    kept = [member for member in base if member in ours and member in theirs]
    added = {member for member in (*ours, *theirs) if member not in base}
    return (*kept, *sorted(added))


def _united_entries(base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]) -> Any:
    found = {}
    for name in sorted({*base, *ours, *theirs}):
        was, a, b = (side.get(name, Nothing) for side in (base, ours, theirs))
        if a != b and was not in (a, b):
            return None
        found[name] = b if a == was else a
    return {name: value for name, value in found.items() if value is not Nothing}
