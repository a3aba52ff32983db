"""Numbers over those of many inputs that are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import fsum
from statistics import fmean

from journeydesk.analysis.number import WRONG, Figure, Reason, first_reason, known_of


def values_of(figures: Iterable[Figure]) -> list[float]:
    """The known ones, in their order."""
    return [figure.value for figure in figures if figure.value is not None]


def over_known(formula: Callable[[list[float]], float], figures: Iterable[Figure]) -> Figure:
    """The formula of the values that are known, at least one.

    Unknown where none is, and where one was entered wrongly, for leaving that out would hide it.
    """
    inputs = tuple(figures)
    known, values = known_of(inputs), values_of(inputs)
    reasons = [figure.reason for figure in inputs if figure.reason]
    wrong = next((reason for reason in reasons if reason in WRONG), None)
    if wrong or not values:
        return Figure(None, known, wrong or first_reason(inputs) or Reason.MISSING)
    return Figure(formula(values), known)


def mean(figures: Iterable[Figure]) -> Figure:
    return over_known(fmean, figures)


def weighted_mean(figures: Iterable[Figure], weights: Iterable[Figure]) -> Figure:
    """Σwv/Σw over the known pairs. What weighs nothing is no input: it is shown, not counted."""
    pairs = [(v, w) for v, w in zip(figures, weights, strict=True) if w.value != 0]
    if not pairs:
        return Figure(None, (0, 0), Reason.NO_WEIGHT)
    inputs = [w if w.value is None else v for v, w in pairs]
    known, reason = known_of(inputs), first_reason(inputs)
    terms = [(v.value, w.value) for v, w in pairs if v.value is not None and w.value is not None]
    if reason in WRONG or not terms:
        return Figure(None, known, reason or Reason.MISSING)
    total = fsum([w for _, w in terms])
    # Shares of the weight, because a product with a weight of 1e-320 has no digits left.
    return Figure(fsum([w / total * v for v, w in terms]), known)
