"""How much of a map stands on evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeydesk.analysis.counting import share
from journeydesk.analysis.number import WRONG, Figure

HYPOTHESIS_BELOW = 0.6


class StatusCounts(NamedTuple):
    """Of the cards of a stage, or of a map."""

    evidenced: int
    validated: int
    cards: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """(evidenced + validated)/cards, 0…1, with the counts it is shown with."""

    counts: StatusCounts
    share: Figure
    is_hypothesis: bool | None  # below 60 %; None without cards


@dataclass(frozen=True, slots=True)
class MapCoverage:
    """`stages` in the order they were given."""

    stages: tuple[Coverage, ...]
    whole: Coverage


def map_coverage(stages: Sequence[StatusCounts]) -> MapCoverage:
    """One stage that was counted wrongly leaves the whole unknown; one without cards does not."""
    rows = tuple(coverage(stage) for stage in stages)
    whole = coverage(StatusCounts(*(sum(count) for count in zip((0, 0, 0), *stages, strict=True))))
    wrong = next((row.share.reason for row in rows if row.share.reason in WRONG), None)
    if wrong:
        whole = Coverage(whole.counts, Figure(None, whole.share.known, wrong), None)
    return MapCoverage(rows, whole)


def coverage(counts: StatusCounts) -> Coverage:
    covered = share(counts.evidenced, counts.validated, base=counts.cards)
    below = None if covered.value is None else covered.value < HYPOTHESIS_BELOW
    return Coverage(counts, covered, below)
