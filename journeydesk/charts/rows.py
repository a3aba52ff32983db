"""A chart is rows under each other: a heading, then one for each thing it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesk.charts.pen import BODY, HEAD, SMALL, TITLE, Pen
from journeydesk.drawing import Block, Drawing, Group, Hit, Op, Rect, rounded
from journeydesk.layout import Memo

MARGIN, GAP = 20.0, 12.0


@dataclass(frozen=True, slots=True)
class Row:
    """Operations from its top left; `id` is the record it tells of, `label` says it in words."""

    height: float
    ops: tuple[Op, ...]
    label: str
    id: str = ""


def pen_for(width: float, memo: Memo) -> Pen:
    """To draw rows of a chart that is so wide."""
    return Pen(memo, width - 2 * MARGIN)


def heading(pen: Pen, title: str, *lines: str) -> Row:
    """What a chart is, whose it is, and how it is computed."""
    ops: list[Op] = []
    y = 0.0
    for words, style in ((title, TITLE), *((line, SMALL) for line in lines)):
        text = pen.text(words, style, pen.width, 6)
        ops += pen.put(text, 0.0, y, pen.width, pen.ink if style is TITLE else pen.dim)
        y += text.height + 3.0
    return Row(y + 4.0, tuple(ops), ". ".join((title, *lines)))


def note(pen: Pen, words: str, id_: str = "") -> Row:
    """A sentence."""
    text = pen.text(words, BODY, pen.width, 8)
    return Row(text.height, tuple(pen.put(text, 0.0, 0.0, pen.width, pen.ink)), words, id_)


def told(pen: Pen, words: str, number: str, about: str, id_: str = "") -> Row:
    """Words with their number at the end, and a small line about it below."""
    room = pen.width * (0.68 if number else 1.0)
    text = pen.text(words, HEAD, room)
    small = pen.text(about, SMALL, room, 4)
    ops = [
        *pen.put(text, 0.0, 0.0, room, pen.ink),
        *pen.put(small, 0.0, text.height + 2.0, room, pen.dim),
        *pen.line_to(number, HEAD, pen.width, 10.0, pen.width * 0.29, pen.ink),
    ]
    height = text.height + 2.0 + small.height
    return Row(height, tuple(ops), ": ".join(filter(None, (words, number, about))), id_)


def stacked(rows: Sequence[Row], width: float, memo: Memo) -> Drawing:
    """The rows one below the other, on a sheet that is as high as they need."""
    groups = tuple(_groups(rows, width - 2 * MARGIN))
    height = rounded(max((group.bounds.bottom for group in groups), default=0.0) + MARGIN)
    block = Block("chart", Rect(0.0, 0.0, width, height), groups)
    return Drawing(width, height, memo.theme.map["paper"], (block,))


def _groups(rows: Sequence[Row], width: float) -> Iterator[Group]:
    y = MARGIN
    for row in rows:
        hits = (Hit(Rect(0.0, 0.0, width, row.height)),) if row.id else ()
        bounds = Rect(MARGIN, rounded(y), width, rounded(row.height))
        yield Group(row.id, bounds, row.ops, hits=hits, label=row.label)
        y += row.height + GAP
