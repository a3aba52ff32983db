"""From stage to stage: the customers who leave, and the experience that falls."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from journeydesk.analysis.dropoff import (
    Attrition,
    attrition,
    attrition_places,
    experience_drop,
)
from journeydesk.analysis.number import Figure
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.model import Stage, Touchpoint

Column = tuple[Touchpoint, ...]


@dataclass(frozen=True, slots=True)
class StageDrop:
    """From a stage to the next one; `place` is 1 for the most that leave, shared by overlaps."""

    source: Stage
    target: Stage
    attrition: Attrition
    experience_drop: Figure
    place: int | None


def dropoff_of(here: Standpoint) -> tuple[StageDrop, ...]:
    journey = here.journey
    same = (journey.stages, journey.columns, here.walk, here.feelings)
    return here.keeper.keep(("dropoff", here.key), same, None, lambda: _dropoff(here))


def _dropoff(here: Standpoint) -> tuple[StageDrop, ...]:
    pairs = list(pairwise(here.journey.stages))
    left = [attrition(a.count_in, b.count_in) for a, b in pairs]
    felt = [_felt(here, column) for column in here.journey.columns]
    falls = [experience_drop(*pair) for pair in pairwise(felt)]
    rows = zip(pairs, left, falls, attrition_places(left), strict=True)
    return tuple(StageDrop(a, b, share, fall, place) for (a, b), share, fall, place in rows)


def _felt(here: Standpoint, column: Column) -> list[float | None]:
    return [here.feeling(t.id) for t in column if t.id in here.walk.meets]
