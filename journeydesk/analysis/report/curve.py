"""The emotion along a journey, with what is worth a second look at each touchpoint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.analysis.contradiction import contradict
from journeydesk.analysis.curve import pieces
from journeydesk.analysis.estimates import Estimate
from journeydesk.analysis.number import AMOUNT, SHARE, Figure, computed, entered
from journeydesk.analysis.personas import is_urgent
from journeydesk.analysis.report.estimates import from_evidence, from_room
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.model import Emotion, Stage, Touchpoint


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A step of the journey; steps are 1 apart.

    For all personas `value` is the aggregate, and a flag is set where it is for any of them.
    """

    touchpoint: Touchpoint
    value: Figure
    slope: float | None  # emotion per step
    midway: float | None  # half way to the next step; None in a gap and at the end
    from_evidence: Figure
    from_room: Estimate
    count: Figure  # N: the journeys that come here, of those entering the first stage
    emotions: tuple[Emotion, ...]  # what was entered: one, or each persona's

    @property
    def is_urgent(self) -> bool:
        return any(is_urgent(e.value, e.engagement) for e in self.emotions)

    @property
    def is_contradicted(self) -> bool:
        """The number by the word."""
        return any(e.value is not None and contradict(e.word, e.value) for e in self.emotions)


def curve_of(here: Standpoint) -> tuple[CurvePoint, ...]:
    steps, journey = here.walk.steps, here.journey
    evidence, room, emotions = from_evidence(here), from_room(here), _entered(here)
    same = (steps, here.feelings, evidence, room, emotions, journey.stages)

    def make() -> tuple[CurvePoint, ...]:
        index = {t.id: i for i, t in enumerate(journey.touchpoints)}
        figures = [here.feelings[t.id] for t in steps]
        slopes = _slopes([figure.value for figure in figures])
        return tuple(
            CurvePoint(
                touchpoint=t,
                value=figure,
                slope=slope,
                midway=midway,
                from_evidence=evidence[index[t.id]],
                from_room=room[index[t.id]],
                count=count_at(t, journey.stages),
                emotions=emotions[index[t.id]],
            )
            for t, figure, (slope, midway) in zip(steps, figures, slopes, strict=True)
        )

    return here.keeper.keep(("curve", here.key), same, None, make)


def count_at(touchpoint: Touchpoint, stages: Sequence[Stage]) -> Figure:
    """N of a touchpoint: its share of the customers entering the first stage."""
    entering = entered(stages[0].count_in if stages else None, AMOUNT)
    reach = entered(touchpoint.reach_share, SHARE)
    return computed(lambda reach, n: reach * n, reach, entering)


def _entered(here: Standpoint) -> tuple[tuple[Emotion, ...], ...]:
    """At each touchpoint of the map; the same until one of the persona's own changes."""
    key = here.key

    def own(emotions: tuple[Emotion, ...]) -> tuple[Emotion, ...]:
        return tuple(e for e in emotions if key in (None, e.persona))

    each = here.keeper.each(("entered", key), own, here.journey.emotions)
    flat = tuple(emotion for there in each for emotion in there)
    same = (here.journey.touchpoints, flat)
    return here.keeper.keep(("entered", key), same, None, lambda: each)


def _slopes(emotions: Sequence[float | None]) -> list[tuple[float | None, float | None]]:
    """At each step, with the emotion half way to the next."""
    found: list[tuple[float | None, float | None]] = [(None, None)] * len(emotions)
    for piece in pieces(range(len(emotions)), emotions):
        first = int(piece.points[0].x)
        ends = [(point.y, slope) for point, slope in zip(piece.points, piece.slopes, strict=True)]
        for i, (e, m) in enumerate(ends):
            midway = _midway(e, m, *ends[i + 1]) if i + 1 < len(ends) else None
            found[first + i] = m, midway
    return found


def _midway(e: float, m: float, e_next: float, m_next: float) -> float:
    """Of the Bézier whose controls are a third of a step away."""
    return (e + e_next) / 2 + (m - m_next) / 8
