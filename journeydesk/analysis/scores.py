"""Scores of satisfaction from raw counts, each with its n and a 95 % interval.

An interval is None where n says nothing about the spread: for means, where fewer than two answered
or all gave the same answer (the normal approximation would then claim certainty).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.counting import share
from journeydesk.analysis.intervals import Interval, normal, wilson
from journeydesk.analysis.number import (
    AMOUNT,
    Figure,
    Reason,
    Scale,
    entered,
    first_reason,
    known_of,
)

NPS_SCALE = Scale(-100, 100)
CES_SCALE = Scale(1, 7)
STEPS = range(1, 8)


@dataclass(frozen=True, slots=True)
class Score:
    """A figure of n answers; n and interval are None where it is unknown."""

    figure: Figure
    n: int | None = None
    interval: Interval | None = None


def nps(promoters: int | None, detractors: int | None, n: int | None) -> Score:
    """100·(promoters − detractors)/n, −100…100 (Reichheld 2003, HBR); 9–10 promote, 0–6 detract.

    The interval is the normal approximation for the mean of answers that count +1, 0 and −1, whose
    variance is p + d − (p − d)² (Rocks 2016, The American Statistician 70:365), within the scale.
    """
    told = share(promoters, detractors, base=n)
    if told.value is None or promoters is None or detractors is None or n is None:
        return Score(told)
    mean = (promoters - detractors) / n
    value = 100 * (promoters - detractors) / n  # 100·mean would make 28.999999999999996 of 29
    interval = _of_mean(value, 100 * 100 * (told.value - mean * mean), n, NPS_SCALE)
    return Score(Figure(value, told.known), n, interval)


def csat(satisfied: int | None, n: int | None) -> Score:
    """The share 0…1 of those who gave one of the two best answers; Wilson's interval."""
    return rate(satisfied, n)


def ces(answers: Sequence[int | None]) -> Score:
    """The mean of answers 1–7 (after Dixon, Freeman and Toman 2010, HBR).

    `answers` are seven counts: how many answered 1, how many 2, … The interval is the normal
    approximation, mean ± z·s/√n with the sample standard deviation s, within the scale
    (NIST/SEMATECH e-Handbook of Statistical Methods 1.3.5.2, with z for t: too narrow below some
    thirty answers).
    """
    inputs = [entered(count, AMOUNT) for count in answers]
    known, reason = known_of(inputs), first_reason(inputs)
    counts = [count or 0 for count in answers]
    n = sum(counts)
    if reason or not n:
        return Score(Figure(None, known, reason or Reason.NO_BASE))
    mean = sum(value * count for value, count in zip(STEPS, counts, strict=True)) / n
    squares = sum(c * (value - mean) ** 2 for value, c in zip(STEPS, counts, strict=True))
    interval = _of_mean(mean, squares / max(1, n - 1), n, CES_SCALE)
    return Score(Figure(mean, known), n, interval)


def rate(count: int | None, base: int | None) -> Score:
    """count/base as a share 0…1, with Wilson's interval."""
    figure = share(count, base=base)
    if figure.value is None or count is None or base is None:
        return Score(figure)
    return Score(figure, base, wilson(count, base))


def _of_mean(mean: float, variance: float, n: int, scale: Scale) -> Interval | None:
    if variance == 0:  # one answer, or all the same
        return None
    around = normal(mean, variance, n)
    return Interval(max(scale.low, around.low), min(scale.high, around.high))
