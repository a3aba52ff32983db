"""All numbers of one map, as one persona or all of them live through it."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.analysis.coverage import MapCoverage
from journeydesk.analysis.journey import Journey, Walk, gather
from journeydesk.analysis.measured import Measured, measured
from journeydesk.analysis.priority import EQUAL, Weights
from journeydesk.analysis.report.curve import CurvePoint, curve_of
from journeydesk.analysis.report.dropoff import StageDrop, dropoff_of
from journeydesk.analysis.report.expectations import Expectations, expectations_of
from journeydesk.analysis.report.opportunities import Scored, Voted, opportunities_of, votes_of
from journeydesk.analysis.report.pains import Pains, pains_of
from journeydesk.analysis.report.peaks import Peaks, peaks_of
from journeydesk.analysis.report.standing import Asked, asked_of, coverage_of
from journeydesk.analysis.report.standpoint import standpoint
from journeydesk.analysis.report.switching import Switching, switching_of
from journeydesk.analysis.report.together import Together, together
from journeydesk.keeping import Keeper
from journeydesk.model import Persona, RecordId, Records


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """`persona` is None for all of them; then their aggregate is what is felt.

    A family of numbers is the same object until something changes that it depends on.
    """

    journey: Journey
    persona: Persona | None
    walk: Walk
    curve: tuple[CurvePoint, ...]
    together: tuple[Together, ...]
    pains: Pains
    switching: Switching
    expectations: Expectations
    dropoff: tuple[StageDrop, ...]
    peaks: Peaks
    opportunities: tuple[Scored, ...]
    votes: tuple[Voted, ...]
    metrics: tuple[Measured, ...]
    coverage: MapCoverage
    asked: Asked


def report_of(
    journey: Journey,
    persona: Persona | None,
    keeper: Keeper,
    weights: Weights = EQUAL,
    *,
    is_by_confidence: bool = False,
) -> Report:
    """`keeper` is one for each map, and knows its numbers from one change to the next."""
    here = standpoint(journey, persona, keeper)
    return Report(
        journey=journey,
        persona=persona,
        walk=here.walk,
        curve=curve_of(here),
        together=together(journey, keeper),
        pains=pains_of(here, weights, is_by_confidence=is_by_confidence),
        switching=switching_of(here),
        expectations=expectations_of(here),
        dropoff=dropoff_of(here),
        peaks=peaks_of(here),
        opportunities=opportunities_of(journey, keeper),
        votes=votes_of(journey, keeper),
        metrics=keeper.each("measured", measured, journey.metrics),
        coverage=coverage_of(journey, keeper),
        asked=asked_of(here),
    )


def reports(records: Records, map_id: RecordId, keeper: Keeper) -> tuple[Report, ...]:
    """One for each persona, in their order, and then one for all. Raises KeyError: no such map."""
    journey = gather(records, map_id, keeper)
    return tuple(report_of(journey, persona, keeper) for persona in (*journey.personas, None))
