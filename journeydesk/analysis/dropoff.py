"""Drop-off between stages and touchpoints: customers who leave, and the experience that falls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.intervals import Interval, wilson
from journeydesk.analysis.known import mean
from journeydesk.analysis.number import (
    AMOUNT,
    EMOTION,
    Figure,
    Reason,
    computed,
    entered,
    first_reason,
    known_of,
)


@dataclass(frozen=True, slots=True)
class Attrition:
    """The share that leaves, 0 … 1, and its 95 % interval where the share is known."""

    share: Figure
    interval: Interval | None = None


def attrition(here: int | None, after: int | None) -> Attrition:
    """(N − N_next)/N with Wilson's interval; more after than here is no attrition."""
    inputs = entered(here, AMOUNT), entered(after, AMOUNT)
    known, reason = known_of(inputs), first_reason(inputs)
    if reason or here is None or after is None:
        return Attrition(Figure(None, known, reason))
    if after > here:
        return Attrition(Figure(None, known, Reason.NEW_ENTRIES))
    if here == 0:
        return Attrition(Figure(None, known, Reason.NO_BASE))
    return Attrition(Figure((here - after) / here, known), wilson(here - after, here))


def experience_drop(here: Sequence[float | None], after: Sequence[float | None]) -> Figure:
    """max(0, ē − ē_next) of the emotions at the touchpoints of a stage and of the next one.

    `known` counts touchpoints.
    """
    means = [mean(entered(emotion, EMOTION) for emotion in stage) for stage in (here, after)]
    return computed(lambda e, e_next: max(0.0, e - e_next), *means)


def attrition_places(attritions: Sequence[Attrition]) -> tuple[int | None, ...]:
    """The place of each, 1 for the most; None where unknown.

    Only intervals that lie wholly above come before: those that overlap share a place.
    """
    known = [a.interval for a in attritions if a.interval]
    return tuple(
        1 + sum(other.low > a.interval.high for other in known) if a.interval else None
        for a in attritions
    )
