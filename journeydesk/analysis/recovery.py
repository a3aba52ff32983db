"""Where a bad run ends well, and which touchpoints may create loyalty."""

from __future__ import annotations

from collections.abc import Sequence
from operator import sub

from journeydesk.analysis.known import over_known
from journeydesk.analysis.number import EMOTION, IMPORTANCE, Figure, Scale, computed, entered

LIFT = Scale(0, 4)  # from −2 to +2


def recovery_lifts(emotions: Sequence[float | None]) -> tuple[Figure, ...]:
    """e − min of the run before it, at the first e ≥ 0 after negatives; elsewhere 0.

    The run goes back to the last known e ≥ 0. Gaps in it are inputs that are not known; after
    nothing but a gap nobody knows whether there was something to recover from.
    """
    lifts: list[Figure] = []
    run: list[Figure] = []
    for emotion in emotions:
        felt = entered(emotion, EMOTION)
        lifts.append(_lift(felt, run))
        run = [] if felt.value is not None and felt.value >= 0 else [*run, felt]
    return tuple(lifts)


def loyalty(emotion: float | None, importance: float | None, lift: float | None) -> Figure:
    """100·imp/5·½(max(0, e)/2 + lift/4), 0 … 100; importance 1 … 5, lift 0 … 4 (own).

    A candidate is a satisfaction recovery unless there is evidence of loyalty (de Matos et al.
    2007 find no effect on repurchase).
    """
    return computed(
        lambda e, imp, lift: 100 * imp / 5 * (max(0.0, e) / 2 + lift / LIFT.high) / 2,
        entered(emotion, EMOTION),
        entered(importance, IMPORTANCE),
        entered(lift, LIFT),
    )


def _lift(felt: Figure, run: Sequence[Figure]) -> Figure:
    if felt.value is None:
        return felt
    if felt.value < 0 or not run:
        return Figure(0.0, felt.known)
    return computed(sub, felt, over_known(min, run))
