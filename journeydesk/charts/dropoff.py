"""From stage to stage: who leaves, with the interval, and where the experience falls."""

from __future__ import annotations

from journeydesk.analysis.dropoff import Attrition
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.dropoff import StageDrop
from journeydesk.charts.pen import BAR, HEAD, NUMBER, SMALL, Pen
from journeydesk.charts.rows import Row, heading, note, pen_for, stacked
from journeydesk.charts.words import friction, percent, unknown, whose
from journeydesk.drawing import Drawing, Op, Point, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo


def dropoff(report: Report, width: float, memo: Memo) -> Drawing:
    """In the order of the stages."""
    pen = pen_for(width, memo)
    head = heading(
        pen,
        _("Drop-off between stages"),
        whose(report),
        _("Share that leaves = (N − next N) / N, with the 95 % interval (Wilson)."),
        _("Shares whose intervals overlap are not ranked apart."),
    )
    rows = [_row(pen, drop) for drop in report.dropoff]
    return stacked([head, *(rows or [note(pen, _("Fewer than two stages."))])], width, memo)


def _row(pen: Pen, drop: StageDrop) -> Row:
    words = _("{a} → {b}").format(a=drop.source.title[:120], b=drop.target.title[:120])
    share, room = drop.attrition.share, pen.width * 0.72
    text = pen.text(words, HEAD, room)
    number = "?" if share.value is None else percent(share)
    color, y = pen.memo.theme.map["switch"], text.height + 4.0
    about = "; ".join((_base(drop), _interval(drop.attrition), _fall(drop)))
    small = pen.text(about, SMALL, pen.width)
    ops: list[Op] = [
        *pen.put(text, 0.0, 0.0, room, pen.ink),
        *pen.line_to(number, NUMBER, pen.width, 11.5, pen.width * 0.27, pen.ink),
        *pen.bar(0.0, y, pen.width, share.value, color),
        *_whisker(pen, drop.attrition, y),
        *pen.put(small, 0.0, y + BAR + 5.0, pen.width, pen.dim),
    ]
    height = y + BAR + 5.0 + small.height
    return Row(height, tuple(ops), f"{words}: {number}. {about}", drop.target.id)


def _base(drop: StageDrop) -> str:
    n = drop.source.count_in
    place = _("place {n}").format(n=drop.place) if drop.place else _("no place")
    return _("base unknown") if n is None else _("of {n}, {place}").format(n=n, place=place)


def _interval(found: Attrition) -> str:
    if found.interval is None:
        return unknown(found.share)
    low, high = found.interval.low, found.interval.high
    return _("95 %: {low:.1f}–{high:.1f} %").format(low=100 * low, high=100 * high)


def _fall(drop: StageDrop) -> str:
    return _("experience falls by {drop}").format(drop=friction(drop.experience_drop))


def _whisker(pen: Pen, found: Attrition, y: float) -> list[Op]:
    if found.interval is None:
        return []
    low, high = (pen.width * end for end in (found.interval.low, found.interval.high))
    middle, stroke = y + BAR / 2, Stroke(pen.ink, 1.2)
    ends = [pen.way([Point(x, y - 1.5), Point(x, y + BAR + 1.5)], stroke) for x in (low, high)]
    return [pen.way([Point(low, middle), Point(high, middle)], stroke), *ends]
