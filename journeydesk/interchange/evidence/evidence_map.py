"""Answers as one map: a touchpoint for each thing they are about, and each answer as evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import JsonValue

from journeydesk.analysis.estimates import emotion_from_evidence
from journeydesk.i18n import _
from journeydesk.interchange.evidence.counting import metrics_of
from journeydesk.interchange.evidence.noted import noted
from journeydesk.interchange.evidence.pieces import pieces_of
from journeydesk.interchange.evidence.places import Places, places_of
from journeydesk.interchange.evidence.scores import Scored
from journeydesk.interchange.evidence.telling import Telling, ranked
from journeydesk.layout.vocabulary import EVIDENCE_LABELS
from journeydesk.model import (
    Emotion,
    Evidence,
    Lane,
    LaneKind,
    Map,
    Metric,
    Origin,
    Persona,
    Record,
    Stage,
    Touchpoint,
    rank_between,
)

LANES = (
    LaneKind.TOUCHPOINT,
    LaneKind.CHANNEL,
    LaneKind.EMOTION_CURVE,
    LaneKind.PAIN_POINT,
    LaneKind.OPPORTUNITY,
    LaneKind.METRIC,
    LaneKind.EVIDENCE,
)
STRENGTH = 100.0  # of each answer: none weighs more than another

About = Mapping[str, Sequence[Evidence]]  # by the id of what it supports
Subjects = Sequence[tuple[Touchpoint, tuple[Scored, ...]]]  # with the scores given there


def records_of(telling: Telling, extra: dict[str, JsonValue]) -> list[Record]:
    """The map first; `extra` is kept with it."""
    only = rank_between("", "")
    chart = Map(title=telling.title, rank=only, extra={"evidence": extra})
    stage = Stage(map=chart.id, rank=only, title=_(EVIDENCE_LABELS[telling.kind]))
    places = places_of(telling, stage)
    evidence = tuple(pieces_of(telling, places, chart))
    about, subjects = _about(evidence), _subjects(places, telling.scores)
    return [
        chart,
        stage,
        *(Lane(map=chart.id, rank=rank, kind=kind) for kind, rank in ranked(LANES)),
        *places.channels.values(),
        *places.personas.values(),
        *places.touchpoints,
        *_emotions(subjects, about, tuple(places.personas.values())),
        *_metrics(subjects, about, stage, (evidence, telling.scores)),
        *evidence,
    ]


def _subjects(places: Places, scores: tuple[Scored, ...]) -> Subjects:
    own = {touchpoint.id: heading for heading, touchpoint in places.by_score.items()}
    return [
        (touchpoint, tuple(s for s in scores if own.get(touchpoint.id, s.heading) == s.heading))
        for touchpoint in places.touchpoints
    ]


def _about(evidence: Iterable[Evidence]) -> About:
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for each in evidence:
        for id_ in each.supports:
            found[id_].append(each)
    return found


def _emotions(subjects: Subjects, about: About, personas: Sequence[Persona]) -> Iterator[Emotion]:
    """What each persona felt at each touchpoint: the mean of what was told there."""
    for touchpoint, scores in subjects:
        for persona, rank in ranked(personas):
            told = [
                each
                for each in about.get(touchpoint.id, ())
                if len(personas) == 1 or persona.id in each.supports
            ]
            values = list(_felt(told, scores))
            felt = emotion_from_evidence(values, [STRENGTH] * len(values)).value
            if felt is not None:
                place = {"touchpoint": touchpoint.id, "persona": persona.id, "rank": rank}
                fields = {"value": felt, "n": len(values), "origin": Origin.FROM_EVIDENCE}
                yield Emotion.model_validate(place | fields)


def _felt(told: Iterable[Evidence], scores: Iterable[Scored]) -> Iterator[float]:
    for each in told:
        given = noted(each).scores
        felt = [
            scored.emotion_of(given[scored.heading]) for scored in scores if scored.heading in given
        ]
        known = [value for value in felt if value is not None]
        if known:
            yield sum(known) / len(known)


def _metrics(
    subjects: Subjects,
    about: About,
    stage: Stage,
    whole: tuple[Sequence[Evidence], tuple[Scored, ...]],
) -> Iterator[Metric]:
    """Those of all answers first, where they are not about one thing alone."""
    found: list[Metric] = []
    evidence, scores = whole
    if len(subjects) > 1 and subjects[0][1] == scores:
        found += metrics_of(evidence, scores, {"map": stage.map, "stage": stage.id})
    for touchpoint, own in subjects:
        place = {"map": stage.map, "touchpoint": touchpoint.id}
        found += metrics_of(about.get(touchpoint.id, ()), own, place)
    for metric, rank in ranked(found):
        yield metric.evolve(rank=rank)
