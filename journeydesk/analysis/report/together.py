"""All personas at each touchpoint: what they feel on average, and how far they are apart."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.analysis.journey import Journey
from journeydesk.analysis.number import Figure
from journeydesk.analysis.personas import divergence, is_split
from journeydesk.analysis.report.standpoint import aggregates, passing
from journeydesk.keeping import Keeper
from journeydesk.model import Emotion, Persona, Touchpoint


@dataclass(frozen=True, slots=True)
class Together:
    touchpoint: Touchpoint
    aggregate: Figure
    divergence: Figure
    is_split: bool  # 2 or more apart


def together(journey: Journey, keeper: Keeper) -> tuple[Together, ...]:
    """One for each touchpoint of the map."""
    everybody = [journey.personas] * len(journey.touchpoints)
    figures = aggregates(journey, keeper)
    columns = (journey.touchpoints, journey.emotions, figures, everybody)
    return keeper.each("together at", _together, *columns)


def _together(
    touchpoint: Touchpoint,
    emotions: tuple[Emotion, ...],
    figure: Figure,
    personas: tuple[Persona, ...],
) -> Together:
    felt = [value for _persona, value in passing(touchpoint, emotions, personas)]
    return Together(touchpoint, figure, divergence(felt), is_split(felt))
