"""Metrics: the score of raw counts, or what somebody told, beside the target."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from journeydesk.analysis.counting import share
from journeydesk.analysis.journey import Journey
from journeydesk.analysis.number import AMOUNT, SHARE, Figure, Reason, Scale, entered
from journeydesk.analysis.scores import (
    CES_SCALE,
    NPS_SCALE,
    STEPS,
    Score,
    ces,
    csat,
    nps,
    rate,
)
from journeydesk.analysis.targets import Attainment, attainment
from journeydesk.keeping import Keeper
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
    """Shares are 0…1, also those that were told in percent."""

    metric: Metric
    score: Score
    attainment: Attainment
    is_counted: bool  # and not told by somebody


def metrics_of(journey: Journey, keeper: Keeper) -> tuple[Measured, ...]:
    return keeper.each("measured", _measured, journey.metrics)


def scale_of(kind: MetricKind) -> Scale:
    """CSAT and rates are shares; of other things any amount may be measured."""
    if kind is MetricKind.CSAT or kind in RATES:
        return SHARE
    scales = {MetricKind.NPS: NPS_SCALE, MetricKind.CES: CES_SCALE, MetricKind.CUSTOM: ANYTHING}
    return scales.get(kind, AMOUNT)


def _measured(metric: Metric) -> Measured:
    scale = scale_of(metric.kind)
    count = COUNTED.get(metric.kind)
    is_counted = bool(metric.counts) and count is not None
    score = count(metric) if count and is_counted else _told(metric, scale)
    reached = attainment(
        score,
        _as_share(metric, metric.target),
        scale,
        is_lower_better=metric.kind in LOWER_IS_BETTER,
    )
    return Measured(metric, score, reached, is_counted)


def _told(metric: Metric, scale: Scale) -> Score:
    return Score(entered(_as_share(metric, metric.value), scale), metric.n)


def _as_share(metric: Metric, value: float | None) -> float | None:
    is_percent = metric.unit.strip() == "%" and scale_of(metric.kind) == SHARE
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
