"""A score beside what was aimed at."""

from __future__ import annotations

from dataclasses import dataclass
from operator import sub

from journeydesk.analysis.number import Figure, Scale, computed, entered
from journeydesk.analysis.scores import Score


@dataclass(frozen=True, slots=True)
class Attainment:
    """`is_sure` says whether the target lies outside the interval; None: there is no interval."""

    difference: Figure  # score − target, in the score's unit
    is_reached: bool | None
    is_sure: bool | None


def attainment(
    score: Score, target: float | None, scale: Scale, *, is_lower_better: bool = False
) -> Attainment:
    """The target is in the score's unit and on its scale: shares are 0…1, like the score."""
    aim = entered(target, scale)
    difference = computed(sub, score.figure, aim)
    if difference.value is None or aim.value is None:
        return Attainment(difference, None, None)
    is_reached = difference.value <= 0 if is_lower_better else difference.value >= 0
    is_sure = None if score.interval is None else not score.interval.contains(aim.value)
    return Attainment(difference, is_reached, is_sure)
