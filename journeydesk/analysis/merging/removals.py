"""What one side took out and the other went on with: it comes back, and is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from journeydesk.analysis.merging.units import place_of, units_of
from journeydesk.model import RECORD_TYPES, Card, Record, RecordId, Records, referred

ORDER = {cls: number for number, cls in enumerate(RECORD_TYPES.values())}
Found = dict[RecordId, Record]


def with_what_is_wanted(
    base: Records, side: Records, other: Records
) -> tuple[Records, list[RecordId]]:
    """A side as if it had not taken out what the other changed, added to or came to mention.

    All that went along comes back with it. Answers also with what is to be asked: of things that
    lie in each other the outermost.
    """
    gone = {r.id: r for r in base if r.id not in side and r.id in other}
    wanted = _wanted(base, gone, other)
    if not wanted:
        return side, []
    back = _with_what_went_along(gone, wanted)
    lost = {record.id for record in base if record.id not in side} - back.keys()
    kept = [_mentioning(base.find(record.id), record, back, lost) for record in side]
    asked = [id_ for id_ in wanted if wanted.isdisjoint(needs(gone[id_]))]
    return Records([*kept, *back.values()]), sorted(asked)


def needs(record: Record) -> Iterator[RecordId]:
    """The ids without which it cannot be."""
    for field in required(type(record)):
        yield getattr(record, field)


@cache
def required(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field for field in cls.refers_to if cls.model_fields[field].is_required())


def is_as_it_was(was: Record | None, now: Record) -> bool:
    """True where nobody sees a difference."""
    if was is now:
        return True
    if was is None or type(was) is not type(now):
        return False
    fields = [*place_of(type(now)), "rank", *(f for unit in units_of(type(now)) for f in unit)]
    return all(getattr(was, field) == getattr(now, field) for field in fields)


def _wanted(base: Records, gone: Found, other: Records) -> set[RecordId]:
    found: set[RecordId] = set()
    for record in other:
        was = base.find(record.id)
        if is_as_it_was(was, record):
            continue
        before = {id_ for _field, id_ in referred(was)} if was else set()
        named = {id_ for _field, id_ in referred(record)} - before
        found |= {record.id, *named} & gone.keys()
    return found | _holders(gone, found)


def _holders(gone: Found, ids: set[RecordId]) -> set[RecordId]:
    """What these cannot be without, and so on, of what is gone."""
    found: set[RecordId] = set()
    waiting = list(ids)
    while waiting:
        more = [id_ for id_ in needs(gone[waiting.pop()]) if id_ in gone and id_ not in found]
        found.update(more)
        waiting += more
    return found


def _with_what_went_along(gone: Found, wanted: set[RecordId]) -> Found:
    back: Found = {}
    for record in sorted(gone.values(), key=lambda r: ORDER[type(r)]):
        needed = [id_ for id_ in needs(record) if id_ in gone]
        went_along = needed and all(id_ in back for id_ in needed)
        if record.id in wanted or went_along:
            back[record.id] = record
    return back


def _mentioning(
    was: Record | None, now: Record, back: Mapping[RecordId, Record], lost: set[RecordId]
) -> Record:
    """A record that had forgotten what is back mentions it again."""
    if was is None or was is now or (isinstance(now, Card) and was.place != now.place):
        return now
    again = {}
    for field in now.refers_to:
        before = getattr(was, field)
        if _without(before, {*back, *lost}) == getattr(now, field) != _without(before, lost):
            again[field] = _without(before, lost)
    return now.evolve(**again) if again else now


def _without(value: Any, gone: set[RecordId]) -> Any:
    if isinstance(value, tuple):
        return tuple(id_ for id_ in value if id_ not in gone)
    return None if value in gone else value
