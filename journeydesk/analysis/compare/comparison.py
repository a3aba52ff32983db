"""Two maps beside each other: the journey as it is and as it becomes, or any two by lineage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.analysis.compare.aligned import (
    AlignedStage,
    AlignedStep,
    Shift,
    Two,
    in_one_row,
    touchpoints_in_rows,
)
from journeydesk.analysis.compare.answers import Answers
from journeydesk.analysis.compare.changes import Side, changes
from journeydesk.analysis.compare.owners import Places, TeamChanges, by_owner
from journeydesk.analysis.compare.telling import of_the_journey
from journeydesk.analysis.journey import Journey
from journeydesk.analysis.number import EMOTION, Figure, entered
from journeydesk.analysis.report import Report, reports
from journeydesk.analysis.report.standpoint import standpoint
from journeydesk.keeping import Keeper
from journeydesk.model import Map, Persona, RecordId, Touchpoint

UNKNOWN = entered(None, EMOTION)


@dataclass(frozen=True, slots=True)
class Totals:
    """Of a persona; of all together where that is None."""

    persona: Persona | None
    peak_end: Shift
    mean: Shift
    friction: Shift


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """`personas` are those of both maps, as they are now or were last, and `totals` has all last.

    `owners` leaves out what only one side can know and how a map is drawn: see telling.py.
    """

    sides: tuple[Side, Side]
    before: Map
    after: Map
    personas: tuple[Persona, ...]
    stages: tuple[AlignedStage, ...]
    totals: tuple[Totals, ...]
    coverage: Shift
    owners: tuple[TeamChanges, ...]

    @property
    def steps(self) -> tuple[AlignedStep, ...]:
        return tuple(step for stage in self.stages for step in stage.steps)


@dataclass(frozen=True, slots=True, eq=False)
class _End:
    """One side with its numbers, by persona; None is all of them."""

    side: Side
    journey: Journey
    reports: Mapping[RecordId | None, Report]
    feelings: Mapping[RecordId | None, Mapping[RecordId, Figure]]

    def feeling(self, touchpoint: Touchpoint | None, persona: Persona | None) -> Figure:
        felt = self.feelings[persona.id if persona else None]
        return felt[touchpoint.id] if touchpoint else UNKNOWN


def compare_maps(before: Side, after: Side) -> Comparison:
    """Both sides are of a map. Raises KeyError where one is not there."""
    ends = _end(before), _end(after)
    people = in_one_row(*(end.journey.personas for end in ends))
    stages = tuple(_stages(*ends, people))
    answers = Answers([(end.side, end.journey) for end in ends])
    told = of_the_journey(changes(before, after))
    return Comparison(
        sides=(before, after),
        before=ends[0].journey.map,
        after=ends[1].journey.map,
        personas=tuple(persona for pair in people if (persona := pair[1] or pair[0])),
        stages=stages,
        totals=tuple(_totals(*ends, pair) for pair in (*people, None)),
        coverage=Shift(*(end.reports[None].coverage.whole.share for end in ends)),
        owners=by_owner(told, Places(before, after, stages), answers),
    )


def _end(side: Side) -> _End:
    keeper = Keeper()
    found = reports(side.records, side.map or "", keeper)
    journey = found[-1].journey
    return _End(
        side,
        journey,
        {report.persona.id if report.persona else None: report for report in found},
        {
            persona.id if persona else None: standpoint(journey, persona, keeper).feelings
            for persona in (*journey.personas, None)
        },
    )


def _stages(before: _End, after: _End, people: Sequence[Two[Persona]]) -> Iterator[AlignedStage]:
    stages = in_one_row(before.journey.stages, after.journey.stages)
    rows = touchpoints_in_rows(
        stages,
        lambda id_: before.side.records.at(Touchpoint, id_),
        lambda id_: after.side.records.at(Touchpoint, id_),
    )
    for (old, new), row in zip(stages, rows, strict=True):
        yield AlignedStage(old, new, tuple(_step(before, after, pair, people) for pair in row))


def _step(
    before: _End, after: _End, pair: Two[Touchpoint], people: Sequence[Two[Persona]]
) -> AlignedStep:
    old, new = pair

    def shift(persona: Two[Persona] | None) -> Shift:
        was, now = persona or (None, None)
        return Shift(
            before.feeling(old, was) if was or not persona else UNKNOWN,
            after.feeling(new, now) if now or not persona else UNKNOWN,
        )

    return AlignedStep(old, new, shift(None), tuple(shift(persona) for persona in people))


def _totals(before: _End, after: _End, persona: Two[Persona] | None) -> Totals:
    was, now = persona or (None, None)
    old = before.reports[was.id if was else None] if was or not persona else None
    new = after.reports[now.id if now else None] if now or not persona else None
    two = (old, new)
    return Totals(
        now or was,
        Shift(*(r.peaks.peak_end.score if r else UNKNOWN for r in two)),
        Shift(*(r.peaks.peak_end.mean if r else UNKNOWN for r in two)),
        Shift(*(r.switching.total if r else UNKNOWN for r in two)),
    )
