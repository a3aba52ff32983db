"""What is remembered of a journey: its peak and its end (Fredrickson & Kahneman 1993)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeydesk.analysis.known import mean, over_known
from journeydesk.analysis.number import EMOTION, Figure, Reason, entered


@dataclass(frozen=True, slots=True)
class PeakEnd:
    """(e_peak + e_end)/2, beside the mean of all."""

    score: Figure
    mean: Figure
    peak: int | None  # the index of the most intense emotion
    levers: tuple[float | None, ...]  # what the score gains if that emotion rises by one


def peak_end(emotions: Sequence[float | None]) -> PeakEnd:
    """Of one persona's journey. A gap leaves the score known, unless it is the end."""
    felt = [entered(emotion, EMOTION) for emotion in emotions]
    known = {i: figure.value for i, figure in enumerate(felt) if figure.value is not None}
    peak = _peak(known) if known else None
    score = over_known(lambda _: _score(known), felt)
    if score.value is not None and len(felt) - 1 not in known:
        score = Figure(None, score.known, Reason.NO_END)
    can_rise = known if score.value is not None else {}
    levers = _levers(can_rise, len(felt))
    return PeakEnd(score, mean(felt), peak, levers)


def _score(known: Mapping[int, float]) -> float:
    """Emotions by their touchpoint, the end among them."""
    return (known[_peak(known)] + known[max(known)]) / 2


def _peak(known: Mapping[int, float]) -> int:
    """The most intense; ties go to the negative, then to the first."""
    return min(known, key=lambda i: _intensity(known[i], i))


def _intensity(emotion: float, index: int) -> tuple[float, float, int]:
    return -abs(emotion), emotion, index


def _levers(known: Mapping[int, float], n: int) -> tuple[float | None, ...]:
    """What the score gains where one rises by one; what is nearly at the top rises to it only."""
    if not known:
        return (None,) * n
    end, now = max(known), _score(known)
    foremost = sorted(known, key=lambda i: _intensity(known[i], i))[:2]

    def lever(i: int) -> float:
        risen = min(EMOTION.high, known[i] + 1)
        others = [(_intensity(known[j], j), known[j]) for j in foremost if j != i]
        peak = min([(_intensity(risen, i), risen), *others[:1]])[1]
        return (peak + (risen if i == end else known[end])) / 2 - now

    return tuple(lever(i) if i in known else None for i in range(n))
