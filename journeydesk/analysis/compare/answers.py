"""What answers a change: the opportunities behind it, and what somebody does about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesk.analysis.compare.changes import Side
from journeydesk.analysis.journey import Hope, Idea, Journey, Pain
from journeydesk.model import (
    Action,
    Card,
    Emotion,
    Expectation,
    Link,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Record,
    RecordId,
    Touchpoint,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """An opportunity, with the actions that follow from it on either side."""

    opportunity: Card
    actions: tuple[Action, ...]


class Answers:
    """The opportunities of two maps by what they are about; everything is known by its lineage."""

    def __init__(self, ends: Sequence[tuple[Side, Journey]]) -> None:
        self._ends = ends
        self._cards: dict[RecordId, Card] = {}  # the last side's, where both have it
        self._actions: defaultdict[RecordId, dict[RecordId, Action]] = defaultdict(dict)
        self._about: defaultdict[RecordId, dict[RecordId, None]] = defaultdict(dict)
        for side, journey in ends:
            self._read(side, journey)

    def to(self, record: Record) -> tuple[Answer, ...]:
        """Those that name what a record is about, or are linked with it; in the journey's order."""
        topics = {topic for side, journey in self._ends for topic in _topics(record, side, journey)}
        found = {idea for topic in topics for idea in self._about.get(topic, ())}
        return tuple(
            Answer(card, tuple(self._actions[lineage].values()))
            for lineage, card in self._cards.items()
            if lineage in found
        )

    def _read(self, side: Side, journey: Journey) -> None:
        for idea in journey.opportunities:
            self._cards[idea.card.lineage_id] = idea.card
            for id_ in _named(idea, side):
                self._about[side.lineage(id_) or id_][idea.card.lineage_id] = None
        for action in journey.actions:
            if idea_lineage := side.lineage(action.opportunity):
                self._actions[idea_lineage][action.lineage_id] = action


def _named(idea: Idea, side: Side) -> Iterator[RecordId]:
    """Itself, what it answers, and what a line joins it with."""
    yield idea.card.id
    if idea.known:
        yield from (*idea.known.pains, *idea.known.expectations)
    for link in side.records.at(Link, side.map or ""):
        if idea.card.id in link.ends:
            yield from link.ends


def _topics(record: Record, side: Side, journey: Journey) -> Iterator[RecordId]:
    """Lineages of what a record is about, as far as this side has it."""
    match record:
        case Card(lineage_id=lineage):
            yield lineage
        case PainPoint(card=id_) | Expectation(card=id_) | Opportunity(card=id_):
            yield side.lineage(id_) or id_
        case Link(source=source, target=target):
            yield from (side.lineage(id_) or id_ for id_ in (source, target))
        case Touchpoint(lineage_id=lineage):
            yield from _at(lineage, journey)
        case Emotion(touchpoint=id_) | Moment(touchpoint=id_) | Metric(touchpoint=id_) if id_:
            yield from _at(side.lineage(id_) or id_, journey)


def _at(lineage: RecordId, journey: Journey) -> Iterator[RecordId]:
    """A touchpoint and what is met there."""
    yield lineage
    here = {t.id for t in journey.touchpoints if t.lineage_id == lineage}
    met: tuple[Pain | Hope, ...] = (*journey.pains, *journey.expectations)
    yield from (f.card.lineage_id for f in met if here.intersection(f.touchpoints))
