"""A journey in words as the records of one map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from journeydesk.analysis.scale import ForeignScale
from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.report import Imported
from journeydesk.interchange.tables.feelings import likely_scale
from journeydesk.interchange.tables.felt import emotions_at
from journeydesk.interchange.tables.grid import Grid
from journeydesk.interchange.tables.items_in_cells import items_of
from journeydesk.interchange.tables.roles import SCENARIO_FIELDS, one
from journeydesk.interchange.tables.steps import Step, steps_of
from journeydesk.interchange.tables.telling import notes_on
from journeydesk.layout import label_of_lane
from journeydesk.model import (
    LAYER_OF_KIND,
    STYLES,
    Card,
    Channel,
    Lane,
    LaneKind,
    Map,
    MapType,
    Persona,
    Record,
    Scenario,
    ServiceLayer,
    Stage,
    Touchpoint,
    card_kind_of,
    lanes_in_order,
    ranks_between,
)

# One of each on a map: what is in them does not lie in them, but at touchpoints.
_SINGLE = frozenset({LaneKind.TOUCHPOINT, LaneKind.CHANNEL, LaneKind.EMOTION_CURVE})
_INSIDE = (ServiceLayer.FRONTSTAGE, ServiceLayer.BACKSTAGE, ServiceLayer.SUPPORT)
LIKERT = ForeignScale(1.0, 5.0)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cast:
    """What the records of a map's steps refer to."""

    lanes: Mapping[int, Lane]  # by the number of their heading
    channels: Mapping[str, Channel]
    personas: Mapping[str, Persona]
    scale: ForeignScale


def map_of(grid: Grid, source: str, rank: str, choices: Choices) -> Imported:
    """The map and everything in it, with what was guessed; emotions on `choices.scale`."""
    steps = steps_of(grid)
    chart = Map(title=grid.title or source, rank=rank, type=_type_of(grid))
    likely = likely_scale(feeling for step in steps for feeling in step.feelings)
    scale = ForeignScale(*choices.scale) if choices.scale else likely
    cast = Cast(
        _lanes(grid, chart), _channels(steps, chart), _personas(steps, chart), scale or LIKERT
    )
    stages = [Stage(map=chart.id, rank=rank, title=title) for title, rank in _ranked(grid.stages)]
    records: list[Record] = [chart, *cast.personas.values(), *_scenario(grid, chart), *stages]
    records += {lane.id: lane for lane in cast.lanes.values()}.values()
    records += cast.channels.values()
    for number, stage in enumerate(stages):
        here = [step for step in steps if step.stage == number]
        records += _in_stage(stage, here, cast, is_by_step=grid.has_steps)
    notes = notes_on(grid, steps, source, choices, likely)
    return Imported(tuple(records), tuple(notes))


def _type_of(grid: Grid) -> MapType:
    """With its lines, or with what the customer does not do on two sides of one."""
    layers = {
        LAYER_OF_KIND.get(heading.role)
        for heading in grid.headings
        if isinstance(heading.role, LaneKind)
    }
    is_blueprint = grid.has_dividers or len(layers & {*_INSIDE}) > 1
    return MapType.SERVICE_BLUEPRINT if is_blueprint else MapType.CURRENT_STATE


def _lanes(grid: Grid, chart: Map) -> Mapping[int, Lane]:
    """By the number of their heading; the same heading, and the same single kind, is one lane."""
    by_key: dict[object, Lane] = {}
    found: dict[int, Lane] = {}
    for number, heading in enumerate(grid.headings):
        kind = heading.role
        if isinstance(kind, LaneKind):
            key = kind if kind in _SINGLE else (kind, one(heading.text))
            label = "" if heading.label == label_of_lane(kind) else heading.label
            lane = Lane(map=chart.id, kind=kind, label=label)
            found[number] = by_key.setdefault(key, lane)
    in_order = lanes_in_order(list(by_key.values()), chart.type)
    ranks = {lane.id: rank for lane, rank in _ranked(in_order)}
    ranked = {lane.id: lane.evolve(rank=ranks[lane.id]) for lane in in_order}
    return {number: ranked[lane.id] for number, lane in found.items()}


