"""The same path with channels as rows: every switch a vertical line, with its friction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeydesk.analysis.number import SHARE, entered
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.switching import ChannelSwitch
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import MARGIN, Row, figures, heading, note, pen_for, stacked
from journeydesk.charts.table import columns, entry, unknowns
from journeydesk.charts.words import friction, known, mark, percent, whose
from journeydesk.drawing import Drawing, Op, Point, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.layout.amounts import fixed
from journeydesk.model import RecordId

LABEL, LANE, STEP = 84.0, 34.0, 34.0  # the names, a channel's height, the least of a step
TOP, DOT = 22.0, 4.5


def channel_view(report: Report, width: float, memo: Memo) -> Drawing:
    """Wider than asked where the path has more steps than that has room for."""
    steps = len(report.walk.steps)
    width = max(width, LABEL + steps * STEP + 2 * MARGIN)
    pen, switching = pen_for(width, memo), report.switching
    rate = switching.rate
    sums = [
        (mark(switching.total, friction), _("friction, {k}").format(k=known(switching.total))),
        (mark(rate, friction), _("switches per step, {k}").format(k=known(rate))),
    ]
    formula = _("f = forced + re-explain + re-identify + other team + wait + fall, 0…10; r = reach")
    head = heading(pen, _("The path through the channels"), whose(report), formula)
    if not steps:
        return stacked([head, note(pen, _("No touchpoints on this path."))], width, memo)
    switches = [_told_switch(pen, switch) for switch in switching.switches]
    if switches:
        switches.insert(0, columns(pen, _("Switch"), [_("f"), _("reach"), _("f·r")]))
    rows = [
        figures(pen, sums),
        _plot(pen, report),
        *switches,
        columns(pen, _("Touchpoint"), []),
        *(_step(pen, report, i) for i in range(steps)),
        *unknowns(pen, [s.friction.expected for s in switching.switches]),
    ]
    return stacked([head, *rows], width, memo)


def _step(pen: Pen, report: Report, i: int) -> Row:
    touchpoint = report.walk.steps[i]
    words, channel = f"{i + 1}  {touchpoint.title}", _channel_name(report, touchpoint.channel)
    return entry(pen, words, [], channel, f"{words}: {channel}", touchpoint.id)


def _told_switch(pen: Pen, switch: ChannelSwitch) -> Row:
    words = _("{a} → {b}").format(a=switch.source.title[:120], b=switch.target.title[:120])
    found = switch.friction
    reach = entered(found.transition.reach_share, SHARE)
    numbers = [
        mark(found.friction, friction),
        mark(reach, percent),
        mark(found.expected, friction),
    ]
    said = _("{words}: f {f}, reach {reach}, f·r {expected}; {known}").format(
        words=words,
        f=friction(found.friction),
        reach=percent(reach),
        expected=friction(found.expected),
        known=known(found.friction),
    )
    about = _("{known} of what makes f").format(known=known(found.friction))
    return entry(pen, words, numbers, about, said, switch.target.id)


def _channel_name(report: Report, id_: RecordId | None) -> str:
    found = (c.name for c in report.journey.channels if c.id == id_)
    return next(found, _("channel unknown"))


def _plot(pen: Pen, report: Report) -> Row:
    steps = report.walk.steps
    used = dict.fromkeys(t.channel for t in steps)
    rows = {id_: TOP + LANE * (i + 0.5) for i, id_ in enumerate(used)}
    step = (pen.width - LABEL) / len(steps)
    dots = [Point(LABEL + step * (i + 0.5), rows[t.channel]) for i, t in enumerate(steps)]
    ops: list[Op] = []
    for id_, y in rows.items():
        rule = Stroke(pen.memo.theme.map["separator"], 0.8)
        ops.append(pen.way([Point(LABEL, y), Point(pen.width, y)], rule))
        name = _channel_name(report, id_)
        ops += pen.line(name, HEAD, 0.0, y + 3.5, LABEL - 10.0, pen.ink)
    for i, dot in enumerate(dots, 1):
        ops += pen.middled(str(i), SMALL, dot.x, 12.0, step - 2.0, pen.dim)
    marks = {(s.source.id, s.target.id): s for s in report.switching.switches}
    pairs = [marks.get((a.id, b.id)) for a, b in pairwise(steps)]
    ops += _path(pen, dots, pairs)
    label = _("{n} steps over {m} channels").format(n=len(steps), m=len(used))
    return Row(TOP + LANE * len(used), tuple(ops), label)


def _path(pen: Pen, dots: Sequence[Point], pairs: Sequence[ChannelSwitch | None]) -> Iterator[Op]:
    colors = pen.memo.theme.map
    for (a, b), switch in zip(pairwise(dots), pairs, strict=True):
        middle = (a.x + b.x) / 2
        stroke = Stroke(colors["switch"] if switch else colors["path"], 2.2)
        corners = [a, Point(middle, a.y), Point(middle, b.y), b]
        yield pen.way(corners, stroke)
    for dot in dots:
        place = Rect(dot.x - DOT, dot.y - DOT, 2 * DOT, 2 * DOT)
        yield pen.box(place, colors["paper"], Stroke(pen.ink, 2.0), DOT)
    for (a, b), switch in zip(pairwise(dots), pairs, strict=True):
        if switch:
            yield from _number(pen, Point((a.x + b.x) / 2, (a.y + b.y) / 2), switch)


def _number(pen: Pen, at: Point, switch: ChannelSwitch) -> list[Op]:
    """Its f·r in a pill on the line; a question mark where that is unknown."""
    colors, expected = pen.memo.theme.map, switch.friction.expected
    words = "?" if expected.value is None else fixed(expected.value, 2)
    pill = Rect(at.x - 13.0, at.y - 7.0, 26.0, 14.0)
    border = Stroke(colors["switch"], 1.0)
    return [
        pen.box(pill, colors["chip"], border, 7.0),
        *pen.middled(words, SMALL, at.x, at.y + 3.0, 24.0, colors["chip_ink"]),
    ]
