"""Opportunities by what they are worth and what they take."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.analysis.number import Figure
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.opportunities import Scored
from journeydesk.charts.pen import SMALL, Pen
from journeydesk.charts.placing import height_for, placed
from journeydesk.charts.rows import Row, heading, note, pen_for, stacked
from journeydesk.charts.table import columns, entry, unknowns
from journeydesk.charts.words import mark, score
from journeydesk.drawing import Drawing, Op, Point, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo

LABEL = (26.0, 15.0)  # the room of a number
HEIGHT, AXIS = 220.0, 16.0


def value_effort(report: Report, width: float, memo: Memo) -> Drawing:
    """Numbered in the journey's order; those without a place are told below."""
    pen = pen_for(width, memo)
    head = heading(
        pen,
        _("Opportunities: value and effort"),
        _("Everybody’s; value = half the customer’s, half the business’s, 0…100 %."),
        _("Effort in person-months. Ulwick = importance + what satisfaction lacks of it, 0…20."),
        _("RICE = reach × impact × confidence / effort."),
    )
    found = report.opportunities
    rows = [_row(pen, scored, i) for i, scored in enumerate(found, 1)]
    shown = [(i, s) for i, s in enumerate(found, 1) if _place(s)]
    plot = [_plot(pen, shown)] if shown else [note(pen, _("No value and effort are known yet."))]
    if rows:
        missing = unknowns(pen, [figure for scored in found for figure in _scores(scored)])
        rows = [columns(pen, _("Opportunity"), _names()), *rows, *missing]
    return stacked([head, *plot, *rows], width, memo)


def _place(scored: Scored) -> tuple[float, float] | None:
    """Effort and value, where both are known."""
    value, effort = scored.value_effort.value.value, scored.value_effort.effort.value
    return None if value is None or effort is None else (effort, value)


def _plot(pen: Pen, shown: Sequence[tuple[int, Scored]]) -> Row:
    colors = pen.memo.theme.map
    height = height_for(len(shown), pen.width, LABEL, HEIGHT)
    room = Rect(0.0, AXIS, pen.width, height)
    worth = [found for _i, scored in shown if (found := _place(scored))]
    most = max(effort for effort, _value in worth) or 1.0
    points = [
        Point(8 + (room.w - 16) * e / most, AXIS + 8 + (height - 16) * (1 - v / 100))
        for e, v in worth
    ]
    rule = Stroke(colors["separator"], 1.0)
    x, y = room.center
    ops: list[Op] = [
        pen.box(room, colors["lane"], rule, 6.0),
        pen.way([Point(x, room.y), Point(x, room.bottom)], rule),
        pen.way([Point(0.0, y), Point(room.w, y)], rule),
    ]
    for (i, _scored), point, place in zip(shown, points, placed(points, room, LABEL), strict=True):
        ops += _mark(pen, str(i), point, place)
    ops += pen.line(_("↑ value"), SMALL, 0.0, 9.0, room.w, pen.dim)
    below = room.bottom + 12.0
    ops += pen.line(_("no effort"), SMALL, 0.0, below, room.w / 2 - 8, pen.dim)
    high = _("{n:g} person-months").format(n=most)
    ops += pen.line_to(high, SMALL, room.w, below, room.w / 2 - 8, pen.dim)
    label = _("{n} opportunities placed").format(n=len(shown))
    return Row(height + 2 * AXIS, tuple(ops), label)


def _mark(pen: Pen, number: str, point: Point, place: Rect) -> list[Op]:
    colors = pen.memo.theme
    pill = place.grown(-1.0)
    border = Stroke(colors.cards["opportunity"].bar, 1.0)
    dot = Rect(point.x - 2.0, point.y - 2.0, 4.0, 4.0)
    return [
        pen.way([point, place.center], Stroke(colors.map["dim"], 0.6)),
        pen.box(dot, border.color, None, 2.0),
        pen.box(pill, colors.map["chip"], border, 4.0),
        *pen.middled(number, SMALL, pill.center.x, pill.center.y + 3.0, pill.w, pen.ink),
    ]


def _row(pen: Pen, scored: Scored, number: int) -> Row:
    card, found = scored.opportunity.card, _scores(scored)
    about = _("importance and satisfaction as the room estimates them")
    about = about if scored.ulwick.is_room_estimate else ""
    words = f"{number}  {card.text}"
    told = zip(_names(), found, strict=True)
    said = "; ".join((words, *(f"{name} {score(figure)}" for name, figure in told), about))
    return entry(pen, words, [mark(figure, score) for figure in found], about, said, card.id)


def _names() -> list[str]:
    return [_("value"), _("effort"), _("Ulwick"), _("RICE")]


def _scores(scored: Scored) -> list[Figure]:
    both = scored.value_effort
    return [both.value, both.effort, scored.ulwick.score, scored.rice]
