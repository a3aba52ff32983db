"""Who goes through a map how: the recorded paths, or all touchpoints from left to right."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesk.analysis.number import Figure
from journeydesk.analysis.report.standpoint import felt_by_all
from journeydesk.analysis.switches import UNANSWERED, Answers, Transition, switches
from journeydesk.layout.contents import Contents
from journeydesk.model import Emotion, Path, PathKind, Persona, RecordId, Switch, Touchpoint

Leg = tuple[RecordId, RecordId]  # from one touchpoint to the next


@dataclass(frozen=True, slots=True)
class Trip:
    """One way through the touchpoints; without a persona it is everybody's."""

    id: str
    persona: Persona | None
    kind: PathKind
    stops: tuple[RecordId, ...]
    name: str = ""

    @property
    def legs(self) -> Iterator[Leg]:
        return (leg for leg in itertools.pairwise(self.stops) if leg[0] != leg[1])


def trips_of(contents: Contents) -> tuple[Trip, ...]:
    """The paths through the touchpoints that the map shows."""
    shown = [t.id for here in contents.touchpoints.values() for t in here]
    by_id = {persona.id: persona for persona in contents.personas}
    paths = contents.records.at(Path, contents.map.id)
    trips = [
        Trip(
            path.id,
            by_id.get(path.persona or ""),
            path.kind,
            tuple([stop for stop in path.touchpoints if stop in shown]),
            path.name,
        )
        for path in paths
    ]
    return tuple(trips) or (Trip("everybody", None, PathKind.MAIN, tuple(shown)),)


def jumps(trips: Sequence[Trip], shown: Sequence[RecordId]) -> bool:
    """True where somebody leaves touchpoints out, or goes back."""
    place = {id_: i for i, id_ in enumerate(shown)}
    return any(place[b] != place[a] + 1 for trip in trips for a, b in trip.legs)


def frictions(contents: Contents, trip: Trip) -> dict[Leg, Figure]:
    """The friction of each of its legs that is known to change the channel."""
    touchpoints = {t.id: t for here in contents.touchpoints.values() for t in here}
    answers = {(s.source, s.target): s for s in contents.records.at(Switch, contents.map.id)}
    found = {}
    for leg in trip.legs:
        ends = [touchpoints[stop] for stop in leg]
        felt = [_felt(contents, trip.persona, end) for end in ends]
        for switch in switches([_transition(ends, felt, answers.get(leg))]):
            found[leg] = switch.friction
    return found


def _transition(
    ends: Sequence[Touchpoint], felt: Sequence[float | None], switch: Switch | None
) -> Transition:
    return Transition(
        ends[0].channel,
        ends[1].channel,
        from_emotion=felt[0],
        to_emotion=felt[1],
        answers=_answers(switch) if switch else UNANSWERED,
    )


def _answers(switch: Switch) -> Answers:
    return Answers(
        switch.forced, switch.re_explain, switch.re_identify, switch.other_team, switch.wait
    )


def _felt(contents: Contents, persona: Persona | None, touchpoint: Touchpoint) -> float | None:
    """By the persona, or by all of them together."""
    emotions = contents.records.at(Emotion, touchpoint.id)
    if persona is None:
        return felt_by_all(touchpoint, emotions, contents.personas).value
    return next((e.value for e in emotions if e.persona == persona.id), None)
