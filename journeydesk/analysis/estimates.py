"""One emotion out of several sources: pieces of evidence, or the people in the room."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.known import over_known, values_of, weighted_mean
from journeydesk.analysis.number import EMOTION, Figure, Scale, entered

STRENGTH = Scale(0, 100)  # of evidence; 0 is shown and not counted
TO_DISCUSS = 2.0  # a room that is so far apart


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the values lie apart; the quartiles are inclusive (the ends are Q0 and Q4)."""

    lowest: float
    lower_quartile: float
    upper_quartile: float
    highest: float

    @property
    def range(self) -> float:
        return self.highest - self.lowest

    @property
    def is_to_discuss(self) -> bool:
        return self.range >= TO_DISCUSS


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a room thinks; `median.known` is how many of it gave a value, of how many."""

    median: Figure
    spread: Spread | None = None  # where the median is known


def emotion_from_evidence(
    emotions: Sequence[float | None], strengths: Sequence[float | None]
) -> Figure:
    """Σwv/Σw; strengths 0 … 100."""
    felt = [entered(emotion, EMOTION) for emotion in emotions]
    return weighted_mean(felt, [entered(strength, STRENGTH) for strength in strengths])


def estimate(emotions: Sequence[float | None]) -> Estimate:
    """What the people of a room say of one touchpoint."""
    felt = [entered(emotion, EMOTION) for emotion in emotions]
    median = over_known(statistics.median, felt)
    values = sorted(values_of(felt))
    if median.value is None:
        return Estimate(median)
    return Estimate(median, Spread(values[0], *_quartiles(values), values[-1]))


def _quartiles(values: list[float]) -> tuple[float, float]:
    if len(values) == 1:  # Python 3.11 and 3.12 refuse to cut one value
        return values[0], values[0]
    lower, _, upper = statistics.quantiles(values, n=4, method="inclusive")
    return lower, upper
