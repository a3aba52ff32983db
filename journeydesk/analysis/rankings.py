"""Who comes first: by one number, or pain points by each of theirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.number import SHARE, entered
from journeydesk.analysis.priority import EQUAL, Parts, Weights, priority, with_confidence

DIGITS = 9  # the same sum in another order differs in the sixteenth digit, and is a tie


@dataclass(frozen=True, slots=True)
class Place:
    """Where one stands, 1 for the largest; equal ones share a place, unknown ones have none."""

    index: int  # in the journey's order
    value: float | None
    place: int | None


@dataclass(frozen=True, slots=True)
class Rankings:
    """The three first, the composite second."""

    frequency: tuple[Place, ...]
    emotion: tuple[Place, ...]
    drop: tuple[Place, ...]
    priority: tuple[Place, ...]


def ranking(values: Sequence[float | None]) -> tuple[Place, ...]:
    """From the largest to the smallest, then the unknown; ties keep the journey's order."""
    keys = [None if value is None else -round(value, DIGITS) for value in values]
    order = sorted((key, index) for index, key in enumerate(keys) if key is not None)
    known = [key for key, _index in order]
    found = [Place(i, values[i], bisect_left(known, key) + 1) for key, i in order]
    unknown = [Place(i, None, None) for i, key in enumerate(keys) if key is None]
    return (*found, *unknown)


def rankings(
    pains: Sequence[Parts],
    weights: Weights = EQUAL,
    confidences: Sequence[float | None] | None = None,
) -> Rankings:
    """Pain points in the journey's order; `confidences` are multiplied in where they are given."""
    composite = [priority(pain, weights) for pain in pains]
    if confidences is not None:
        pairs = zip(composite, confidences, strict=True)
        composite = [with_confidence(figure, confidence) for figure, confidence in pairs]
    return Rankings(
        ranking([entered(pain.frequency, SHARE).value for pain in pains]),
        ranking([entered(pain.emotion, SHARE).value for pain in pains]),
        ranking([entered(pain.drop, SHARE).value for pain in pains]),
        ranking([figure.value for figure in composite]),
    )
