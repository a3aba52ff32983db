"""Groups put together from the side of reading, as a block of the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.charts.pen import Pen
from journeydesk.drawing import Block, Group, Layer, Op, Rect, Stroke, rounded
from journeydesk.drawing.geometry import Point
from journeydesk.fonts import Style
from journeydesk.layout import Memo
from journeydesk.layout.text import wrapped

LABEL = Style(8.0, leading=1.3)
VALUE = Style(10.0, weight=600, leading=1.3)
PROSE = Style(10.0, leading=1.35)
MOST_LINES = 24
BALANCE = 12  # widths that are tried for lines of the same length


def block_of(
    id_: str,
    groups: Sequence[Group],
    width: float,
    memo: Memo,
    *,
    layer: Layer = Layer.BODY,
    below: float = 0.0,
) -> Block:
    """Groups placed from where reading begins, with some room below the lowest of them."""
    frame = memo.frame(width)
    height = rounded(max(group.bounds.bottom for group in groups) + below)
    placed = tuple([replace(group, bounds=frame.rect(group.bounds)) for group in groups])
    return Block(id_, Rect(0.0, 0.0, width, height), placed, layer)


def moved(group: Group, dx: float, dy: float) -> Group:
    x, y, w, h = group.bounds.moved(dx, dy)
    return replace(group, bounds=Rect(rounded(x), rounded(y), w, h))


def words_part(id_: str, words: str, style: Style, width: float, pen: Pen, *, dim: bool) -> Group:
    """Words in lines of that width: all of them, unless they would push the map off its sheet."""
    text = wrapped(words, style, width, MOST_LINES, pen.memo.ruler)
    own = Pen(pen.memo, width)
    ops = own.put(text, 0.0, 0.0, width, pen.dim if dim else pen.ink)
    return Group(id_, Rect(0.0, 0.0, width, rounded(text.height)), tuple(ops), label=words)


def balanced(words: str, style: Style, width: float, memo: Memo) -> float:
    """The width in which words take as few lines as in all of it, of about the same length."""
    lines = len(memo.ruler.wrap(words, style, width).lines)
    widths = [width * part / BALANCE for part in range(BALANCE // 2, BALANCE)]
    tried = ((narrower, memo.ruler.wrap(words, style, narrower)) for narrower in widths)
    return next((narrower for narrower, text in tried if len(text.lines) == lines), width)


def rule(id_: str, y: float, width: float, stroke: Stroke, memo: Memo) -> Group:
    """A hairline across that width."""
    ops: tuple[Op, ...] = (Pen(memo, width).way([Point(0.0, 0.0), Point(width, 0.0)], stroke),)
    return Group(id_, Rect(0.0, rounded(y), width, 0.0), ops)
