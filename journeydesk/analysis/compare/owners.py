"""The changes of a journey by the team that they are for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from journeydesk.analysis.compare.aligned import AlignedStage
from journeydesk.analysis.compare.answers import Answer, Answers
from journeydesk.analysis.compare.changes import Change, Side
from journeydesk.analysis.compare.telling import OF_THE_JOURNEY
from journeydesk.analysis.report.switching import owner_of
from journeydesk.model import (
    Card,
    Channel,
    Emotion,
    Expectation,
    Link,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TeamsChange:
    """`step` is the number of its touchpoint along the aligned stages, from 1."""

    change: Change
    step: int | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class TeamChanges:
    """What one team has to change, along the journey; of no team where that is None."""

    team: str | None
    changes: tuple[TeamsChange, ...]


class Places:
    """Where along the aligned stages a record is, and whose that is."""

    def __init__(self, before: Side, after: Side, stages: Sequence[AlignedStage]) -> None:
        self._before, self._after = before, after
        self._stages: dict[RecordId, int] = {}
        self._steps: dict[RecordId, Place] = {}
        numbers = count(1)
        for i, aligned in enumerate(stages):
            self._stages |= {stage.id: i for stage in (aligned.before, aligned.after) if stage}
            for step, number in zip(aligned.steps, numbers, strict=False):
                here = (step.before, step.after)
                self._steps |= {t.id: (i, number) for t in here if t}

    def team(self, change: Change) -> str | None:
        """Of its touchpoint, else of that one's channel; of a channel, its own."""
        if isinstance(change.record, Channel):
            return change.record.owner_team.strip() or None
        touchpoint, records = self._met(change)
        channel = records.find(touchpoint.channel) if touchpoint else None
        known = {channel.id: channel} if isinstance(channel, Channel) else {}
        return owner_of(touchpoint, known) if touchpoint else None

    def step(self, change: Change) -> int | None:
        touchpoint, _records = self._met(change)
        return self._steps[touchpoint.id][1] if touchpoint else None

    def order(self, change: Change) -> tuple[int, int, int]:
        """What is of no stage first; in a stage what is of no touchpoint."""
        record = change.record
        touchpoint, _records = self._met(change)
        stage = record.id if isinstance(record, Stage) else getattr(record, "stage", None)
        at = self._steps[touchpoint.id] if touchpoint else (self._stages.get(stage or "", -1), 0)
        return (*at, OF_THE_JOURNEY.index(type(record)))

    def _met(self, change: Change) -> tuple[Touchpoint | None, Records]:
        """The touchpoint it is of now, or was of before that went, with what it lies among."""
        now, was = self._after.records, self._before.records
        if touchpoint := touchpoint_of(change.after, now):
            return touchpoint, now
        return touchpoint_of(change.before, was), was


def by_owner(
    changes: Iterable[Change], places: Places, answers: Answers
) -> tuple[TeamChanges, ...]:
    """By the names of the teams; what is of no team comes last."""
    found: defaultdict[str | None, list[Change]] = defaultdict(list)
    for change in changes:
        found[places.team(change)].append(change)
    teams = sorted(found, key=lambda team: (team is None, (team or "").casefold(), team or ""))
    return tuple(_of_team(team, found, places, answers) for team in teams)


def touchpoint_of(record: Record | None, records: Records) -> Touchpoint | None:
    """Where a record is met; a line belongs to where it begins."""
    match record:
        case Touchpoint():
            return record
        case Card(touchpoint=id_) | Emotion(touchpoint=id_) | Moment(touchpoint=id_):
            return touchpoint_of(records.find(id_), records)
        case Metric(touchpoint=id_) | Link(source=id_):
            return touchpoint_of(records.find(id_), records)
        case PainPoint(card=id_) | Expectation(card=id_) | Opportunity(card=id_):
            return touchpoint_of(records.find(id_), records)
    return None


def _of_team(
    team: str | None,
    found: Mapping[str | None, Sequence[Change]],
    places: Places,
    answers: Answers,
) -> TeamChanges:
    ordered = sorted(found[team], key=places.order)
    return TeamChanges(
        team, tuple(TeamsChange(c, places.step(c), answers.to(c.record)) for c in ordered)
    )
