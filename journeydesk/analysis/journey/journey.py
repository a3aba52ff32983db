"""One map with all that its numbers follow from, gathered from the records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from journeydesk.analysis.journey.findings import Hope, Idea, Pain, findings, in_journeys_order
from journeydesk.analysis.journey.rounds import AskedRound, VotedRound, rounds_of, votings_of
from journeydesk.keeping import Keeper
from journeydesk.model import (
    Action,
    Card,
    CardKind,
    Channel,
    Emotion,
    Evidence,
    Expectation,
    Lane,
    Map,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Path,
    Persona,
    Record,
    RecordId,
    Records,
    Stage,
    Switch,
    Touchpoint,
    Validation,
)

R = TypeVar("R", bound=Record)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Journey:
    """A map and what lies in it, in the journey's order: stages and touchpoints left to right.

    Made by `gather`; each tuple is the same object until something in it changes.
    """

    map: Map
    personas: tuple[Persona, ...]
    channels: tuple[Channel, ...]
    stages: tuple[Stage, ...]
    columns: tuple[tuple[Touchpoint, ...], ...]  # of each stage
    touchpoints: tuple[Touchpoint, ...]
    emotions: tuple[tuple[Emotion, ...], ...]  # at each touchpoint
    cards: tuple[tuple[Card, ...], ...]  # of each stage
    pains: tuple[Pain, ...]
    expectations: tuple[Hope, ...]
    opportunities: tuple[Idea, ...]
    actions: tuple[Action, ...]
    paths: tuple[Path, ...]
    switches: tuple[Switch, ...]
    moments: tuple[Moment, ...]
    metrics: tuple[Metric, ...]
    evidence: tuple[Evidence, ...]
    validations: tuple[Validation, ...]
    rounds: tuple[AskedRound, ...]  # in which the room said how it feels
    votings: tuple[VotedRound, ...]

    def emotion(self, index: int, persona: RecordId) -> Emotion | None:
        """What the persona feels at the touchpoint of that index."""
        return next((e for e in self.emotions[index] if e.persona == persona), None)


def gather(records: Records, map_id: RecordId, keeper: Keeper) -> Journey:
    """Raises KeyError where there is no such map."""
    stages = records.at(Stage, map_id)
    lanes = records.at(Lane, map_id)
    columns = _kept(keeper, "columns", [records.at(Touchpoint, stage.id) for stage in stages])
    touchpoints = _joined(keeper, "touchpoints", columns)
    cells = [tuple(records.at(Card, lane.id, s.id) for lane in lanes) for s in stages]
    cards = keeper.each("cards", _flat, cells)
    ordered = _ordered(keeper, cards, touchpoints)
    return Journey(
        map=records.get(Map, map_id),
        personas=records.at(Persona, map_id),
        channels=records.at(Channel, map_id),
        stages=stages,
        columns=columns,
        touchpoints=touchpoints,
        emotions=_kept(keeper, "emotions", [records.at(Emotion, t.id) for t in touchpoints]),
        cards=cards,
        pains=findings(records, ordered, CardKind.PAIN_POINT, PainPoint, keeper),
        expectations=findings(records, ordered, CardKind.EXPECTATION, Expectation, keeper),
        opportunities=findings(records, ordered, CardKind.OPPORTUNITY, Opportunity, keeper),
        actions=records.at(Action, map_id),
        paths=records.at(Path, map_id),
        switches=records.at(Switch, map_id),
        moments=records.at(Moment, map_id),
        metrics=records.at(Metric, map_id),
        evidence=records.at(Evidence, map_id),
        validations=records.at(Validation, map_id),
        rounds=rounds_of(records, map_id, keeper),
        votings=votings_of(records, map_id, keeper),
    )


def _kept(keeper: Keeper, name: str, parts: Iterable[tuple[T, ...]]) -> tuple[tuple[T, ...], ...]:
    same = tuple(parts)
    return keeper.keep(name, same, None, lambda: same)


def _joined(keeper: Keeper, name: str, parts: tuple[tuple[T, ...], ...]) -> tuple[T, ...]:
    return keeper.keep(name, (parts,), None, lambda: _flat(parts))


def _flat(parts: Iterable[Sequence[T]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(parts))


def _ordered(
    keeper: Keeper, cards: tuple[tuple[Card, ...], ...], touchpoints: tuple[Touchpoint, ...]
) -> tuple[Card, ...]:
    def make() -> tuple[Card, ...]:
        positions: Mapping[RecordId, int] = {t.id: i for i, t in enumerate(touchpoints)}
        return in_journeys_order(cards, positions)

    return keeper.keep("ordered", (cards, touchpoints), None, make)
