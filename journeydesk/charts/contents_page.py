"""The first page of several sheets: what is on which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.charts.pen import HEAD, Pen
from journeydesk.charts.rows import Row, heading, pen_for, stacked
from journeydesk.drawing import Drawing, Point
from journeydesk.i18n import _
from journeydesk.layout import Memo

UPRIGHT = 277 / 190  # of A4 within margins of 10 mm
NUMBER = 40.0  # the room of a page's number


def contents_page(
    head: tuple[str, ...], entries: Sequence[tuple[str, int]], width: float, memo: Memo
) -> Drawing:
    """A row for each sheet by its name, with the number of its page; `head` is a title and lines
    below it. As high as A4 is."""
    pen = pen_for(width, memo)
    rows = [_row(pen, name, page) for name, page in entries]
    drawing = stacked([heading(pen, *head), *rows], width, memo)
    return replace(drawing, height=max(drawing.height, width * UPRIGHT))


def _row(pen: Pen, name: str, page: int) -> Row:
    text = pen.text(name, HEAD, pen.width - NUMBER)
    y = text.height + 8.0
    ops = (
        *pen.put(text, 0.0, 0.0, pen.width - NUMBER, pen.ink),
        *pen.number(str(page), HEAD, pen.width, 10.0, NUMBER, pen.ink),
        pen.way([Point(0.0, y), Point(pen.width, y)], pen.rule),
    )
    return Row(y, ops, _("{name}: page {n}").format(name=name, n=page), gap=8.0)
