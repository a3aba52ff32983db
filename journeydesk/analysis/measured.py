"""A metric's score: of raw counts, or what somebody told, beside its target."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from journeydesk.analysis.counting import share
from journeydesk.analysis.number import AMOUNT, SHARE, Figure, Reason, Scale, entered
from journeydesk.analysis.scores import CES_SCALE, NPS_SCALE, STEPS, Score, ces, csat, nps, rate
from journeydesk.analysis.targets import Attainment, attainment
from journeydesk.model import Metric, MetricKind

ANYTHING = Scale(-1e12, 1e12)
RATES = (
    MetricKind.ESCALATION_RATE,
    MetricKind.ABANDONMENT_RATE,
    MetricKind.CONVERSION,
    MetricKind.FIRST_CONTACT_RESOLUTION,
)
LOWER_IS_BETTER = (
    MetricKind.VOLUME,
    MetricKind.ESCALATION_RATE,
    MetricKind.ABANDONMENT_RATE,
    MetricKind.TIME,
    MetricKind.COST,
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares are 0…1, those that were told in percent too, and so is the target."""

    metric: Metric
    score: Score
    target: float | None
    attainment: Attainment
    is_counted: bool  # and not told by somebody


def measured(metric: Metric) -> Measured:
    """Counts go before what was told."""
    scale, target = scale_of(metric.kind), _as_share(metric, metric.target)
    count = COUNTED.get(metric.kind)
    is_counted = bool(metric.counts) and count is not None
    told = Score(entered(_as_share(metric, metric.value), scale), metric.n)
    score = count(metric) if count and is_counted else told
    is_lower_better = metric.kind in LOWER_IS_BETTER
    reached = attainment(score, target, scale, is_lower_better=is_lower_better)
    return Measured(metric, score, target, reached, is_counted)


def scale_of(kind: MetricKind) -> Scale:
    """CSAT and rates are shares; of other things any amount may be measured."""
    if is_share(kind):
        return SHARE
    scales = {MetricKind.NPS: NPS_SCALE, MetricKind.CES: CES_SCALE, MetricKind.CUSTOM: ANYTHING}
    return scales.get(kind, AMOUNT)


def is_share(kind: MetricKind) -> bool:
    return kind is MetricKind.CSAT or kind in RATES


def _as_share(metric: Metric, value: float | None) -> float | None:
    is_percent = metric.unit.strip() == "%" and is_share(metric.kind)
    return value / 100 if value is not None and is_percent else value


def _nps(metric: Metric) -> Score:
    return nps(metric.counts.get("promoters"), metric.counts.get("detractors"), metric.n)


def _csat(metric: Metric) -> Score:
    return csat(metric.counts.get("satisfied"), metric.n)


def _rate(metric: Metric) -> Score:
    return rate(metric.counts.get("count"), metric.n)


def _ces(metric: Metric) -> Score:
    """Unknown where the answers are not those of all n: the mean of some is another one."""
    answers = [metric.counts.get(str(step)) for step in STEPS]
    counted = sum(answer or 0 for answer in answers)
    if None not in answers and metric.n is not None and counted != metric.n:
        reason = Reason.OVER_BASE if counted > metric.n else Reason.MISSING
        return Score(Figure(None, share(counted, base=metric.n).known, reason))
    return ces(answers)


COUNTED: Mapping[MetricKind, Callable[[Metric], Score]] = {
    MetricKind.NPS: _nps,
    MetricKind.CSAT: _csat,
    MetricKind.CES: _ces,
    **dict.fromkeys(RATES, _rate),
}
