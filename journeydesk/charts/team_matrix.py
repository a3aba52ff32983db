"""Who hands customers over to whom, and at what friction."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.analysis.number import Figure, summed
from journeydesk.analysis.report import Report
from journeydesk.analysis.teams import Handoff, TeamMatrix
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import MARGIN, Row, figures, heading, note, pen_for, stacked
from journeydesk.charts.table import columns, entry, unknowns
from journeydesk.charts.words import friction, known, mark, whose
from journeydesk.drawing import Drawing, Op, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo

LABEL, CELL, HEIGHT = 92.0, 54.0, 28.0
MOST = 0.3  # of the colour of the costliest cell: words stay readable on it


def team_matrix(report: Report, width: float, memo: Memo) -> Drawing:
    """Wider than asked where there are more teams than that has room for."""
    matrix = report.switching.matrix
    width = max(width, LABEL + CELL * (len(matrix.teams) + 1) + 2 * MARGIN)
    pen = pen_for(width, memo)
    head = heading(
        pen,
        _("Handoffs between teams"),
        whose(report),
        _("Each cell is the sum of f·r from the row’s team to the column’s."),
    )
    if not matrix.teams:
        return stacked([head, note(pen, _("No known switch of channel."))], width, memo)
    rows = [
        figures(pen, _sums(matrix)),
        *_table(pen, matrix),
        *_handoffs(pen, matrix.handoffs),
        *unknowns(pen, [matrix.total, *(figure for row in matrix.rows for figure in row)]),
    ]
    return stacked([head, *rows], width, memo)


def _sums(matrix: TeamMatrix) -> list[tuple[str, str]]:
    """The total, and the share of the costliest handoff."""
    total = _("friction in all, {known}").format(known=known(matrix.total))
    told = [(mark(matrix.total, friction), total)]
    if matrix.handoffs and (share := matrix.handoffs[0].share) is not None:
        told.append((f"{100 * share:.0f} %", _("of it in one handoff")))
    return told


def _name(team: str | None) -> str:
    return team or _("No team")


def _table(pen: Pen, matrix: TeamMatrix) -> list[Row]:
    """The teams as columns, a row for each, and what the columns come to."""
    names = [_name(team) for team in matrix.teams]
    most = max((f.value or 0.0 for row in matrix.rows for f in row), default=0.0)
    sums = [summed(column) for column in zip(*matrix.rows, strict=True)]
    return [
        _heads(pen, names),
        *(_row(pen, i, matrix, most) for i in range(len(names))),
        _line(pen, _("Sum"), [*sums, matrix.total], names, most=0.0, gap=18.0),
    ]


def _heads(pen: Pen, names: Sequence[str]) -> Row:
    cell = (pen.width - LABEL) / (len(names) + 1)
    ops: list[Op] = [*pen.line(_("from ↓ to →"), SMALL, 0.0, 12.0, LABEL - 8.0, pen.dim)]
    for j, name in enumerate((*names, _("Sum"))):
        ops += pen.middled(name, SMALL, LABEL + cell * (j + 0.5), 12.0, cell - 6.0, pen.dim)
    return Row(18.0, tuple(ops), _("To: {teams}").format(teams=", ".join(names)), gap=0.0)


def _row(pen: Pen, i: int, matrix: TeamMatrix, most: float) -> Row:
    names = [_name(team) for team in matrix.teams]
    row = matrix.rows[i]
    return _line(pen, names[i], [*row, summed(row)], names, most=most, gap=0.0)


def _line(
    pen: Pen,
    name: str,
    numbers: Sequence[Figure],
    names: Sequence[str],
    *,
    most: float,
    gap: float,
) -> Row:
    """Cells, and their sum without a frame; where `most` is 0 no cell has one."""
    cell = (pen.width - LABEL) / len(numbers)
    ops: list[Op] = [*pen.line(name, HEAD, 0.0, 17.5, LABEL - 8.0, pen.ink)]
    for j, figure in enumerate(numbers):
        place = Rect(LABEL + cell * j + 1.5, 1.5, cell - 3.0, HEIGHT - 3.0)
        if most and j < len(names):
            ops.append(_cell(pen, place, (figure.value or 0.0) / most))
        words, color = mark(figure, friction), pen.ink if figure.value != 0 else pen.dim
        ops += pen.middled(words, HEAD, place.center.x, 17.5, place.w - 4.0, color)
    said = [f"{team} {friction(n)}" for team, n in zip((*names, _("Sum")), numbers, strict=True)]
    return Row(HEIGHT, tuple(ops), f"{name}: {', '.join(said)}", gap=gap)


def _cell(pen: Pen, place: Rect, share: float) -> Op:
    """The costlier the fuller."""
    colors = pen.memo.theme.map
    color = colors["switch"]
    fill = color._replace(a=round(255 * MOST * share)) if share else None
    return pen.box(place, fill, Stroke(color if share else colors["separator"], 1.0), 4.0)


def _handoffs(pen: Pen, handoffs: Sequence[Handoff]) -> list[Row]:
    if not handoffs:
        return []
    head = columns(pen, _("Handoff"), [_("f·r"), _("share")])
    return [head, *(_handoff(pen, handoff) for handoff in handoffs)]


def _handoff(pen: Pen, handoff: Handoff) -> Row:
    words = _("{a} → {b}").format(a=handoff.from_team[:80], b=handoff.to_team[:80])
    share = "?" if handoff.share is None else f"{100 * handoff.share:.0f} %"
    said = _("{words}: {friction}, {share} of all friction").format(
        words=words, friction=friction(handoff.expected), share=share
    )
    return entry(pen, words, [mark(handoff.expected, friction), share], "", said, "")
