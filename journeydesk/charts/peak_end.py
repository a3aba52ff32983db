"""What is remembered: the peak and the end, and what it gains where a touchpoint rises."""

from __future__ import annotations

from collections.abc import Collection

from journeydesk.analysis.number import Figure
from journeydesk.analysis.report import Report
from journeydesk.charts.peak_end_plot import STEP, plot
from journeydesk.charts.pen import Pen
from journeydesk.charts.rows import MARGIN, Row, figures, heading, note, pen_for, stacked
from journeydesk.charts.scale import LABELS
from journeydesk.charts.table import columns, entry, unknowns
from journeydesk.charts.trial import Trial, trial
from journeydesk.charts.words import known, lever_of, mark, signed, whose
from journeydesk.drawing import Drawing
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.model import RecordId

NOBODY: frozenset[RecordId] = frozenset()


def peak_end(
    report: Report, width: float, memo: Memo, raised: Collection[RecordId] = NOBODY
) -> Drawing:
    """`raised` touchpoints feel better by one. Wider than asked where steps have no room."""
    width = max(width, LABELS + STEP * len(report.walk.steps) + 2 * MARGIN)
    pen, tried = pen_for(width, memo), trial(report, raised)
    head = heading(
        pen,
        _("Peak and end"),
        whose(report),
        _("PE = (most intense emotion + last) / 2, −2…+2; lever: what PE gains if one rises by 1."),
    )
    if not tried.now:
        return stacked([head, note(pen, _("No touchpoints on this path."))], width, memo)
    names = [_("felt"), *([] if tried.is_idle else [_("raised")]), _("lever")]
    rows = [
        figures(pen, _sums(tried)),
        plot(pen, tried, report.persona),
        columns(pen, _("Touchpoint"), names),
        *(_row(pen, report, tried, i) for i in range(len(tried.now))),
        *unknowns(pen, [point.value for point in report.curve] + [tried.before.score]),
    ]
    return stacked([head, *rows], width, memo)


def _sums(tried: Trial) -> list[tuple[str, str]]:
    before, after = tried.before, tried.after
    told = _("PE, {known}").format(known=known(before.score))
    then = [(mark(after.score, signed), _("PE with what is raised"))]
    mean = _("mean of all")
    return [
        (mark(before.score, signed), told),
        *([] if tried.is_idle else then),
        (mark(before.mean, signed), mean),
    ]


def _row(pen: Pen, report: Report, tried: Trial, i: int) -> Row:
    touchpoint, lever = report.walk.steps[i], lever_of(tried.after.levers[i])
    felt, raised = _felt(tried.now[i]), _felt(tried.then[i])
    about = _("the peak") if i == tried.before.peak else ""
    if i == len(tried.now) - 1:
        about = _("the peak and the end") if about else _("the end")
    said = _("{title}: {felt}, lever {lever}").format(
        title=touchpoint.title, felt=signed(felt), lever=lever
    )
    numbers = [mark(felt, signed), *([] if tried.is_idle else [mark(raised, signed)]), lever]
    if felt != raised:
        said = _("{said}, raised to {value}").format(said=said, value=signed(raised))
    words = f"{i + 1}  {touchpoint.title}"
    return entry(pen, words, numbers, about, ". ".join(filter(None, (said, about))), touchpoint.id)


def _felt(value: float | None) -> Figure:
    return Figure(value, (int(value is not None), 1))