def _channels(steps: Sequence[Step], chart: Map) -> Mapping[str, Channel]:
    """By name; case does not make another one."""
    names = {one(name): name for step in reversed(steps) for name in reversed(_channels_of(step))}
    ordered = reversed(names.items())
    return {
        key: Channel(map=chart.id, rank=rank, name=name) for (key, name), rank in _ranked(ordered)
    }


def _channels_of(step: Step) -> tuple[str, ...]:
    """One for each touchpoint, or one for all: of more than these it is not said which is whose."""
    if len(step.channels) in (0, 1, len(step.titles)):
        return step.channels
    return (", ".join(step.channels),)


def _personas(steps: Sequence[Step], chart: Map) -> Mapping[str, Persona]:
    """By name; where something is felt by nobody there is a customer."""
    names = [name for step in steps for name in step.personas]
    names += [felt.persona for step in steps for felt in step.felt if felt.persona]
    if not names and any(step.felt for step in steps):
        names = [_("Customer")]
    return {
        one(name): Persona(map=chart.id, rank=rank, name=name, style=number % STYLES)
        for number, (name, rank) in enumerate(_ranked({one(n): n for n in names}.values()))
    }


def _scenario(grid: Grid, chart: Map) -> Iterator[Scenario]:
    told: dict[str, Any] = {}
    for number, heading in enumerate(grid.headings):
        if field := SCENARIO_FIELDS.get(heading.role):
            items = (item for row in grid.rows for item in items_of(row.cells[number]))
            told[field] = "\n".join(dict.fromkeys(items))
    if any(told.values()):
        yield Scenario(map=chart.id, rank="V", **told)


def _in_stage(
    stage: Stage, steps: Sequence[Step], cast: Cast, *, is_by_step: bool
) -> Iterator[Record]:
    """Touchpoints, what is felt at them, and cards: under their touchpoint where each has a row."""
    touchpoints = [touchpoint for step in steps for touchpoint in _touchpoints(stage, step, cast)]
    ranks = iter(ranks_between("", "", len(touchpoints)))
    left = iter(touchpoints)
    cards: list[Card] = []
    for step in steps:
        here = [next(left).evolve(rank=next(ranks)) for _title in step.titles]
        yield from here
        yield from emotions_at(here, step, cast.personas, cast.scale)
        is_own = is_by_step and len(here) == 1
        cards += _cards(stage, step, cast, here[0] if is_own else None)
    yield from _in_cells(cards)


def _touchpoints(stage: Stage, step: Step, cast: Cast) -> Iterator[Touchpoint]:
    names = _channels_of(step)
    ids = [cast.channels[one(name)].id for name in names]
    over = ids if len(ids) == len(step.titles) else [ids[0] if ids else None] * len(step.titles)
    personas = tuple(cast.personas[one(name)].id for name in step.personas)
    make = partial(Touchpoint, stage=stage.id, personas=personas)
    for title, channel in zip(step.titles, over, strict=True):
        yield make(title=title, channel=channel)


def _cards(stage: Stage, step: Step, cast: Cast, under: Touchpoint | None) -> Iterator[Card]:
    for number, text in step.cards:
        lane = cast.lanes[number]
        yield Card(
            lane=lane.id,
            stage=stage.id,
            touchpoint=under.id if under else None,
            kind=card_kind_of(lane.kind),
            text=text,
        )


def _in_cells(cards: Iterable[Card]) -> Iterator[Card]:
    """Each with its rank among those of its cell."""
    by_lane: dict[str, list[Card]] = {}
    for card in cards:
        by_lane.setdefault(card.lane, []).append(card)
    for here in by_lane.values():
        for card, rank in _ranked(here):
            yield card.evolve(rank=rank)


def _ranked(things: Iterable[T]) -> Iterator[tuple[T, str]]:
    found = tuple(things)
    return zip(found, ranks_between("", "", len(found)), strict=True)
