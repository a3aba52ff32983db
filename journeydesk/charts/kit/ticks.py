"""The tick sheet: each card with its code, to be agreed with or not."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.journey import Journey
from journeydesk.analysis.report import Report
from journeydesk.charts.kit.codes import coded
from journeydesk.charts.kit.pages import Line, pages, pen_of_page, stage_heading
from journeydesk.charts.pen import BODY, HEAD, SMALL, Pen
from journeydesk.charts.rows import Row, heading
from journeydesk.drawing import Drawing, Op, Point, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.model import Card

CODE, WORDS, BOX, REMARK = 34.0, 200.0, 10.0, 336.0  # where words end, sizes, where remarks begin
AGREE, DISAGREE = 248.0, 292.0  # the middles of the boxes


def ticks(report: Report, memo: Memo) -> list[Drawing]:
    """All cards that say something, stage by stage."""
    pen, journey = pen_of_page(memo), report.journey
    title = _("Tick sheet: {map}").format(map=journey.map.title or _("Untitled map"))
    about = _("Is it so for you? Tick one box in each line, or none where you cannot say.")
    return pages([heading(pen, title, about), _columns(pen)], _lines(journey, pen), memo)


def _lines(journey: Journey, pen: Pen) -> Iterator[Line]:
    for i, (stage, cards) in enumerate(coded(journey), 1):
        if cards:
            yield stage_heading(pen, f"{i}  {stage.title or _('Untitled stage')}")
        for code, card in cards:
            yield Line(_tick(code, card, pen))


def _columns(pen: Pen) -> Row:
    named = (_("agree"), AGREE), (_("disagree"), DISAGREE)
    ops: list[Op] = []
    for words, middle in named:
        ops += pen.middled(words, SMALL, middle, 9.0, 44.0, pen.dim)
    ops += pen.line(_("remark"), SMALL, REMARK, 9.0, pen.width - REMARK, pen.dim)
    return Row(11.0, tuple(ops), ", ".join((*(words for words, _middle in named), _("remark"))))


def _tick(code: str, card: Card, pen: Pen) -> Row:
    text = pen.text(card.text, BODY, WORDS - 8.0, 6)
    height = max(text.height, BOX + 2.0)
    edge = Stroke(pen.ink, 0.9)
    boxes = [
        pen.box(Rect(middle - BOX / 2, 1.0, BOX, BOX), None, edge, 1.5)
        for middle in (AGREE, DISAGREE)
    ]
    ops = (
        *pen.line(code, HEAD, 0.0, 10.0, CODE, pen.ink),
        *pen.put(text, CODE, 0.0, WORDS - 8.0, pen.ink),
        *boxes,
        pen.way([Point(REMARK, height), Point(pen.width, height)], Stroke(pen.dim, 0.5)),
    )
    return Row(height, ops, f"{code} {card.text}", card.id)
