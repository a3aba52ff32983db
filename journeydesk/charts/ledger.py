"""The expectation ledger: what was expected, what was perceived, and the gap."""

from __future__ import annotations

from journeydesk.analysis.report import Report
from journeydesk.analysis.report.expectations import Expected
from journeydesk.charts.pen import Pen
from journeydesk.charts.rows import Row, heading, note, pen_for, stacked
from journeydesk.charts.table import columns, entry, legend, unknowns
from journeydesk.charts.words import change, friction, mark, whose
from journeydesk.drawing import Drawing, Op, Point, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo

LEAST, MOST = 1, 7


def ledger(report: Report, width: float, memo: Memo) -> Drawing:
    """In the journey's order."""
    pen = pen_for(width, memo)
    head = heading(
        pen,
        _("Expectations and what came of them"),
        whose(report),
        _("Gap = perceived − expected, each 1…7; weighted = gap × importance / 5."),
        _("Amplification A = emotion / gap; above 1 the emotion outweighs the gap."),
        _("For discussion, not for measurement: difference scores are disputed."),
    )
    gaps = report.expectations.gaps
    if not gaps:
        return stacked([head, note(pen, _("No expectations here."))], width, memo)
    ring = Stroke(pen.ink, 1.6)
    signs = [(pen.memo.theme.map["paper"], ring, _("expected")), (pen.ink, None, _("perceived"))]
    rows = [
        legend(pen, signs),
        columns(pen, _("Expectation, 1…7"), [_("gap"), _("weighted"), _("A")]),
        *(_row(pen, expected) for expected in gaps),
        *unknowns(pen, [f for e in gaps for f in (e.gap.gap, e.gap.weighted, e.gap.amplification)]),
    ]
    return stacked([head, *rows], width, memo)


def _row(pen: Pen, expected: Expected) -> Row:
    card, gap, known = expected.expectation.card, expected.gap, expected.expectation.known
    before, after, weight = (
        (known.expected, known.perceived, known.importance) if known else (None, None, None)
    )
    said = ["?" if n is None else f"{n:g}" for n in (before, after, weight)]
    about = _("expected {e}, perceived {p}, importance {i}").format(e=said[0], p=said[1], i=said[2])
    if gap.is_outweighed:
        about = _("{about} · the emotion outweighs the gap").format(about=about)
    told = _("{words}: {about}; gap {gap}, weighted {weighted}, A {a}").format(
        words=card.text,
        about=about,
        gap=change(gap.gap),
        weighted=change(gap.weighted),
        a=friction(gap.amplification),
    )
    numbers = [mark(gap.gap, change), mark(gap.weighted, change), mark(gap.amplification, friction)]

    def strip(room: float, y: float) -> list[Op]:
        return _scale(pen, room, y + 7.0, before, after)

    return entry(pen, card.text, numbers, about, told, card.id, strip)


def _scale(pen: Pen, room: float, y: float, before: float | None, after: float | None) -> list[Op]:
    """Seven steps; from the expected to the perceived a line, red where it falls."""
    start, step = 6.0, (room - 12.0) / (MOST - LEAST)
    ops = [pen.way([Point(start, y), Point(room - 6.0, y)], pen.rule)]
    for i in range(MOST - LEAST + 1):
        x = start + i * step
        ops.append(pen.way([Point(x, y - 2.5), Point(x, y + 2.5)], pen.rule))
    places = [None if n is None else Point(start + (n - LEAST) * step, y) for n in (before, after)]
    expected, perceived = places
    if expected and perceived and expected != perceived:
        color = pen.bad if perceived.x < expected.x else pen.good
        ops.append(pen.way([expected, perceived], Stroke(color, 3.0)))
    if expected:
        paper = pen.memo.theme.map["paper"]
        ops.append(pen.dot(expected, 4.5, paper, Stroke(pen.ink, 1.6)))
    if perceived:
        ops.append(pen.dot(perceived, 4.0 if expected != perceived else 2.2, pen.ink))
    return ops
