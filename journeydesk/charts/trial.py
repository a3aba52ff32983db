"""What would be remembered if some touchpoints felt better by one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from journeydesk.analysis.number import EMOTION
from journeydesk.analysis.peak_end import PeakEnd, peak_end
from journeydesk.analysis.report import Report
from journeydesk.model import RecordId


@dataclass(frozen=True, slots=True)
class Trial:
    """What is felt at each step as it is, and with what is raised, and what comes of both."""

    now: tuple[float | None, ...]
    then: tuple[float | None, ...]
    before: PeakEnd
    after: PeakEnd

    @property
    def is_idle(self) -> bool:
        """True where nothing known was raised."""
        return self.now == self.then


def trial(report: Report, raised: Collection[RecordId]) -> Trial:
    """Nothing rises above the top, and what is unknown stays so."""
    now = tuple(point.value.value for point in report.curve)
    then = tuple(
        value
        if value is None or point.touchpoint.id not in raised
        else min(EMOTION.high, value + 1)
        for value, point in zip(now, report.curve, strict=True)
    )
    return Trial(now, then, report.peaks.peak_end, peak_end(then))
