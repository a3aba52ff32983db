"""The sheet: a landscape page of the smallest paper that holds all there is to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

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
SHEETS = tuple(((w - 2 * MARGIN) * MM, (h - 2 * MARGIN) * MM) for w, h in PAPERS)
COLUMN, GUTTER = 280.0, 26.0
NARROWEST = 24.0  # a step whose gain can be read
FIELDS = (0.25, 0.15)  # of the sheet's height: lower before a larger paper is taken
HIGHEST_FIELD = FIELDS[0] * SHEETS[-1][1]

Placed = tuple[Row, float, float, float]  # x, y, width


@dataclass(frozen=True, slots=True)
class Parts:
    """All rows of a sheet that is so wide, still to be placed; `columns` are those of changes."""

    pen: Pen
    found: Comparison
    beside: float  # the width of the numbers
    room: float  # the width of a column
    columns: int
    head: Sequence[Row]
    numbers: Sequence[Row]
    changes: Sequence[Row]

    def placed(self, height: float) -> list[Placed]:
        """Nothing where they do not fit into that height."""
        return next(filter(None, (self._below(share * height, height) for share in FIELDS)), [])

    def _below(self, field: float, height: float) -> list[Placed]:
        """Below curves in a field of that height."""
        field, width = min(field, HIGHEST_FIELD), self.pen.width
        rows = [*self.head, curves(self.pen, self.found, field)]
        placed = list(_stacked(rows, 0.0, 0.0, width, 8.0))
        top = placed[-1][2] + placed[-1][0].height + 14.0
        placed += _stacked(self.numbers, 0.0, top, self.beside, 0.0)
        start = self.beside + GUTTER
        flowing = _flowing(self.changes, start, top, self.room, height, self.columns)
        is_held = flowing and all(y + row.height <= height for row, _x, y, _w in placed)
        return [*placed, *flowing] if is_held else []


def comparison_sheet(found: Comparison, memo: Memo) -> Drawing:
    """A3 or A2, as much as there is to say; larger where that is not enough.

    It fills the paper but for margins of 10 mm. Beyond A0 it grows in height alone.
    """
    for width, height in SHEETS:
        if not _is_narrow(found, width):
            placed = _parts(found, memo, width).placed(height)
            if placed:
                return _drawing(placed, width, height, memo)
    width, height = SHEETS[-1]
    parts, taller = _parts(found, memo, width), (height * n for n in count(1))
    height, placed = next((h, rows) for h in taller if (rows := parts.placed(h)))
    return _drawing(placed, width, height, memo)


def _is_narrow(found: Comparison, width: float) -> bool:
    """True where numbers must be cut, or steps lie too close."""
    step = width / max(1, slots_of(found.stages))
    return width - COLUMN - GUTTER < width_of_table(found) or step < NARROWEST


def _parts(found: Comparison, memo: Memo, width: float) -> Parts:
    beside = min(width_of_table(found), width - COLUMN - GUTTER)
    pen, free = Pen(memo, width), width - beside - GUTTER
    columns = max(1, int((free + GUTTER) // (COLUMN + GUTTER)))
    room = (free - (columns - 1) * GUTTER) / columns
    return Parts(
        pen,
        found,
        beside,
        room,
        columns,
        head=_head(pen, found),
        numbers=table(Pen(memo, beside), found),
        changes=change_list(Pen(memo, room), found),
    )


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
