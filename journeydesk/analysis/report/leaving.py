"""Who does not come to the next touchpoint."""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.analysis.journey import Journey, onward
from journeydesk.analysis.number import SHARE, Figure, Reason, entered, first_reason, known_of
from journeydesk.keeping import Keeper
from journeydesk.model import RecordId, Touchpoint


def leaving(journey: Journey, keeper: Keeper) -> Mapping[RecordId, Figure]:
    """D_a = (N − N_next)/N after each touchpoint that has one next on all paths of the map."""
    after = onward(journey, keeper)

    def make() -> dict[RecordId, Figure]:
        here = (t for t in journey.touchpoints if t.id in after)
        return {t.id: share_leaving(t, after[t.id]) for t in here}

    return keeper.keep("leaving", (journey.touchpoints, after), None, make)


def share_leaving(here: Touchpoint, there: Touchpoint) -> Figure:
    """0…1; the shares that reach both are of the same journeys, whose number cancels out."""
    inputs = entered(here.reach_share, SHARE), entered(there.reach_share, SHARE)
    known, reason = known_of(inputs), first_reason(inputs)
    n, n_next = here.reach_share, there.reach_share
    if reason or n is None or n_next is None:
        return Figure(None, known, reason)
    if n_next > n:
        return Figure(None, known, Reason.NEW_ENTRIES)
    return Figure((n - n_next) / n, known) if n else Figure(None, known, Reason.NO_BASE)
