"""How long it takes: active minutes of the customer, and minutes spent waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeydesk.analysis.number import AMOUNT, Figure, entered, summed


class Minutes(NamedTuple):
    """Of one touchpoint."""

    active: float | None
    waiting: float | None


@dataclass(frozen=True, slots=True)
class Duration:
    """Sums over the touchpoints whose minutes are known; `known` of each counts touchpoints."""

    active: Figure
    waiting: Figure


@dataclass(frozen=True, slots=True)
class MapDuration:
    """`stages` in the order they were given."""

    stages: tuple[Duration, ...]
    whole: Duration


def map_duration(stages: Sequence[Sequence[Minutes]]) -> MapDuration:
    """From the touchpoints of each stage."""
    everything = [minutes for stage in stages for minutes in stage]
    return MapDuration(tuple(duration(stage) for stage in stages), duration(everything))


def duration(touchpoints: Sequence[Minutes]) -> Duration:
    return Duration(
        summed(entered(minutes.active, AMOUNT) for minutes in touchpoints),
        summed(entered(minutes.waiting, AMOUNT) for minutes in touchpoints),
    )
