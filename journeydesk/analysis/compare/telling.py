"""Which changes are of the journey itself: neither how it is drawn nor how well it is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from journeydesk.analysis.compare.changes import Change, ChangeKind
from journeydesk.model import (
    Card,
    Channel,
    Emotion,
    Expectation,
    Lane,
    Link,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Path,
    Persona,
    Record,
    RecordId,
    Scenario,
    Stage,
    Touchpoint,
)

# In the order in which the changes of one place are told.
OF_THE_JOURNEY: tuple[type[Record], ...] = (
    Scenario,
    Persona,
    Path,
    Channel,
    Stage,
    Touchpoint,
    Emotion,
    Moment,
    Card,
    PainPoint,
    Expectation,
    Opportunity,
    Link,
    Metric,
)
WHOLE = (ChangeKind.ADDED, ChangeKind.REMOVED)
WITH_A_PLACE = (Stage, Touchpoint, Card)
WITH_WHAT_IT_IS_OF: dict[type[Record], tuple[str, ...]] = {
    Emotion: ("touchpoint", "persona"),
    Moment: ("touchpoint",),
    PainPoint: ("card",),
    Expectation: ("card",),
    Opportunity: ("card",),
}

# How it is drawn, what it stands on, and what is not for everybody's eyes.
UNTOLD: dict[type[Record], frozenset[str]] = {
    Stage: frozenset({"confirmed", "width", "colour"}),
    Touchpoint: frozenset({"image"}),
    Card: frozenset("status tags private_note author span locked colour cluster image".split()),
    Emotion: frozenset({"origin", "n", "spread"}),
    Channel: frozenset({"icon"}),
    Persona: frozenset({"style", "picture", "evidence_base_n"}),
    Link: frozenset({"route"}),
}

# What a journey that nobody has lived yet cannot have: told where both sides know it.
FOUND_OUT: dict[type[Record], frozenset[str]] = {
    Stage: frozenset({"count_in"}),
    Touchpoint: frozenset({"deviation", "reach_share"}),
    PainPoint: frozenset({"count", "base", "period"}),
    Expectation: frozenset({"perceived"}),
    Metric: frozenset({"counts", "value", "n", "date"}),
    Path: frozenset({"share"}),
}


def of_the_journey(changes: Iterable[Change]) -> Iterator[Change]:
    """In their order; what comes or goes with a touchpoint or card is not told by itself."""
    found = [change for change in changes if isinstance(change.record, OF_THE_JOURNEY)]
    whole = _come_or_gone(found)
    for change in found:
        if change.kind in WHOLE:
            is_told = _is_by_itself(change, whole)
        elif change.kind is ChangeKind.MOVED:
            is_told = isinstance(change.record, WITH_A_PLACE) and not _is_left(change, whole)
        else:
            fields = tuple(field for field in change.fields if _is_told(change, field))
            change, is_told = replace(change, fields=fields), bool(fields)
        if is_told:
            yield change


def of_the_map(changes: Iterable[Change]) -> Iterator[Change]:
    """All that can be seen or read of a map, how it is drawn too; what comes or goes with a
    touchpoint or card is not told by itself, nor in which order things are kept that lie nowhere.
    """
    found = list(changes)
    whole = _come_or_gone(found)
    for change in found:
        if change.kind in WHOLE:
            is_told = _is_by_itself(change, whole)
        elif change.kind is ChangeKind.MOVED:
            is_lying = isinstance(change.record, (*WITH_A_PLACE, Lane))
            is_told = is_lying and not _is_left(change, whole)
        else:
            is_told = True
        if is_told:
            yield change


def _come_or_gone(changes: Iterable[Change]) -> set[RecordId]:
    return {change.record.id for change in changes if change.kind in WHOLE}


def _is_by_itself(change: Change, whole: Collection[RecordId]) -> bool:
    return not any(id_ in whole for id_ in _what_it_is_of(change.record))


def _is_left(change: Change, whole: Collection[RecordId]) -> bool:
    """A card that stays in its stage though its touchpoint went."""
    before, after = change.before, change.after
    if not (isinstance(before, Card) and isinstance(after, Card)):
        return False
    return before.touchpoint in whole and after.touchpoint is None


def _is_told(change: Change, field: str) -> bool:
    cls = type(change.record)
    if field in UNTOLD.get(cls, ()) or field == "extra":
        return False
    if field not in FOUND_OUT.get(cls, ()):
        return True
    values = [getattr(record, field) for record in (change.before, change.after)]
    return all(value not in (None, "", {}) for value in values)


def _what_it_is_of(record: Record) -> list[RecordId]:
    return [getattr(record, field) for field in WITH_WHAT_IT_IS_OF.get(type(record), ())]
