"""Metrics out of pieces of evidence: raw counts, from which scores are computed (domain 3.8)."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from journeydesk.analysis.scores import STEPS
from journeydesk.i18n import _
from journeydesk.interchange.evidence.noted import Noted, noted
from journeydesk.interchange.evidence.roles import Role
from journeydesk.interchange.evidence.scores import Scored
from journeydesk.model import Evidence, EvidenceKind, Metric, MetricKind, RecordId

PROMOTERS, DETRACTORS = range(9, 11), range(7)
KINDS = {Role.NPS: MetricKind.NPS, Role.CSAT: MetricKind.CSAT, Role.CES: MetricKind.CES}
Fields = dict[str, Any]  # of a metric, but for its place


def metrics_of(
    evidence: Sequence[Evidence], scores: Sequence[Scored], place: Mapping[str, RecordId]
) -> list[Metric]:
    """What was counted in these; `place` is a map with or without a stage or a touchpoint."""
    found = [noted(each) for each in evidence]
    date = max((each.date for each in evidence), default="")
    fields = [*_scores(found, scores), *_support(evidence, found)]
    return [Metric.model_validate({**place, "date": date, **each}) for each in fields]


def _scores(found: Sequence[Noted], scores: Sequence[Scored]) -> Iterator[Fields]:
    """Named by its heading where there are several of a kind."""
    kinds = Counter(scored.role for scored in scores)
    for scored in scores:
        values = [n.scores[scored.heading] for n in found if scored.heading in n.scores]
        if values:
            is_named = kinds[scored.role] > 1 or scored.role not in KINDS
            name = scored.heading if is_named else ""
            yield {"name": name, "n": len(values)} | _counted(scored, values)


def _counted(scored: Scored, values: Sequence[float]) -> Fields:
    """Halves are rounded to the nearest answer that can be given; even ones stay."""
    whole = Counter(round(value) for value in values)
    counts: dict[str, int]
    match scored.role:
        case Role.NPS:
            counts = {
                "promoters": sum(whole[step] for step in PROMOTERS),
                "detractors": sum(whole[step] for step in DETRACTORS),
            }
        case Role.CSAT:
            worst, best = sorted(scored.ends)
            top_two = best - (best - worst) / 4
            counts = {"satisfied": sum(value >= top_two for value in values)}
        case Role.CES if scored.ends == (1, 7):
            counts = {str(step): whole[step] for step in STEPS}
        case _:
            told = _("of {most}").format(most=f"{max(scored.ends):g}")
            mean = statistics.fmean(values)
            return {"kind": MetricKind.CUSTOM, "value": mean, "unit": told}
    return {"kind": KINDS[scored.role], "counts": counts}


def _support(evidence: Sequence[Evidence], found: Sequence[Noted]) -> Iterator[Fields]:
    """How many tickets there were, how many were passed on, how long they took (the median)."""
    if any(each.kind is EvidenceKind.SUPPORT_LOG for each in evidence):
        yield {"kind": MetricKind.VOLUME, "value": len(evidence), "n": len(evidence)}
    escalated = [n.is_escalated for n in found if n.is_escalated is not None]
    if escalated:
        counts = {"count": sum(escalated)}
        yield {"kind": MetricKind.ESCALATION_RATE, "counts": counts, "n": len(escalated)}
    minutes = [n.minutes for n in found if n.minutes is not None]
    if minutes:
        yield {
            "kind": MetricKind.TIME,
            "name": _("Time to resolution, median"),
            "value": statistics.median(minutes) / 60,
            "unit": _("h"),
            "n": len(minutes),
        }
