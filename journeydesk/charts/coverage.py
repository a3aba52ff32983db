"""How much of the map stands on evidence, stage by stage."""

from __future__ import annotations

from journeydesk.analysis.coverage import HYPOTHESIS_BELOW, Coverage
from journeydesk.analysis.report import Report
from journeydesk.charts.pen import BAR, Pen
from journeydesk.charts.rows import Row, figures, heading, pen_for, stacked
from journeydesk.charts.table import columns, entry, legend, unknowns
from journeydesk.charts.words import mark, percent, unknown
from journeydesk.drawing import Color, Drawing, Op, Point, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo

PALE = 110  # of 255: evidenced beside validated


def coverage(report: Report, width: float, memo: Memo) -> Drawing:
    """The whole map first."""
    pen, found = pen_for(width, memo), report.coverage
    head = heading(
        pen,
        _("What the map stands on"),
        _("Everybody’s; (evidenced + validated) / cards. Below 60 %: a hypothesis."),
    )
    counts = found.whole.counts
    of_all = _("{k} of {n} cards").format(k=counts.evidenced + counts.validated, n=counts.cards)
    stages = zip(report.journey.stages, found.stages, strict=True)
    names = [_("covered"), _("cards"), _("share")]
    rows = [
        figures(pen, [(mark(found.whole.share, percent), of_all)]),
        legend(pen, _signs(pen)),
        columns(pen, _("Stage"), names),
        *(_row(pen, stage.title, here, stage.id) for stage, here in stages),
        _row(pen, _("The whole map"), found.whole, ""),
        *unknowns(pen, [here.share for here in (*found.stages, found.whole)]),
    ]
    return stacked([head, *rows], width, memo)


def _signs(pen: Pen) -> list[tuple[Color, Stroke | None, str]]:
    track = pen.memo.theme.map["separator"]
    return [
        (pen.good, None, _("validated")),
        (_pale(pen), None, _("evidenced")),
        (track, None, _("assumed")),
    ]


def _pale(pen: Pen) -> Color:
    return pen.good._replace(a=PALE)


def _row(pen: Pen, words: str, found: Coverage, id_: str) -> Row:
    counts = found.counts
    about = _("{evidenced} evidenced and {validated} validated of {cards} cards").format(
        evidenced=counts.evidenced, validated=counts.validated, cards=counts.cards
    )
    if found.is_hypothesis:
        about = _("{about} · hypothesis").format(about=about)
    covered = str(counts.evidenced + counts.validated)
    numbers = [covered, str(counts.cards), mark(found.share, percent)]
    said = unknown(found.share) if found.share.value is None else percent(found.share)

    def strip(room: float, y: float) -> list[Op]:
        return _bar(pen, room - 8.0, y, found)

    return entry(pen, words, numbers, about, f"{words}: {said}. {about}", id_, strip)


def _bar(pen: Pen, room: float, y: float, found: Coverage) -> list[Op]:
    """Validated, then evidenced, and a line where a hypothesis ends."""
    ops = pen.bar(0.0, y, room, None if found.share.value is None else 0.0, pen.good)
    if not found.share.value:
        return ops
    counts = found.counts
    sure = room * counts.validated / counts.cards
    ops.append(pen.box(Rect(0.0, y, sure, BAR), pen.good))
    rest = Rect(sure, y, room * found.share.value - sure, BAR)
    ops += [pen.box(rest, pen.memo.theme.map["paper"]), pen.box(rest, _pale(pen))]
    x = room * HYPOTHESIS_BELOW
    ops.append(pen.way([Point(x, y - 2.0), Point(x, y + BAR + 2.0)], Stroke(pen.ink, 1.0)))
    return ops
