"""What a map rests on, and what it asks of customers: coverage, deviations, minutes, effort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.coverage import MapCoverage, StatusCounts, map_coverage
from journeydesk.analysis.deviations import Deviations, deviations
from journeydesk.analysis.durations import MapDuration, Minutes, map_duration
from journeydesk.analysis.effort import ActionEffort, Effort, effort
from journeydesk.analysis.journey import Journey
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.keeping import Keeper
from journeydesk.model import Card, CardKind, Status


@dataclass(frozen=True, slots=True)
class Asked:
    """What the touchpoints and actions of a persona ask of it."""

    deviations: Deviations
    durations: MapDuration
    effort: Effort


def coverage_of(journey: Journey, keeper: Keeper) -> MapCoverage:
    """Per stage and of the whole map, over all of its cards."""
    counts = keeper.each("statuses", _counted, journey.cards)
    return keeper.keep("coverage", (), counts, lambda: map_coverage(counts))


def asked_of(here: Standpoint) -> Asked:
    journey = here.journey
    same = (journey.columns, journey.cards, here.walk)
    return here.keeper.keep(("asked", here.key), same, None, lambda: _asked(here))


def _counted(cards: Sequence[Card]) -> StatusCounts:
    counts = Counter(card.status for card in cards)
    return StatusCounts(counts[Status.EVIDENCED], counts[Status.VALIDATED], len(cards))


def _asked(here: Standpoint) -> Asked:
    meets = here.walk.meets
    columns = [[t for t in column if t.id in meets] for column in here.journey.columns]
    return Asked(
        deviations(t.deviation for column in columns for t in column),
        map_duration([[Minutes(t.active_min, t.wait_min) for t in c] for c in columns]),
        effort([ActionEffort(card.effort, card.avoidable) for card in _actions(here)]),
    )


def _actions(here: Standpoint) -> list[Card]:
    """What the customer does at the touchpoints that the persona comes to."""
    return [
        card
        for cards in here.journey.cards
        for card in cards
        if card.kind is CardKind.CUSTOMER_ACTION
        and (card.touchpoint is None or card.touchpoint in here.walk.meets)
    ]
