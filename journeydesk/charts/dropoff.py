"""From stage to stage: who leaves, with the interval, and where the experience falls."""

from __future__ import annotations

from journeydesk.analysis.dropoff import Attrition
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.dropoff import StageDrop
from journeydesk.charts.pen import BAR, Pen
from journeydesk.charts.rows import Row, heading, note, pen_for, stacked
from journeydesk.charts.table import columns, entry, unknowns
from journeydesk.charts.words import friction, mark, percent, unknown, whose
from journeydesk.drawing import Drawing, Op, Point, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.layout.amounts import fixed


def dropoff(report: Report, width: float, memo: Memo) -> Drawing:
    """In the order of the stages."""
    pen = pen_for(width, memo)
    head = heading(
        pen,
        _("Drop-off between stages"),
        whose(report),
        _("Share that leaves = (N − next N) / N, with the 95 % interval (Wilson)."),
        _("The experience falls where the mean emotion of a stage is lower than that before it."),
        _("Shares whose intervals overlap are not ranked apart."),
    )
    if not report.dropoff:
        return stacked([head, note(pen, _("Fewer than two stages."))], width, memo)
    figures = [f for d in report.dropoff for f in (d.attrition.share, d.experience_drop)]
    rows = [
        columns(pen, _("From stage to stage"), [_("leave"), _("falls by")]),
        *(_row(pen, drop) for drop in report.dropoff),
        *unknowns(pen, figures),
    ]
    return stacked([head, *rows], width, memo)


def _row(pen: Pen, drop: StageDrop) -> Row:
    words = _("{a} → {b}").format(a=drop.source.title[:120], b=drop.target.title[:120])
    share, fall = drop.attrition.share, drop.experience_drop
    about = "; ".join((_base(drop), _interval(drop.attrition)))
    said = _("{words}: {share}. {about}; experience falls by {fall}").format(
        words=words,
        share=unknown(share) if share.value is None else percent(share),
        about=about,
        fall=friction(fall),
    )
    numbers = [mark(share, percent), mark(fall, friction)]

    def strip(room: float, y: float) -> list[Op]:
        bar = pen.bar(0.0, y, room - 8.0, share.value, pen.bad)
        return [*bar, *_whisker(pen, drop.attrition, room - 8.0, y)]

    return entry(pen, words, numbers, about, said, drop.target.id, strip)


def _base(drop: StageDrop) -> str:
    n = drop.source.count_in
    place = _("place {n}").format(n=drop.place) if drop.place else _("no place")
    return _("base unknown") if n is None else _("of {n}, {place}").format(n=n, place=place)


def _interval(found: Attrition) -> str:
    if found.interval is None:
        return unknown(found.share)
    low, high = found.interval.low, found.interval.high
    return _("95 %: {low}–{high} %").format(low=fixed(100 * low, 1), high=fixed(100 * high, 1))


def _whisker(pen: Pen, found: Attrition, room: float, y: float) -> list[Op]:
    if found.interval is None:
        return []
    low, high = (room * end for end in (found.interval.low, found.interval.high))
    middle, stroke = y + BAR / 2, Stroke(pen.ink, 1.2)
    ends = [pen.way([Point(x, y - 1.5), Point(x, y + BAR + 1.5)], stroke) for x in (low, high)]
    return [pen.way([Point(low, middle), Point(high, middle)], stroke), *ends]
