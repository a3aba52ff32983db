"""A number that may be unknown: why, and from how many of its inputs it was computed.

Kernels take what was entered through `entered`, and join it with `computed` where a formula needs
all of its inputs, or with `summed` where the known ones say something by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import fsum
from typing import NamedTuple


class Reason(StrEnum):
    """Why a number is unknown."""

    MISSING = "missing"  # an input was never entered
    OFF_SCALE = "off_scale"  # an input lies beyond its scale
    OVER_BASE = "over_base"  # a count is larger than what it was counted in
    NO_BASE = "no_base"  # a share of nothing
    NEW_ENTRIES = "new_entries"  # more went on than came: new entries or another base
    NO_SCALE = "no_scale"  # the worst of a scale is its best
    NO_WEIGHT = "no_weight"  # nothing counts
    NO_END = "no_end"  # how a journey ends is unknown
    TOO_FEW = "too_few"  # one value differs from no other
    NO_GAP = "no_gap"  # the expectation was met: there is nothing to compare an emotion with


WRONG = (Reason.OFF_SCALE, Reason.OVER_BASE)  # entered, and cannot be


class Scale(NamedTuple):
    """The least and the largest that an input can be."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Infinity and what is no number lie on no scale."""
        return self.low <= value <= self.high


SHARE = Scale(0, 1)
EMOTION = Scale(-2, 2)
IMPORTANCE = Scale(1, 5)
AMOUNT = Scale(0, 1e12)  # counts, minutes, reach; products of a few stay far from infinity


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is None where it is unknown, and only there `reason` says why; `known` is k of n."""

    value: float | None
    known: tuple[int, int]
    reason: Reason | None = None


@lru_cache(
    maxsize=8_192, typed=True
)  # a map has few different numbers, and asks for each of them often
def entered(value: float | None, scale: Scale) -> Figure:
    """One input, as a person or a file gave it."""
    if value is None:
        return Figure(None, (0, 1), Reason.MISSING)
    if not scale.holds(value):
        return Figure(None, (0, 1), Reason.OFF_SCALE)
    return Figure(value, (1, 1))


def computed(formula: Callable[..., float], *inputs: Figure) -> Figure:
    """The formula of the inputs' values, where every one of them is known."""
    known, reason = known_of(inputs), first_reason(inputs)
    if reason:
        return Figure(None, known, reason)
    return Figure(formula(*(i.value for i in inputs)), known)


def summed(figures: Iterable[Figure]) -> Figure:
    """The sum of the known ones: "at least" that, where k < n and none can be negative.

    The sum of nothing is 0. It is unknown where none of some is known, and where one was entered
    wrongly, for leaving that out would hide it.
    """
    terms = tuple(figures)
    known, reason = known_of(terms), first_reason(terms)
    values = [t.value for t in terms if t.value is not None]
    if (terms and not values) or reason not in (None, Reason.MISSING):
        return Figure(None, known, reason)
    return Figure(fsum(values), known)


def known_of(figures: Sequence[Figure]) -> tuple[int, int]:
    known = total = 0
    for figure in figures:
        known += figure.known[0]
        total += figure.known[1]
    return known, total


def first_reason(figures: Iterable[Figure]) -> Reason | None:
    """What was entered wrongly is worth saying before what is missing."""
    first = None
    for figure in figures:
        if figure.reason and figure.reason is not Reason.MISSING:
            return figure.reason
        first = first or figure.reason
    return first
