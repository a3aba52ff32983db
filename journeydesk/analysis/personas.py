"""Several personas at one touchpoint: together, apart, and when it is urgent."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from journeydesk.analysis.known import over_known, values_of, weighted_mean
from journeydesk.analysis.number import EMOTION, SHARE, Figure, Reason, Scale, entered

SPLIT = 2.0  # of the divergence: "personas split"
ENGAGEMENT = Scale(1, 5)
URGENT_EMOTION, URGENT_ENGAGEMENT = -1.0, 4


def aggregate(emotions: Sequence[float | None], weights: Sequence[float | None]) -> Figure:
    """Σw·e/Σw over the personas with a value; weights 0 … 1.

    A persona without a weight weighs what the others do on average: all without are equal.
    """
    given = [None if weight is None else entered(weight, SHARE) for weight in weights]
    usual = Figure(fmean(values_of(w for w in given if w) or [1.0]), (1, 1))
    felt = [entered(emotion, EMOTION) for emotion in emotions]
    return weighted_mean(felt, [w or usual for w in given])


def divergence(emotions: Sequence[float | None]) -> Figure:
    """max − min over the personas with a value; one alone diverges from nobody."""
    felt = [entered(emotion, EMOTION) for emotion in emotions]
    apart = over_known(lambda values: max(values) - min(values), felt)
    if apart.known[0] == 1 and apart.value is not None:
        return Figure(None, apart.known, Reason.TOO_FEW)
    return apart


def is_split(emotions: Sequence[float | None]) -> bool:
    """True where the personas are known to feel too differently for one line."""
    apart = divergence(emotions).value
    return apart is not None and apart >= SPLIT


def is_urgent(emotion: float | None, engagement: float | None) -> bool:
    """True where it is known to be bad (−1 or less) and to matter (4 or 5 of 1 … 5)."""
    felt, strength = entered(emotion, EMOTION).value, entered(engagement, ENGAGEMENT).value
    if felt is None or strength is None:
        return False
    return felt <= URGENT_EMOTION and strength >= URGENT_ENGAGEMENT
