"""How much of the map stands on evidence, stage by stage."""

from __future__ import annotations

from journeydesk.analysis.coverage import Coverage
from journeydesk.analysis.report import Report
from journeydesk.charts.pen import BAR, HEAD, SMALL, Pen
from journeydesk.charts.rows import Row, heading, pen_for, stacked
from journeydesk.charts.words import percent
from journeydesk.drawing import Drawing
from journeydesk.i18n import _
from journeydesk.layout import Memo


def coverage(report: Report, width: float, memo: Memo) -> Drawing:
    """The whole map first."""
    pen = pen_for(width, memo)
    head = heading(
        pen,
        _("What the map stands on"),
        _("Everybody’s; (evidenced + validated) / cards. Below 60 %: a hypothesis."),
    )
    found = report.coverage
    stages = zip(report.journey.stages, found.stages, strict=True)
    rows = [_row(pen, stage.title, here, stage.id) for stage, here in stages]
    return stacked([head, _row(pen, _("The whole map"), found.whole), *rows], width, memo)


def _row(pen: Pen, words: str, found: Coverage, id_: str = "") -> Row:
    counts, share = found.counts, found.share
    number = percent(share)
    about = _("{evidenced} evidenced and {validated} validated of {cards} cards").format(
        evidenced=counts.evidenced, validated=counts.validated, cards=counts.cards
    )
    if found.is_hypothesis:
        about = _("{about} · hypothesis").format(about=about)
    room = pen.width * 0.6
    text = pen.text(words, HEAD, room)
    y = text.height + 4.0
    ops = [
        *pen.put(text, 0.0, 0.0, room, pen.ink),
        *pen.line_to(number, HEAD, pen.width, 10.0, pen.width * 0.38, pen.ink),
        *pen.bar(0.0, y, pen.width, share.value, pen.memo.theme.cards["touchpoint"].bar),
        *pen.line(about, SMALL, 0.0, y + BAR + 11.0, pen.width, pen.dim),
    ]
    return Row(y + BAR + 14.0, tuple(ops), f"{words}: {number}. {about}", id_)
