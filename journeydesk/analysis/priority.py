"""Pain points: how many they hit (F), how badly (E), what they break (D), and the composite."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

from journeydesk.analysis.known import over_known, weighted_mean
from journeydesk.analysis.number import EMOTION, SHARE, Figure, computed, entered


@dataclass(frozen=True, slots=True)
class Parts:
    """The three of one pain point, each 0 … 1; None is unknown."""

    frequency: float | None = None
    emotion: float | None = None
    drop: float | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """What each part counts for, 0 … 1; only their ratios matter."""

    frequency: float = 1.0
    emotion: float = 1.0
    drop: float = 1.0


EQUAL = Weights()


def intensity(emotions: Sequence[float | None]) -> Figure:
    """E = max(0, −e)/2 at the worst touchpoint of the pain point."""
    felt = [entered(emotion, EMOTION) for emotion in emotions]
    return over_known(lambda values: max(0.0, -min(values)) / 2, felt)


def drop(falls: Iterable[Figure], attritions: Iterable[Figure]) -> Figure:
    """D: the largest of the known D_e (`emotion_fall`) and D_a (`attrition`) of its touchpoints.

    The first touchpoint of a journey has no fall and the last no attrition: leave them out.
    """
    return over_known(max, (*falls, *attritions))


def priority(parts: Parts, weights: Weights = EQUAL) -> Figure:
    """100·(w_F·F + w_E·E + w_D·D)/(w_F + w_E + w_D) over the known ones: 0 … 100 (own)."""
    inputs = [entered(n, SHARE) for n in (parts.frequency, parts.emotion, parts.drop)]
    mean = weighted_mean(inputs, _shares(weights))
    return mean if mean.value is None else Figure(100 * mean.value, mean.known)


@lru_cache(maxsize=64)
def _shares(weights: Weights) -> tuple[Figure, ...]:
    given = (weights.frequency, weights.emotion, weights.drop)
    return tuple(entered(weight, SHARE) for weight in given)


def with_confidence(priority: Figure, confidence: float | None) -> Figure:
    """The priority times how far it is believed: 1, 0.8, 0.5. A switch, off by default."""
    return computed(mul, priority, entered(confidence, SHARE))
