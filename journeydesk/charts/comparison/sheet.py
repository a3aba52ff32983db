"""The sheet: a landscape page of the smallest paper that holds all there is to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, count

from journeydesk.analysis.compare import Comparison
from journeydesk.charts.comparison.change_list import BETWEEN, change_list
from journeydesk.charts.comparison.curves import curves, legend, slots_of
from journeydesk.charts.comparison.table import table, width_of_table
from journeydesk.charts.comparison.words import about_map
from journeydesk.charts.pen import Pen
from journeydesk.charts.rows import Row, heading
from journeydesk.drawing import Block, Drawing, Group, Hit, Rect, rounded
from journeydesk.i18n import _
from journeydesk.layout import Memo

MM = 72 / 25.4
MARGIN = 10.0  # millimetres that a printer needs around the sheet
PAPERS = ((420.0, 297.0), (594.0, 420.0), (841.0, 594.0), (1189.0, 841.0))  # A3 … A0
COLUMN, GUTTER = 280.0, 26.0
NARROWEST = 24.0  # a step whose gain can be read
FIELDS = (0.25, 0.16)  # of the sheet's height: lower before a larger paper is taken

Placed = tuple[Row, float, float, float]  # x, y, width


def comparison_sheet(found: Comparison, memo: Memo) -> Drawing:
    """A3 or A2, as much as there is to say; larger where that is not enough.

    It fills the paper but for margins of 10 mm. Beyond A0 it grows in height alone.
    """
    *smaller, largest = ((w - 2 * MARGIN, h - 2 * MARGIN) for w, h in PAPERS)
    sizes = chain(smaller, ((largest[0], largest[1] * n) for n in count(1)))
    for width, height in sizes:
        is_last = width == largest[0]
        if placed := _placed(found, memo, width * MM, height * MM, is_last=is_last):
            return _drawing(placed, width * MM, height * MM, memo)
    raise AssertionError("a sheet without end holds everything")


def _placed(
    found: Comparison, memo: Memo, width: float, height: float, *, is_last: bool
) -> list[Placed]:
    """Nothing where the paper is too small."""
    beside = min(width_of_table(found), width - COLUMN - GUTTER)
    is_narrow = beside < width_of_table(found) or width / slots_of(found.stages) < NARROWEST
    if is_narrow and not is_last:
        return []
    pen, free = Pen(memo, width), width - beside - GUTTER
    columns = max(1, int((free + GUTTER) // (COLUMN + GUTTER)))
    room = (free - (columns - 1) * GUTTER) / columns
    head, numbers = _head(pen, found), table(Pen(memo, beside), found)
    changes = change_list(Pen(memo, room), found)
    for share in FIELDS:
        field = share * min(height, (PAPERS[-1][1] - 2 * MARGIN) * MM)
        placed = list(_stacked([*head, curves(pen, found, field)], 0.0, 0.0, width, 8.0))
        top = placed[-1][2] + placed[-1][0].height + 14.0
        placed += _stacked(numbers, 0.0, top, beside, 0.0)
        flowing = _flowing(changes, beside + GUTTER, top, room, height, columns)
        if flowing and all(y + row.height <= height for row, _x, y, _w in placed):
            return [*placed, *flowing]
    return []


def _head(pen: Pen, found: Comparison) -> list[Row]:
    before, after = about_map(found.before), about_map(found.after)
    head = heading(
        pen,
        _("Comparison of two maps"),
        _("Before: {map}").format(map=before),
        _("After: {map}").format(map=after),
    )
    return [head, legend(pen)]


def _stacked(
    rows: Sequence[Row], x: float, top: float, width: float, gap: float
) -> Iterator[Placed]:
    y = top
    for row in rows:
        yield row, x, y, width
        y += row.height + gap


def _flowing(
    rows: Sequence[Row], left: float, top: float, width: float, bottom: float, columns: int
) -> list[Placed]:
    """From column to column; nothing where they do not hold all rows."""
    placed: list[Placed] = []
    column, y = 0, top
    for row in rows:
        if y + row.height > bottom and y > top:
            column, y = column + 1, top
        if column == columns or y + row.height > bottom:
            return []
        placed.append((row, left + column * (width + GUTTER), y, width))
        y += row.height + BETWEEN
    return placed


def _drawing(placed: Sequence[Placed], width: float, height: float, memo: Memo) -> Drawing:
    width, height = rounded(width), rounded(height)
    frame = memo.frame(width)
    groups = []
    for row, x, y, room in placed:
        bounds = Rect(
            frame.x(rounded(x), rounded(room)), rounded(y), rounded(room), rounded(row.height)
        )
        hits = (Hit(Rect(0.0, 0.0, bounds.w, bounds.h)),) if row.id else ()
        groups.append(Group(row.id, bounds, row.ops, hits=hits, label=row.label))
    block = Block("comparison", Rect(0.0, 0.0, width, height), tuple(groups))
    return Drawing(width, height, memo.theme.map["paper"], (block,))
