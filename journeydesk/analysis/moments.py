"""Touchpoints that may be moments of truth; only a person makes them so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from journeydesk.analysis.number import EMOTION, IMPORTANCE, SHARE, entered

RISK = 0.15  # of the customers leave
IMPORTANT, FELT = 4, 1.0


class Hint(StrEnum):
    """Why a touchpoint is suggested."""

    NEGATIVE_PEAK = "negative_peak"
    POSITIVE_PEAK = "positive_peak"
    END = "end"
    RISK_OF_LEAVING = "risk_of_leaving"
    IMPORTANT = "important"  # 4 or 5 of 5, and felt: ±1 or more
    SIGN_CHANGE = "sign_change"  # from bad to good or from good to bad


@dataclass(frozen=True, slots=True)
class Suggestion:
    index: int  # of the touchpoint
    hints: tuple[Hint, ...]


def suggestions(
    emotions: Sequence[float | None],
    importances: Sequence[float | None],
    attritions: Sequence[float | None],
) -> tuple[Suggestion, ...]:
    """The touchpoints of one persona's journey for which something speaks; one value for each.

    Attrition is the share that leaves after it; the first of equal peaks is suggested.
    """
    felt = [entered(emotion, EMOTION).value for emotion in emotions]
    weights = [entered(importance, IMPORTANCE).value or 0 for importance in importances]
    leaving = [entered(share, SHARE).value or 0 for share in attritions]
    here = {
        Hint.NEGATIVE_PEAK: _peaks(felt, -1),
        Hint.POSITIVE_PEAK: _peaks(felt, 1),
        Hint.END: range(len(felt))[-1:],
        Hint.RISK_OF_LEAVING: [i for i, part in enumerate(leaving) if part >= RISK],
        Hint.IMPORTANT: _important(felt, weights),
        Hint.SIGN_CHANGE: [*_sign_changes(felt)],
    }
    hints = [tuple(hint for hint in Hint if i in here[hint]) for i in range(len(felt))]
    return tuple(Suggestion(i, found) for i, found in enumerate(hints) if found)


def _peaks(felt: Sequence[float | None], sign: int) -> list[int]:
    """The first of the most intense emotions of that sign, if there is any."""
    sides = [0.0 if e is None else sign * e for e in felt]
    highest = max(sides, default=0.0)
    return [sides.index(highest)] if highest > 0 else []


def _important(felt: Sequence[float | None], weights: Sequence[float]) -> list[int]:
    pairs = enumerate(zip(felt, weights, strict=True))
    return [i for i, (e, n) in pairs if e is not None and n >= IMPORTANT and abs(e) >= FELT]


def _sign_changes(felt: Sequence[float | None]) -> Iterator[int]:
    """Where it is known to have turned: neutral points do not matter, gaps break the curve."""
    before = 0
    for i, e in enumerate(felt):
        sign = 0 if e is None else (e > 0) - (e < 0)
        if sign * before < 0:
            yield i
        before = 0 if e is None else sign or before
