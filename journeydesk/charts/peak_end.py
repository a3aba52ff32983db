"""What is remembered: the peak and the end, and what it gains where a touchpoint rises."""

from __future__ import annotations

from collections.abc import Collection

from journeydesk.analysis.number import Figure
from journeydesk.analysis.peak_end import PeakEnd
from journeydesk.analysis.peak_end import peak_end as computed
from journeydesk.analysis.report import Report
from journeydesk.charts.pen import Pen
from journeydesk.charts.rows import Row, heading, note, pen_for, stacked, told
from journeydesk.charts.words import known, signed, whose
from journeydesk.drawing import Drawing
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.model import RecordId, Touchpoint

NOBODY: frozenset[RecordId] = frozenset()


def peak_end(
    report: Report, width: float, memo: Memo, raised: Collection[RecordId] = NOBODY
) -> Drawing:
    """`raised` touchpoints feel better by one than they are known to."""
    pen, now = pen_for(width, memo), report.peaks.peak_end
    felt = [_felt(point.value.value, point.touchpoint, raised) for point in report.curve]
    then = computed(felt)
    head = heading(
        pen,
        _("Peak and end"),
        whose(report),
        _("PE = (most intense emotion + last) / 2, −2…+2; lever: what PE gains if one rises by 1."),
    )
    sums = told(pen, _("PE"), signed(now.score), _about(now))
    tried = [told(pen, _("PE, with what is raised"), signed(then.score), _about(then))]
    rows = [_row(pen, t, value, then, i) for i, (t, value) in enumerate(_steps(report, felt))] or [
        note(pen, _("No touchpoints on this path."))
    ]
    return stacked([head, sums, *(tried if raised else []), *rows], width, memo)


def _about(found: PeakEnd) -> str:
    return _("mean {mean}; {known}").format(mean=signed(found.mean), known=known(found.score))


def _steps(report: Report, felt: list[float | None]) -> list[tuple[Touchpoint, float | None]]:
    return list(zip(report.walk.steps, felt, strict=True))


def _felt(
    value: float | None, touchpoint: Touchpoint, raised: Collection[RecordId]
) -> float | None:
    if value is None or touchpoint.id not in raised:
        return value
    return min(2.0, value + 1.0)


def _row(pen: Pen, touchpoint: Touchpoint, felt: float | None, found: PeakEnd, i: int) -> Row:
    value = Figure(felt, (int(felt is not None), 1))
    lever = found.levers[i]
    gains = Figure(lever, (int(lever is not None), 1))
    about = _("lever {lever}").format(lever=signed(gains))
    if i == found.peak:
        about = _("the peak · {lever}").format(lever=about)
    return told(pen, touchpoint.title, signed(value), about, touchpoint.id)
