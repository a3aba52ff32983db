"""What is remembered of a journey."""

from __future__ import annotations

from journeydesk.analysis.report import Report
from journeydesk.analysis.report.peaks import Peaks
from journeydesk.cli.analyze.numbers import Fields, figures, known, titled


def peak_end(peaks: Peaks) -> Fields:
    found = peaks.peak_end
    levers = zip(peaks.steps, found.levers, strict=True)
    return {
        **figures(score=found.score, mean=found.mean),
        **known(found.mean),
        "peak": titled(peaks.steps[found.peak]) if found.peak is not None else None,
        "levers": [{**titled(touchpoint), "value": lever} for touchpoint, lever in levers],
    }


def recovery(peaks: Peaks) -> list[Fields]:
    return [
        {**titled(r.touchpoint), **figures(value=r.lift), **known(r.lift)} for r in peaks.recoveries
    ]


def loyalty(peaks: Peaks) -> list[Fields]:
    """A satisfaction recovery, unless there is evidence that customers came back."""
    return [
        {
            **titled(r.touchpoint),
            **figures(value=r.loyalty),
            **known(r.loyalty),
            "label": "loyalty" if r.has_loyalty_evidence else "satisfaction recovery",
        }
        for r in peaks.recoveries
    ]


def moments(report: Report) -> Fields:
    titles = {t.id: t for t in report.journey.touchpoints}
    return {
        "moments": [
            {
                **titled(titles[moment.touchpoint]),
                "persona": moment.persona,
                "reason": moment.reason,
                "note": moment.note,
            }
            for moment in report.peaks.moments
            if moment.touchpoint in titles
        ],
        "suggested_moments": [
            {**titled(s.touchpoint), "hints": list(s.hints)} for s in report.peaks.suggested
        ],
    }
