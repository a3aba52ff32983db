"""Counts within a base, and the shares they make."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.analysis.number import AMOUNT, Figure, Reason, entered, first_reason, known_of


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many."""

    count: int | None
    base: int | None


def share(*counts: int | None, base: int | None) -> Figure:
    """All of the counts, which exclude each other, as a share 0…1 of the base they are part of."""
    inputs = [entered(number, AMOUNT) for number in (*counts, base)]
    known, reason = known_of(inputs), first_reason(inputs)
    *parts, whole = (number.value or 0 for number in inputs)
    reason = reason or _trouble(sum(parts), whole)
    return Figure(None, known, reason) if reason else Figure(sum(parts) / whole, known)


def _trouble(count: float, base: float) -> Reason | None:
    if count > base:
        return Reason.OVER_BASE
    return None if base else Reason.NO_BASE
