"""A map as a table of words: stages across, lanes down; for workbooks, texts and slides alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from journeydesk.analysis.measured import measured
from journeydesk.i18n import _
from journeydesk.layout.labels import label_of_lane, label_of_map_type, signed
from journeydesk.layout.metric_strip import metric_told
from journeydesk.layout.time_strip import time_needed
from journeydesk.model import (
    Card,
    Channel,
    Emotion,
    Image,
    Lane,
    LaneKind,
    Map,
    Metric,
    Persona,
    RecordId,
    Records,
    Scenario,
    Stage,
    Touchpoint,
    one_line,
    shortened,
)

LONGEST_NAME = 40  # letters of a persona's name in the label of a row

Items = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A lane, or what one persona feels; `cells` has the items of each stage, a line each.

    `feelings` has the mean of the emotions of each stage, where it is a row of emotions.
    """

    label: str
    kind: LaneKind
    cells: tuple[Items, ...]
    feelings: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class MapInWords:
    """`about` says what a reader wants to know first, as names and values."""

    title: str
    about: tuple[tuple[str, str], ...]
    stages: tuple[str, ...]
    rows: tuple[Row, ...]


def map_in_words(records: Records, map_id: RecordId) -> MapInWords:
    """All lanes in their order, hidden ones too. Raises KeyError: no such map."""
    chart = records.get(Map, map_id)
    stages = records.at(Stage, map_id)
    personas = records.at(Persona, map_id)
    rows = [
        row for lane in records.at(Lane, map_id) for row in _rows(lane, stages, personas, records)
    ]
    return MapInWords(
        one_line(chart.title) or _("Untitled map"),
        tuple(_about(chart, records)),
        tuple(one_line(stage.title) or _("Untitled stage") for stage in stages),
        tuple(rows),
    )


def name_of_lane(lane: Lane) -> str:
    return one_line(lane.label) or label_of_lane(lane.kind)


def feeling_told(emotion: Emotion) -> str:
    """ "anxious (−1)"; the word or the number alone where only that is known."""
    value = "" if emotion.value is None else signed(emotion.value)
    return (
        f"{one_line(emotion.word)} ({value})"
        if emotion.word and value
        else (one_line(emotion.word) or value)
    )


def _about(chart: Map, records: Records) -> Iterator[tuple[str, str]]:
    names = [one_line(p.name) for p in records.at(Persona, chart.id) if p.name.strip()]
    scenario = next(iter(records.at(Scenario, chart.id)), None)
    told = (
        (_("Type"), label_of_map_type(chart.type)),
        (_("Personas"), "; ".join(names)),
        (_("Scenario"), one_line(scenario.situation) if scenario else ""),
        (_("Goal"), one_line(scenario.goal) if scenario else ""),
        (_("Period"), one_line(chart.period)),
        (_("Version"), one_line(chart.version_label)),
        (_("Owner"), one_line(chart.owner)),
    )
    yield from ((name, value) for name, value in told if value)


def _rows(
    lane: Lane, stages: Sequence[Stage], personas: Sequence[Persona], records: Records
) -> Iterator[Row]:
    """The lane's own; curves have one for each persona, and their own cards below."""
    name = name_of_lane(lane)
    cards = tuple(tuple(_cards(lane, stage, records)) for stage in stages)
    if lane.kind in CURVES:
        for persona in personas:
            whose = shortened(persona.name, LONGEST_NAME)
            label = f"{name}: {whose}" if whose else name
            yield _curve(label, lane.kind, persona, stages, records)
        if any(cards) or not personas:
            yield Row(name, lane.kind, cards)
        return
    known = KNOWN.get(lane.kind, _nothing)
    derived = (tuple(known(stage, records)) for stage in stages)
    cells = (own + more for own, more in zip(derived, cards, strict=True))
    yield Row(name, lane.kind, tuple(cells))


def _cards(lane: Lane, stage: Stage, records: Records) -> Iterator[str]:
    for card in records.at(Card, lane.id, stage.id):
        if words := one_line(card.text):
            yield words


def _curve(
    label: str, kind: LaneKind, persona: Persona, stages: Sequence[Stage], records: Records
) -> Row:
    felt = [_felt(persona, stage, records) for stage in stages]
    cells = tuple(tuple(_told(pairs, CURVES[kind])) for pairs in felt)
    means = tuple(_mean([e.value for _step, e in pairs if e.value is not None]) for pairs in felt)
    return Row(label, kind, cells, means if kind is LaneKind.EMOTION_CURVE else ())


def _felt(persona: Persona, stage: Stage, records: Records) -> list[tuple[str, Emotion]]:
    """What the persona feels in a stage, each with the touchpoint's name where it has several."""
    steps = records.at(Touchpoint, stage.id)
    return [
        (one_line(step.title) if len(steps) > 1 else "", emotion)
        for step in steps
        for emotion in records.at(Emotion, step.id)
        if emotion.persona == persona.id
    ]


def _told(felt: Sequence[tuple[str, Emotion]], tell: Callable[[Emotion], str]) -> Iterator[str]:
    for name, emotion in felt:
        if told := tell(emotion):
            yield f"{name}: {told}" if name else told


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _engagement(emotion: Emotion) -> str:
    return "" if emotion.engagement is None else f"{emotion.engagement}/5"


def _touchpoints(stage: Stage, records: Records) -> Iterator[str]:
    for step in records.at(Touchpoint, stage.id):
        yield one_line(step.title) or _("Untitled touchpoint")


def _channels(stage: Stage, records: Records) -> Iterator[str]:
    """Each once; where touchpoints differ, in their order: one for each of them."""
    ids = [step.channel for step in records.at(Touchpoint, stage.id) if step.channel]
    names = [one_line(records.get(Channel, id_).name) for id_ in ids]
    is_one_each = len(names) == len(records.at(Touchpoint, stage.id)) and len(set(names)) > 1
    yield from filter(None, names if is_one_each else dict.fromkeys(names))


def _owners(stage: Stage, records: Records) -> Iterator[str]:
    steps = records.at(Touchpoint, stage.id)
    yield from dict.fromkeys(one_line(s.owner_team) for s in steps if s.owner_team.strip())


def _times(stage: Stage, records: Records) -> Iterator[str]:
    for step in records.at(Touchpoint, stage.id):
        if step.active_min is not None or step.wait_min is not None:
            yield f"{one_line(step.title)}: {time_needed(step)}"


def _metrics(stage: Stage, records: Records) -> Iterator[str]:
    steps = {step.id for step in records.at(Touchpoint, stage.id)}
    for metric in records.at(Metric, stage.map):
        if metric.touchpoint in steps if metric.touchpoint else metric.stage == stage.id:
            yield metric_told(metric, measured(metric))


def _images(stage: Stage, records: Records) -> Iterator[str]:
    for step in records.at(Touchpoint, stage.id):
        if step.image and (words := one_line(records.get(Image, step.image).alt)):
            yield words


def _nothing(_stage: Stage, _records: Records) -> Iterator[str]:
    return iter(())


CURVES: dict[LaneKind, Callable[[Emotion], str]] = {
    LaneKind.EMOTION_CURVE: feeling_told,
    LaneKind.ENGAGEMENT_CURVE: _engagement,
}
# What lanes know by themselves, beside the cards that lie in them.
KNOWN: dict[LaneKind, Callable[[Stage, Records], Iterator[str]]] = {
    LaneKind.TOUCHPOINT: _touchpoints,
    LaneKind.CHANNEL: _channels,
    LaneKind.OWNER: _owners,
    LaneKind.TIME: _times,
    LaneKind.METRIC: _metrics,
    LaneKind.IMAGE: _images,
}
