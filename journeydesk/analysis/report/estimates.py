"""What evidence and the room say of an emotion, beside what was entered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from journeydesk.analysis.estimates import Estimate, emotion_from_evidence, estimate
from journeydesk.analysis.journey import AskedRound
from journeydesk.analysis.number import Figure
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.model import Emotion, Evidence, RecordId

Items = tuple[Evidence, ...]
CHUNK = 250


def from_evidence(here: Standpoint) -> tuple[Figure, ...]:
    """Σwv/Σw at each touchpoint of the map, of the evidence that tells of an emotion.

    Evidence for an emotion speaks for its persona, evidence for a touchpoint for everybody.
    """
    by_record, emotions = _by_record(here), _own_emotions(here)
    touchpoints = here.journey.touchpoints
    items = [
        items_about(by_record, [t.id, *(e.id for e in own)])
        for t, own in zip(touchpoints, emotions, strict=True)
    ]
    return here.keeper.each(("from evidence", here.key), weighed, items)


def from_room(here: Standpoint) -> tuple[Estimate, ...]:
    """The median at each touchpoint of the map, of the last round about the persona there.

    Rounds are about one persona each, so there is none for all of them.
    """
    last = {r.round.touchpoint: r for r in here.journey.rounds if r.round.persona == here.key}
    rounds = [last.get(t.id) for t in here.journey.touchpoints]
    return here.keeper.each(("from room", here.key), _estimated, rounds)


def _by_record(here: Standpoint) -> Mapping[RecordId, Items]:
    """What is found by a record's id; looked through by the hundred, for most stay as they are."""
    evidence = here.journey.evidence

    def make() -> dict[RecordId, Items]:
        starts = range(0, len(evidence), CHUNK)
        chunks = [evidence[start : start + CHUNK] for start in starts]
        found: dict[RecordId, Items] = {}
        for index in here.keeper.each("chunks of evidence", indexed, chunks):
            for id_, items in index.items():
                found[id_] = (*found.get(id_, ()), *items)
        return found

    return here.keeper.keep("evidence", (evidence,), None, make)


def indexed(evidence: Items) -> dict[RecordId, Items]:
    """What tells of an emotion, by the records that it supports."""
    found: dict[RecordId, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if item.value is not None:
            for id_ in item.supports:
                found[id_].append(item)
    return {id_: tuple(items) for id_, items in found.items()}


def _own_emotions(here: Standpoint) -> Iterable[tuple[Emotion, ...]]:
    key = here.key

    def own(emotions: tuple[Emotion, ...]) -> tuple[Emotion, ...]:
        return tuple(emotion for emotion in emotions if emotion.persona == key)

    return here.keeper.each(("own", key), own, here.journey.emotions)


def items_about(by_record: Mapping[RecordId, Items], ids: Iterable[RecordId]) -> Items:
    """Each item once: it may name the touchpoint and the emotion."""
    found = [by_record[id_] for id_ in ids if id_ in by_record]
    if len(found) == 1:
        return found[0]
    return tuple({item.id: item for items in found for item in items}.values())


def weighed(items: Items) -> Figure:
    return emotion_from_evidence([i.value for i in items], [i.strength for i in items])


def _estimated(asked: AskedRound | None) -> Estimate:
    return estimate([rating.value for rating in asked.ratings] if asked else [])
