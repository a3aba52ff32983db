"""At which weights pain points overtake each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from journeydesk.analysis.rankings import Rankings
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.analysis.sensitivity import Part, crossings

FOREMOST = 8  # of the composite: 400 pain points have 80,000 pairs


@dataclass(frozen=True, slots=True)
class Flip:
    """At the weight `at` of one part, 0 < at < 1, the other two equal, one overtakes another."""

    part: Part
    at: float
    rising: RankedPain
    falling: RankedPain


def flips_among(
    here: Standpoint, ranked: Sequence[RankedPain], rankings: Rankings
) -> tuple[Flip, ...]:
    """By part and weight; of the eight foremost, and of the first by each part alone.

    Those lead at some weight, for a part alone is the ranking where the others weigh nothing.
    """
    foremost = [ranked[i] for i in _foremost(rankings)]
    parts = tuple(pain.parts for pain in foremost)
    found = []
    for part in Part:
        make = partial(crossings, parts, part)
        crossed = here.keeper.keep(("crossings", part, here.key), (), parts, make)
        found += [Flip(part, c.at, foremost[c.rising], foremost[c.falling]) for c in crossed]
    return tuple(found)


def _foremost(rankings: Rankings) -> list[int]:
    """Indices in the journey's order."""
    alone = (rankings.frequency[:1], rankings.emotion[:1], rankings.drop[:1])
    places = chain(rankings.priority[:FOREMOST], *alone)
    return sorted({place.index for place in places if place.place is not None})
