"""A customer journey in CJML as one map."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.interchange.checks import check_consistent
from journeydesk.interchange.cjml.loose_xml import parsed_loosely
from journeydesk.interchange.cjml.steps import Actor, Side, Step, actors_in, steps_in
from journeydesk.interchange.look import Look
from journeydesk.interchange.members import check_size, kept
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source, title_of
from journeydesk.model import (
    STYLES,
    Card,
    Channel,
    Deviation,
    Lane,
    LaneKind,
    Map,
    Persona,
    Record,
    Stage,
    Touchpoint,
    TouchpointKind,
    card_kind_of,
)

K = LaneKind
LANES = (
    K.CUSTOMER_ACTION,
    K.TOUCHPOINT,
    K.CHANNEL,
    K.PAIN_POINT,
    K.FRONTSTAGE_PEOPLE,
    K.BACKSTAGE_PEOPLE,
    K.FREE_TEXT,  # when it happened
)


def read_cjml(source: Source) -> Imported:
    """Actors that are customers become personas, the others teams; a step is a touchpoint.

    Raises InputRefused where there is none.
    """
    root = parsed_loosely(source.text, source.refuse)
    actors = {actor.id: actor for actor in actors_in(root)}
    steps = tuple(steps_in(root))
    if not steps:
        source.refuse(_("there is no touchpoint in it"))
    check_size(4 * len(steps), source.refuse)
    records = tuple(_Journey(actors, steps, source).records())
    check_consistent(records, source.refuse)
    told = _("CJML has no stages: all {n} touchpoints are in one; divide it")
    notes = (Note(source.name, None, "guess", told.format(n=len(steps))),)
    facts = ((_("Touchpoints"), str(len(steps))), (_("Actors"), str(len(actors))))
    look = Look(source.choices.model_copy(update={"format": "cjml"}), facts=facts)
    return Imported(records, notes, look=look)


class _Journey:
    """Actors and steps on their way to records."""

    def __init__(self, actors: dict[str, Actor], steps: tuple[Step, ...], source: Source) -> None:
        self._actors, self._steps, self._refuse = actors, steps, source.refuse
        self._map = Map(title=title_of(source.name), rank="V")
        self._stage = Stage(map=self._map.id, rank="V", title=_("Journey"))
        self._lanes = {
            kind: Lane(
                map=self._map.id,
                rank=rank,
                kind=kind,
                label=_("When") if kind is K.FREE_TEXT else "",
            )
            for kind, rank in ranked(LANES)
        }
        customers = (actor for actor in actors.values() if actor.is_customer)
        self._personas = {
            actor.id: Persona(
                map=self._map.id,
                rank=rank,
                name=self._kept(actor.name),
                style=number % STYLES,
            )
            for number, (actor, rank) in enumerate(ranked(customers))
        }
        self._channels = {
            name: Channel(map=self._map.id, rank=rank, name=self._kept(name))
            for name, rank in ranked(dict.fromkeys(s.channel for s in steps if s.channel))
        }

    def records(self) -> Iterator[Record]:
        inside = [r for step, rank in ranked(self._steps) for r in self._step(step, rank)]
        used = {record.lane for record in inside if isinstance(record, Card)}
        shown = (K.TOUCHPOINT, K.CHANNEL)
        yield from (self._map, self._stage, *self._personas.values(), *self._channels.values())
        yield from (lane for kind, lane in self._lanes.items() if kind in shown or lane.id in used)
        yield from inside

    def _step(self, step: Step, rank: str) -> Iterator[Record]:
        channel = self._channels.get(step.channel)
        is_incident = any(side.risk == "incident" for side in step.sides)
        touchpoint = Touchpoint(
            stage=self._stage.id,
            rank=rank,
            title=self._kept(next((s.words for s in step.sides if s.words), self._name(step))),
            kind=self._kind(step),
            channel=channel.id if channel else None,
            personas=tuple(dict.fromkeys(self._customers(step))),
            owner_team=self._kept(next(iter(self._teams(step)), "")),
            deviation=Deviation.FAILED if is_incident else None,
        )
        yield touchpoint
        for side, side_rank in ranked(step.sides):
            yield from self._side(side, step, touchpoint, side_rank)
        if step.time:
            yield self._card(K.FREE_TEXT, step.time, touchpoint, "V")

    def _side(self, side: Side, step: Step, at: Touchpoint, rank: str) -> Iterator[Card]:
        if side.words:
            yield self._card(self._lane_of(side, step), side.words, at, rank)
        if side.risk:
            risk = _("Threat: {text}") if side.risk == "threat" else _("Incident: {text}")
            yield self._card(K.PAIN_POINT, risk.format(text=side.words or at.title), at, rank)

    def _lane_of(self, side: Side, step: Step) -> LaneKind:
        """What customers do not take part in, they do not see."""
        if side.actor in self._personas:
            return K.CUSTOMER_ACTION
        return K.FRONTSTAGE_PEOPLE if list(self._customers(step)) else K.BACKSTAGE_PEOPLE

    def _card(self, lane: LaneKind, text: str, at: Touchpoint, rank: str) -> Card:
        return Card(
            lane=self._lanes[lane].id,
            stage=self._stage.id,
            touchpoint=at.id,
            rank=at.rank + rank,
            kind=card_kind_of(lane),
            text=self._kept(text),
        )

    def _kind(self, step: Step) -> TouchpointKind:
        is_alone = step.is_action and step.sides[0].actor in self._personas
        return TouchpointKind.CUSTOMER_ACTION_ONLY if is_alone else TouchpointKind.INTERACTION

    def _customers(self, step: Step) -> Iterator[str]:
        return (self._personas[s.actor].id for s in step.sides if s.actor in self._personas)

    def _teams(self, step: Step) -> Iterator[str]:
        actors = (self._actors.get(side.actor) for side in step.sides)
        return (actor.name for actor in actors if actor and not actor.is_customer)

    def _name(self, step: Step) -> str:
        """Of a step without words: who takes part in it."""
        actors = (self._actors.get(side.actor) for side in step.sides)
        return " → ".join(actor.name for actor in actors if actor)

    def _kept(self, text: str) -> str:
        return kept(text, self._refuse)
