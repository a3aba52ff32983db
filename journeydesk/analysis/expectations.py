"""Gaps between what was expected and what was perceived, and what the emotion makes of them.

For discussion, not for measurement: difference scores are disputed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import sub

from journeydesk.analysis.number import (
    EMOTION,
    IMPORTANCE,
    Figure,
    Reason,
    Scale,
    computed,
    entered,
    known_of,
)

SEVEN = Scale(1, 7)


@dataclass(frozen=True, slots=True)
class ExpectationGap:
    """A negative gap is a disappointment; `is_outweighed` is None where A is unknown."""

    gap: Figure  # −6…6
    weighted: Figure
    amplification: Figure  # A; its reason is "no gap" where the expectation was met
    is_outweighed: bool | None  # the emotion is worse than the gap explains


def expectation_gap(
    expected: float | None,
    perceived: float | None,
    importance: float | None,
    emotion: float | None,
) -> ExpectationGap:
    """perceived − expected, each 1–7 (SERVQUAL: Parasuraman, Zeithaml and Berry 1988).

    Weighted by importance/5 (1–5). A = E/g with E = max(0, −e)/2 and g = max(0, −gap)/6 (own).
    """
    gap = computed(sub, entered(perceived, SEVEN), entered(expected, SEVEN))
    weighted = computed(lambda gap, i: gap * i / 5, gap, entered(importance, IMPORTANCE))
    amplification = _amplification(gap, entered(emotion, EMOTION))
    outweighed = None if amplification.value is None else amplification.value > 1
    return ExpectationGap(gap, weighted, amplification, outweighed)


def _amplification(gap: Figure, emotion: Figure) -> Figure:
    if gap.value is not None and gap.value >= 0:
        return Figure(None, known_of((gap, emotion)), Reason.NO_GAP)
    return computed(lambda gap, e: (max(0.0, -e) / 2) / (-gap / 6), gap, emotion)


def circular_expectations(
    pairs: Iterable[tuple[str, str | None]],
) -> tuple[tuple[str, ...], ...]:
    """The touchpoints whose expectations were created by each other in a circle.

    Pairs are (about, created_at). Each circle is given once, in the order in which the pairs name
    its touchpoints; one alone created its own expectation. Circles that meet are one.
    """
    forth: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    names: dict[str, None] = {}
    for about, created_at in pairs:
        if created_at is not None:
            forth[about].add(created_at)
            back[created_at].add(about)
            names |= dict.fromkeys((about, created_at))
    meeting = (_reached(name, forth) & _reached(name, back) for name in names)
    circles = (tuple(name for name in names if name in circle) for circle in meeting if circle)
    return tuple(dict.fromkeys(circles))


def _reached(start: str, edges: Mapping[str, set[str]]) -> set[str]:
    """By one edge or more: the start itself only where a circle leads back to it."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        new = edges.get(waiting.pop(), set()) - reached
        reached |= new
        waiting.extend(new)
    return reached
