"""Where the order of pain points flips when one weight moves and the other two stay equal.

With the weight w of one part and (1 − w)/2 of each other one, a pain point's priority over its
known parts is (α + βw)/(γ + δw): a line where all are known. Two of them are equal where
(α₁ + β₁w)(γ₂ + δ₂w) − (α₂ + β₂w)(γ₁ + δ₁w) = 0, a quadratic at most, solved as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import copysign, fsum, sqrt
from operator import attrgetter

from journeydesk.analysis.priority import Parts, Weights, priority

TOUCH = 1e-12  # priorities that come closer touch and do not cross: the noise of their digits


class Part(StrEnum):
    FREQUENCY = "frequency"
    EMOTION = "emotion"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Crossing:
    """At the weight `at`, 0 < at < 1, the pain point `rising` overtakes `falling`; indices."""

    at: float
    rising: int
    falling: int


@dataclass(frozen=True, slots=True)
class _Line:
    """(alpha + beta·w)/(gamma + delta·w)"""

    alpha: float
    beta: float
    gamma: float
    delta: float


def weights_at(moving: Part, weight: float) -> Weights:
    """One weight of 0 … 1 and half the rest for each other."""
    rest = (1 - weight) / 2
    return Weights(**{part: weight if part == moving else rest for part in Part})


def crossings(pains: Sequence[Parts], moving: Part) -> tuple[Crossing, ...]:
    """All flips of all pairs that have priorities, by weight."""
    lines = {i: _line(p, moving) for i, p in enumerate(pains) if priority(p).value is not None}
    found = [
        crossing
        for (i, first), (j, second) in combinations(lines.items(), 2)
        for crossing in _flips(_difference(first, second), i, j)
    ]
    return tuple(sorted(found, key=attrgetter("at")))


def _line(pain: Parts, moving: Part) -> _Line:
    known = {part: n for part in Part if (n := getattr(pain, part)) is not None}
    moved = [known.pop(moving)] if moving in known else []
    alpha, gamma = fsum(known.values()) / 2, len(known) / 2
    return _Line(alpha, fsum(moved) - alpha, gamma, len(moved) - gamma)


def _difference(p: _Line, q: _Line) -> tuple[float, float, float]:
    """a, b, c of aw² + bw + c, which is above 0 where p leads."""
    return (
        p.beta * q.delta - q.beta * p.delta,
        p.alpha * q.delta + p.beta * q.gamma - q.alpha * p.delta - q.beta * p.gamma,
        p.alpha * q.gamma - q.alpha * p.gamma,
    )


def _flips(difference: tuple[float, float, float], first: int, second: int) -> list[Crossing]:
    a, b, _ = difference
    return [
        Crossing(w, *((first, second) if 2 * a * w + b > 0 else (second, first)))
        for w in _roots(*difference)
        if TOUCH < w < 1 - TOUCH
    ]


def _roots(a: float, b: float, c: float) -> list[float]:
    """Where aw² + bw + c changes its sign."""
    if abs(a) <= TOUCH:
        return [-c / b] if abs(b) > TOUCH else []
    discriminant = b * b - 4 * a * c
    if discriminant <= TOUCH:
        return []
    q = -(b + copysign(sqrt(discriminant), b)) / 2  # never the difference of two near numbers
    return [c / q, q / a]
