"""What is remembered of a journey: its peak, its end, its recoveries, its moments of truth."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.analysis.moments import Hint, suggestions
from journeydesk.analysis.number import Figure
from journeydesk.analysis.peak_end import PeakEnd, peak_end
from journeydesk.analysis.recovery import loyalty, recovery_lifts
from journeydesk.analysis.report.leaving import leaving
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.model import EvidenceKind, Moment, RecordId, Touchpoint

BEHAVIOUR = (EvidenceKind.EVENT_LOG, EvidenceKind.WEB_ANALYTICS)  # coming back, not saying so


@dataclass(frozen=True, slots=True)
class Recovery:
    """At a step of the journey.

    Without evidence that customers came back it is to be called a satisfaction recovery.
    """

    touchpoint: Touchpoint
    lift: Figure  # 0…4
    loyalty: Figure  # 0…100
    has_loyalty_evidence: bool


@dataclass(frozen=True, slots=True)
class Suggested:
    touchpoint: Touchpoint
    hints: tuple[Hint, ...]


@dataclass(frozen=True, slots=True)
class Peaks:
    """Everything along the steps of the journey; `moments` were set by people."""

    steps: tuple[Touchpoint, ...]
    peak_end: PeakEnd
    recoveries: tuple[Recovery, ...]
    suggested: tuple[Suggested, ...]
    moments: tuple[Moment, ...]


def peaks_of(here: Standpoint) -> Peaks:
    away = leaving(here.journey, here.keeper)
    proven = _proven(here)
    same = (here.walk, here.feelings, away, here.journey.moments)
    return here.keeper.keep(("peaks", here.key), same, proven, lambda: _peaks(here, proven))


def _peaks(here: Standpoint, proven: frozenset[RecordId]) -> Peaks:
    steps = here.walk.steps
    emotions = [here.feeling(t.id) for t in steps]
    return Peaks(
        steps, peak_end(emotions), _recoveries(here, proven), _suggested(here), _moments(here)
    )


def _recoveries(here: Standpoint, proven: frozenset[RecordId]) -> tuple[Recovery, ...]:
    steps = here.walk.steps
    emotions = [here.feeling(t.id) for t in steps]
    rows = zip(steps, emotions, recovery_lifts(emotions), strict=True)
    return tuple(
        Recovery(t, lift, loyalty(e, t.importance_customer, lift.value), t.id in proven)
        for t, e, lift in rows
    )


def _suggested(here: Standpoint) -> tuple[Suggested, ...]:
    steps = here.walk.steps
    away = leaving(here.journey, here.keeper)
    found = suggestions(
        [here.feeling(t.id) for t in steps],
        [t.importance_customer for t in steps],
        [away[t.id].value if t.id in away else None for t in steps],
    )
    return tuple(Suggested(steps[s.index], s.hints) for s in found)


def _moments(here: Standpoint) -> tuple[Moment, ...]:
    """A persona's own and everybody's; all of them for all."""
    mine = (None, here.key)
    return tuple(m for m in here.journey.moments if here.key is None or m.persona in mine)


def _proven(here: Standpoint) -> frozenset[RecordId]:
    """The touchpoints whose moments rest on what customers did afterwards."""
    touchpoints = {moment.id: moment.touchpoint for moment in here.journey.moments}
    evidence = here.journey.evidence
    seen = here.keeper.keep("behaviour", (evidence,), None, lambda: _behaviour(here))
    return frozenset(touchpoints[id_] for id_ in seen if id_ in touchpoints)


def _behaviour(here: Standpoint) -> frozenset[RecordId]:
    """What evidence of behaviour speaks for, where it counts."""
    items = (i for i in here.journey.evidence if i.kind in BEHAVIOUR and i.strength)
    return frozenset(id_ for item in items for id_ in item.supports)
