"""A chart is rows under each other: a heading, then one for each thing it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesk.charts.pen import BODY, FIGURE, HEAD, SMALL, TITLE, Pen
from journeydesk.drawing import Block, Drawing, Group, Hit, Op, Rect, rounded
from journeydesk.layout import Memo

MARGIN, GAP = 24.0, 12.0


@dataclass(frozen=True, slots=True)
class Row:
    """Operations from its top left; `id` is the record it tells of, `label` says it in words."""

    height: float
    ops: tuple[Op, ...]
    label: str
    id: str = ""
    gap: float = GAP  # to the next one


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
    return Row(y + 2.0, tuple(ops), ". ".join((title, *lines)), gap=18.0)


def section(pen: Pen, words: str) -> Row:
    """A heading within a chart."""
    text = pen.text(words, HEAD, pen.width)
    ops = pen.put(text, 0.0, 8.0, pen.width, pen.ink)
    return Row(text.height + 8.0, tuple(ops), words, gap=8.0)


def figures(pen: Pen, told: Sequence[tuple[str, str]]) -> Row:
    """Large numbers beside each other, each with what it is below."""
    room = pen.width / len(told)
    ops: list[Op] = []
    for i, (number, words) in enumerate(told):
        ops += pen.line(number, FIGURE, i * room, 18.0, room - 8.0, pen.ink)
        ops += pen.line(words, SMALL, i * room, 32.0, room - 8.0, pen.dim)
    said = "; ".join(f"{words}: {number}" for number, words in told)
    return Row(36.0, tuple(ops), said, gap=16.0)


def note(pen: Pen, words: str, id_: str = "") -> Row:
    """A sentence."""
    text = pen.text(words, BODY, pen.width, 8)
    return Row(text.height, tuple(pen.put(text, 0.0, 0.0, pen.width, pen.ink)), words, id_)


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
        y += row.height + row.gap
