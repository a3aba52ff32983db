"""From where the numbers of a map are seen: as one persona feels it, or all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.analysis.journey import Journey, Walk, walk_of
from journeydesk.analysis.number import EMOTION, Figure, entered
from journeydesk.analysis.personas import aggregate
from journeydesk.keeping import Keeper
from journeydesk.model import Emotion, Persona, RecordId, Touchpoint

NOT_HERE = entered(None, EMOTION)


@dataclass(frozen=True, slots=True, eq=False)
class Standpoint:
    """A journey as one persona walks and feels it; as all of them where that is None."""

    journey: Journey
    walk: Walk
    feelings: Mapping[RecordId, Figure]  # at each touchpoint of the map
    keeper: Keeper

    @property
    def persona(self) -> Persona | None:
        return self.walk.persona

    @property
    def key(self) -> RecordId | None:
        """What is kept for one is not another's."""
        return self.persona.id if self.persona else None

    def feeling(self, touchpoint: RecordId | None) -> float | None:
        return self.feelings.get(touchpoint or "", NOT_HERE).value


def standpoint(journey: Journey, persona: Persona | None, keeper: Keeper) -> Standpoint:
    walk = walk_of(journey, persona, keeper)
    feelings = _felt(journey, persona, keeper) if persona else _together(journey, keeper)
    return Standpoint(journey, walk, feelings, keeper)


def passing(
    touchpoint: Touchpoint, emotions: tuple[Emotion, ...], personas: tuple[Persona, ...]
) -> list[tuple[Persona, float | None]]:
    """The personas that come to a touchpoint, or feel something there, with what they feel."""
    felt = {emotion.persona: emotion.value for emotion in emotions}
    own = touchpoint.personas
    return [(p, felt.get(p.id)) for p in personas if not own or p.id in own or p.id in felt]


def _felt(journey: Journey, persona: Persona, keeper: Keeper) -> Mapping[RecordId, Figure]:
    def value_of(emotions: tuple[Emotion, ...]) -> float | None:
        return next((e.value for e in emotions if e.persona == persona.id), None)

    values = keeper.each(("felt", persona.id), value_of, journey.emotions)

    def make() -> dict[RecordId, Figure]:
        pairs = zip(journey.touchpoints, values, strict=True)
        return {t.id: entered(value, EMOTION) for t, value in pairs}

    return keeper.keep(("feelings", persona.id), (journey.touchpoints,), values, make)


def _together(journey: Journey, keeper: Keeper) -> Mapping[RecordId, Figure]:
    figures = aggregates(journey, keeper)

    def make() -> dict[RecordId, Figure]:
        return {t.id: f for t, f in zip(journey.touchpoints, figures, strict=True)}

    return keeper.keep("together", (journey.touchpoints,), figures, make)


def aggregates(journey: Journey, keeper: Keeper) -> tuple[Figure, ...]:
    """E at each touchpoint of the map, of the personas that come to it."""
    everybody = [journey.personas] * len(journey.touchpoints)
    columns = (journey.touchpoints, journey.emotions, everybody)
    return keeper.each("aggregate", felt_by_all, *columns)


def felt_by_all(
    touchpoint: Touchpoint, emotions: tuple[Emotion, ...], personas: tuple[Persona, ...]
) -> Figure:
    """E at a touchpoint, of the personas that come to it."""
    here = passing(touchpoint, emotions, personas)
    return aggregate([value for _, value in here], [persona.weight for persona, _ in here])
