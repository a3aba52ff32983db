"""How often the journey runs otherwise than planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from journeydesk.analysis.counting import share
from journeydesk.model.kinds import Deviation


@dataclass(frozen=True, slots=True)
class DeviationShare:
    """So many touchpoints of one kind, and their share of all whose kind is known."""

    kind: Deviation
    count: int
    share: float | None  # 0…1; None where no kind is known


@dataclass(frozen=True, slots=True)
class Deviations:
    """One row for every kind, in the vocabulary's order; `known` counts touchpoints."""

    kinds: tuple[DeviationShare, ...]
    known: tuple[int, int]


def deviations(kinds: Iterable[Deviation | None]) -> Deviations:
    counts = Counter(kinds)
    known = counts.total() - counts[None]
    rows = (
        DeviationShare(kind, counts[kind], share(counts[kind], base=known).value)
        for kind in Deviation
    )
    return Deviations(tuple(rows), (known, counts.total()))
