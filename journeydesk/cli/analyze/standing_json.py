"""What a map rests on, what was measured, and what it asks of customers."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.analysis.coverage import Coverage
from journeydesk.analysis.durations import Duration
from journeydesk.analysis.measured import Measured
from journeydesk.analysis.report import Report
from journeydesk.cli.analyze.numbers import Fields, figures, interval, known, titled
from journeydesk.model import Stage


def coverage(report: Report) -> Fields:
    found = report.coverage
    rows = zip(report.journey.stages, found.stages, strict=True)
    return {
        **_coverage(found.whole),
        "stages": [{**titled(stage), **_coverage(part)} for stage, part in rows],
    }


def _coverage(part: Coverage) -> Fields:
    counts = part.counts
    return {
        "covered": counts.evidenced + counts.validated,
        "cards": counts.cards,
        **figures(share=part.share),
        "hypothesis": part.is_hypothesis,
    }


def metrics(report: Report) -> list[Fields]:
    return [_metric(measured) for measured in report.metrics]


def _metric(measured: Measured) -> Fields:
    metric, score, aim = measured.metric, measured.score, measured.attainment
    return {
        "kind": metric.kind,
        "id": metric.id,
        "name": metric.name,
        "stage": metric.stage,
        "touchpoint": metric.touchpoint,
        **figures(value=score.figure),
        **known(score.figure),
        "n": score.n,
        **interval(score.interval),
        "target": metric.target,
        "reached": aim.is_reached,
        "sure": aim.is_sure,
        "counted": measured.is_counted,
    }


def asked(report: Report) -> Fields:
    found, stages = report.asked, report.journey.stages
    effort = found.effort
    return {
        "deviations": {
            "kinds": [
                {"kind": row.kind, "count": row.count, "share": row.share}
                for row in found.deviations.kinds
            ],
            "known": list(found.deviations.known),
        },
        "minutes": {
            **_minutes(found.durations.whole),
            "stages": _by_stage(stages, found.durations.stages),
        },
        "effort": {
            **figures(
                total=effort.total,
                avoidable=effort.avoidable,
                avoidable_share=effort.avoidable_share,
            ),
            **known(effort.total),
        },
    }


def _by_stage(stages: Sequence[Stage], durations: Sequence[Duration]) -> list[Fields]:
    pairs = zip(stages, durations, strict=True)
    return [{**titled(stage), **_minutes(duration)} for stage, duration in pairs]


def _minutes(duration: Duration) -> Fields:
    """Each sum is over as many touchpoints as its `known` says."""
    return {
        **figures(active=duration.active, waiting=duration.waiting),
        "active_known": list(duration.active.known),
        "waiting_known": list(duration.waiting.known),
    }
