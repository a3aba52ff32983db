"""Pain points of a persona: three rankings, the composite, and where its order flips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.analysis.counting import share
from journeydesk.analysis.journey import Pain
from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.priority import EQUAL, Parts, Weights, drop, intensity, priority
from journeydesk.analysis.rankings import Place, Rankings, ranking
from journeydesk.analysis.report.flips import Flip, flips_among
from journeydesk.analysis.report.leaving import leaving
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.analysis.switches import emotion_fall
from journeydesk.model import RecordId, Status

CONFIDENCE = {Status.VALIDATED: 1.0, Status.EVIDENCED: 0.8}
LEAST = 0.5  # of what is assumed, or contradicted
NOWHERE = Figure(None, (0, 1), Reason.MISSING)
Places = tuple[RecordId, ...]


@dataclass(frozen=True, slots=True)
class Pains:
    """`ranked` is in the journey's order; the places of the rankings are indices into it."""

    ranked: tuple[RankedPain, ...]
    rankings: Rankings
    weights: Weights
    flips: tuple[Flip, ...]

    @property
    def by_priority(self) -> tuple[RankedPain, ...]:
        return tuple(self.ranked[place.index] for place in self.rankings.priority)


def pains_of(
    here: Standpoint, weights: Weights = EQUAL, *, is_by_confidence: bool = False
) -> Pains:
    """Those that the persona can meet; one that lies under no touchpoint is met by everybody.

    `is_by_confidence` ranks by priority × confidence.
    """
    same, equal = (here.journey.pains, here.walk, _hurt(here)), (weights, is_by_confidence)
    return here.keeper.keep(("ranked", here.key), same, equal, lambda: _pains(here, *equal))


def _pains(here: Standpoint, weights: Weights, is_by_confidence: bool) -> Pains:
    hurt = _hurt(here)
    frequencies = here.keeper.each("frequency", _frequency, here.journey.pains)
    pairs = zip(here.journey.pains, frequencies, strict=True)
    met = [(p, f, *hurt[p.touchpoints]) for p, f in pairs if p.touchpoints in hurt]
    columns = zip(*met, strict=True)
    times = [weights] * len(met)
    ranked = here.keeper.each(("pains", here.key), _ranked, *columns, times) if met else ()
    values = [
        _times(pain.priority.value, pain.confidence if is_by_confidence else 1.0) for pain in ranked
    ]
    rankings = Rankings(
        _ranking(here, "frequency", [pain.frequency.value for pain in ranked]),
        _ranking(here, "emotion", [pain.emotion.value for pain in ranked]),
        _ranking(here, "drop", [pain.drop.value for pain in ranked]),
        _ranking(here, "priority", values),
    )
    return Pains(ranked, rankings, weights, flips_among(here, ranked, rankings))


def _frequency(pain: Pain) -> Figure:
    if pain.known is None:
        return Figure(None, (0, 2), Reason.MISSING)
    return share(pain.known.count, base=pain.known.base)


def _ranked(
    pain: Pain, frequency: Figure, emotion: Figure, fall: Figure, weights: Weights
) -> RankedPain:
    parts = Parts(frequency.value, emotion.value, fall.value)
    confidence = CONFIDENCE.get(pain.card.status, LEAST)
    return RankedPain(pain, frequency, emotion, fall, priority(parts, weights), confidence)


def _times(priority: float | None, confidence: float) -> float | None:
    return None if priority is None else priority * confidence


def _ranking(here: Standpoint, name: str, values: list[float | None]) -> tuple[Place, ...]:
    key = (name, here.key) if name != "frequency" else name  # which is the same for most
    return here.keeper.keep(("ranking", key), (), tuple(values), lambda: ranking(values))


def _hurt(here: Standpoint) -> Mapping[Places, tuple[Figure, Figure]]:
    """E and D of everywhere that a pain is and the persona comes to."""
    away = leaving(here.journey, here.keeper)
    places = _places(here)

    def make() -> dict[Places, tuple[Figure, Figure]]:
        falls = _falls(here)
        ordered = sorted(places)
        met = [here.walk.met(place) for place in ordered]
        columns = (
            ordered,
            [tuple(here.feeling(t) for t in ids) for ids in met],
            [tuple(fall for t in ids for fall in falls.get(t, ())) for ids in met],
            [tuple(away[t] for t in ids if t in away) for ids in met],
        )
        found = here.keeper.each(("hurt at", here.key), _hurt_at, *columns)
        pairs = zip(ordered, met, found, strict=True)
        return {place: hurt for place, ids, hurt in pairs if ids or not place}

    same = (here.walk, here.feelings, away)
    return here.keeper.keep(("hurt", here.key), same, places, make)


def _places(here: Standpoint) -> frozenset[Places]:
    """Wherever any pain of the map is."""
    pains = here.journey.pains
    return here.keeper.keep(
        "places", (pains,), None, lambda: frozenset(pain.touchpoints for pain in pains)
    )


def _hurt_at(
    place: Places,
    felt: tuple[float | None, ...],
    falls: tuple[Figure, ...],
    attritions: tuple[Figure, ...],
) -> tuple[Figure, Figure]:
    return intensity(felt) if place else NOWHERE, drop(falls, attritions)


def _falls(here: Standpoint) -> Mapping[RecordId, list[Figure]]:
    """D_e at each touchpoint, from those before it on the persona's paths."""
    found: dict[RecordId, list[Figure]] = {}
    for before, after in here.walk.ways:
        fall = emotion_fall(here.feeling(before.id), here.feeling(after.id))
        found.setdefault(after.id, []).append(fall)
    return found
