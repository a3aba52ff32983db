"""Who hands customers over to whom, and at what friction."""

from __future__ import annotations

from journeydesk.analysis.report import Report
from journeydesk.analysis.teams import Handoff
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import MARGIN, Row, heading, note, pen_for, stacked, told
from journeydesk.charts.words import friction, known, whose
from journeydesk.drawing import Drawing, Op, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo

LABEL, CELL, HEIGHT = 96.0, 58.0, 26.0


def team_matrix(report: Report, width: float, memo: Memo) -> Drawing:
    """Wider than asked where there are more teams than that has room for."""
    matrix = report.switching.matrix
    width = max(width, LABEL + CELL * len(matrix.teams) + 2 * MARGIN)
    pen = pen_for(width, memo)
    sums = _("Each cell is the sum of f·r from the row’s team to the column’s: {total} ({known})")
    head = heading(
        pen,
        _("Handoffs between teams"),
        whose(report),
        sums.format(total=friction(matrix.total), known=known(matrix.total)),
    )
    if not matrix.teams:
        return stacked([head, note(pen, _("No known switch of channel."))], width, memo)
    handoffs = [_handoff(pen, handoff) for handoff in matrix.handoffs]
    return stacked([head, _table(pen, report), *handoffs], width, memo)


def _handoff(pen: Pen, handoff: Handoff) -> Row:
    words = _("{a} → {b}").format(a=handoff.from_team[:80], b=handoff.to_team[:80])
    share = handoff.share
    about = "" if share is None else _("{share:.0f} % of all friction").format(share=100 * share)
    return told(pen, words, friction(handoff.expected), about)


def _table(pen: Pen, report: Report) -> Row:
    matrix = report.switching.matrix
    names = [team or _("nobody") for team in matrix.teams]
    cell = (pen.width - LABEL) / len(names)
    ops: list[Op] = []
    for j, name in enumerate(names):
        middle = LABEL + cell * (j + 0.5)
        ops += pen.middled(name, SMALL, middle, 14.0, cell - 4.0, pen.dim)
    for i, (name, row) in enumerate(zip(names, matrix.rows, strict=True)):
        top = 22.0 + i * HEIGHT
        ops += pen.line(name, HEAD, 0.0, top + 16.0, LABEL - 8.0, pen.ink)
        for j, figure in enumerate(row):
            place = Rect(LABEL + cell * j + 1.0, top + 1.0, cell - 2.0, HEIGHT - 2.0)
            words = "?" if figure.value is None else "·" if not figure.value else friction(figure)
            ops += _cell(pen, place, words, is_heavy=bool(figure.value))
    return Row(22.0 + HEIGHT * len(names), tuple(ops), _("{n} teams").format(n=len(names)))


def _cell(pen: Pen, place: Rect, words: str, *, is_heavy: bool) -> list[Op]:
    colors = pen.memo.theme.map
    border = Stroke(colors["switch"] if is_heavy else colors["separator"], 1.0)
    middle, baseline = place.center.x, place.center.y + 3.5
    return [
        pen.box(place, colors["chip"] if is_heavy else None, border, 4.0),
        *pen.middled(words, HEAD, middle, baseline, place.w - 4.0, pen.ink),
    ]
