"""What a link looks like: a line, its arrow heads, its label in the middle."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, hypot

from journeydesk.drawing import Box, Group, Hit, Op, Path, Point, Rect, Stroke, rounded, shifted
from journeydesk.layout import metrics as m
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import END_HITS, WORDS_HIT
from journeydesk.layout.routes import End, around, corners_rounded, middle_of, straight
from journeydesk.layout.text import glyphs_of, wrapped
from journeydesk.model import Link, LinkDirection, LinkRoute

WIDTH = 1.5
HEAD_LENGTH, HEAD_HALF = 7.0, 3.4
REACH = 4.0  # how far beside its line a link is hit
PIECE = 14.0  # the hit regions of a slanting line
LABEL_WIDTH = 110.0
APART = 1.7  # from one link to the next in the same strip
INK = 9.0  # how far ink reaches beyond the line


def layout_link(link: Link, a: End, b: End, is_clear: bool, memo: Memo) -> Group:
    """One link, from the map's top left."""
    if link.route is LinkRoute.STRAIGHT:
        points = straight(a.place, b.place)
    else:
        shift = (zlib.crc32(link.id.encode()) % 5 - 2) * APART
        points = around(a, b, shift, is_clear=is_clear)
    color = memo.theme.map["dim"]
    line = Path(corners_rounded(points), stroke=Stroke(color, WIDTH))
    heads: list[Path] = [_head(points[-2], points[-1], memo)]
    if link.direction is LinkDirection.TWO_WAY:
        heads.append(_head(points[1], points[0], memo))
    middle = middle_of(points)
    label = _label(link.label, middle, memo) if link.label else []
    bounds = _around_all([*points, *(corner for op in label[:1] for corner in _corners(op))])
    ops = tuple(
        [shifted(op, -bounds.x, -bounds.y) for op in _seen(line, heads, label, bounds, memo)]
    )
    hits = [Hit(rect.moved(-bounds.x, -bounds.y)) for rect in _pieces(points)]
    words = label[0].rect if label and isinstance(label[0], Box) else Rect(*middle, 0.0, 0.0)
    ends = [Rect(*point, 0.0, 0.0) for point in (points[0], points[-1])]
    for rect, part in zip((words, *ends), (WORDS_HIT, *END_HITS), strict=True):
        hits.append(Hit(rect.moved(-bounds.x, -bounds.y), part))
    return Group(link.id, bounds, ops, ops[: 1 + len(heads)], tuple(hits), link.label)


def _seen(
    line: Path, heads: Sequence[Path], label: Sequence[Op], bounds: Rect, memo: Memo
) -> tuple[Op, ...]:
    """From the side that the map is read from; a label's words go along with its chip."""
    frame = memo.frame(2 * bounds.x + bounds.w)  # as wide on both sides of the link
    chips = [op.rect for op in label if isinstance(op, Box)]
    aside = sum(frame.x(chip.x, chip.w) - chip.x for chip in chips)
    return (*map(frame.shape, (line, *heads)), *[shifted(op, aside, 0.0) for op in label])


def _head(before: Point, tip: Point, memo: Memo) -> Path:
    """A filled arrow head."""
    length = hypot(tip.x - before.x, tip.y - before.y) or 1.0
    dx, dy = (tip.x - before.x) / length, (tip.y - before.y) / length
    x, y = tip.x - dx * HEAD_LENGTH, tip.y - dy * HEAD_LENGTH
    corners = (
        (tip.x, tip.y),
        (x - dy * HEAD_HALF, y + dx * HEAD_HALF),
        (x + dy * HEAD_HALF, y - dx * HEAD_HALF),
    )
    first, *rest = [(rounded(cx), rounded(cy)) for cx, cy in corners]
    return Path((("M", *first), *(("L", *p) for p in rest), ("Z",)), memo.theme.map["dim"])


def _label(words: str, at: Point, memo: Memo) -> list[Op]:
    """Words on a chip of their own, its middle on the line."""
    colors = memo.theme.map
    text = wrapped(words, m.SMALL_STYLE, LABEL_WIDTH, m.LINK_LINES, memo.ruler)
    width, height = rounded(text.width + 10.0), rounded(text.height + 5.0)
    x, y = rounded(at.x - width / 2), rounded(at.y - height / 2)
    rim = Stroke(colors["chip_border"], 0.8)
    return [
        Box(Rect(x, y, width, height), colors["chip"], rim, radius=5.0),
        *glyphs_of(
            text, x + 5.0, y + 2.5, colors["chip_ink"], text.width, from_right=memo.is_mirrored
        ),
    ]


def _corners(op: Op) -> tuple[Point, Point]:
    assert isinstance(op, Box)
    return Point(op.rect.x, op.rect.y), Point(op.rect.right, op.rect.bottom)


def _around_all(points: Sequence[Point]) -> Rect:
    xs, ys = [p.x for p in points], [p.y for p in points]
    left, top = rounded(min(xs) - INK), rounded(min(ys) - INK)
    return Rect(left, top, rounded(max(xs) + INK - left), rounded(max(ys) + INK - top))


def _pieces(points: Sequence[Point]) -> list[Rect]:
    """Rectangles along a line, close to it."""
    rects = []
    for a, b in pairwise(points):
        is_slanting = a.x != b.x and a.y != b.y
        count = ceil(hypot(b.x - a.x, b.y - a.y) / PIECE) if is_slanting else 1
        dx, dy = (b.x - a.x) / count, (b.y - a.y) / count
        for i in range(count):
            x, y = min(a.x + i * dx, a.x + (i + 1) * dx), min(a.y + i * dy, a.y + (i + 1) * dy)
            rects.append(Rect(x, y, abs(dx), abs(dy)).grown(REACH))
    return rects
