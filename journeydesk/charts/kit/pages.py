"""Rows onto pages of one size, each with the same head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from journeydesk.charts.pen import HEAD, Pen
from journeydesk.charts.rows import MARGIN, Row, pen_for, stacked
from journeydesk.drawing import Drawing, Point, Stroke
from journeydesk.layout import Memo

WIDTH, HEIGHT = 520.0, 758.0  # as A4 within margins of 10 mm, upright


class Line(NamedTuple):
    """A row of a sheet; a heading is never the last of its page."""

    row: Row
    is_heading: bool = False


def pen_of_page(memo: Memo) -> Pen:
    return pen_for(WIDTH, memo)


def pages(heads: Sequence[Row], lines: Iterable[Line], memo: Memo) -> list[Drawing]:
    """At least one page; what is higher than a page has one of its own."""
    return [_page([*heads, *rows], memo) for rows in _split(heads, list(lines))]


def stage_heading(pen: Pen, words: str) -> Line:
    """A rule with the name of what follows below it."""
    text = pen.text(words, HEAD, pen.width)
    rule = pen.way([Point(0.0, 0.0), Point(pen.width, 0.0)], Stroke(pen.dim, 0.8))
    ops = (rule, *pen.put(text, 0.0, 6.0, pen.width, pen.ink))
    return Line(Row(text.height + 6.0, ops, words), is_heading=True)


def ruled(pen: Pen, count: int) -> Row:
    """Lines to write on."""
    ys = [20.0 * (i + 1) for i in range(count)]
    stroke = Stroke(pen.dim, 0.5)
    ops = tuple(pen.way([Point(0.0, y), Point(pen.width, y)], stroke) for y in ys)
    return Row(ys[-1] + 2.0, ops, "")


def _split(heads: Sequence[Row], lines: list[Line]) -> Iterator[list[Row]]:
    room = HEIGHT - 2 * MARGIN - sum(head.height + head.gap for head in heads)
    page: list[Row] = []
    left = room
    for i, (row, _is_heading) in enumerate(lines):
        together = _height_together(lines[i:])
        needed = together if together <= room else row.height
        if page and needed > left:
            yield page
            page, left = [], room
        page.append(row)
        left -= row.height + row.gap
    yield page


def _height_together(lines: Sequence[Line]) -> float:
    """Of the first, with all that it must not be parted from."""
    headings = list(takewhile(lambda line: line.is_heading, lines))
    kept = lines[: len(headings) + 1]
    return sum(line.row.height + line.row.gap for line in kept) - kept[-1].row.gap


def _page(rows: list[Row], memo: Memo) -> Drawing:
    """As high as all others, so that all are printed at one size."""
    drawing = stacked(rows, WIDTH, memo)
    return replace(drawing, height=max(HEIGHT, drawing.height))
