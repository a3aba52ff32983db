"""Links over the cards: a line, its arrow heads, its label in the middle."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import ceil, hypot

from journeydesk.drawing import (
    Block,
    Box,
    Deferred,
    Group,
    Hit,
    Op,
    Path,
    Point,
    Rect,
    Stroke,
    rounded,
    shifted,
)
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.layout.result import WORDS_HIT, Cell, CellKey, Column, Row
from journeydesk.layout.routes import End, around, corners_rounded, middle_of, straight
from journeydesk.layout.spans import Band, is_spanning
from journeydesk.layout.text import glyphs_of
from journeydesk.model import (
    Card,
    LaneKind,
    Link,
    LinkDirection,
    LinkRoute,
    RecordId,
    Touchpoint,
)

WIDTH = 1.5
HEAD_LENGTH, HEAD_HALF = 7.0, 3.4
REACH = 4.0  # how far beside its line a link is hit
PIECE = 14.0  # the hit regions of a slanting line
LABEL_WIDTH = 110.0
APART = 1.7  # from one link to the next in the same strip
INK = 9.0  # how far ink reaches beyond the line


@dataclass(frozen=True, slots=True)
class Grid:
    """Where everything is that a link can end at."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cells: Mapping[CellKey, Cell]
    bands: Mapping[RecordId, Band]
    left: float  # of the bands

    def home(self, record: Card | Touchpoint) -> tuple[Row, Column, Cell | Band] | None:
        """The lane, the stage and the part of the layout that shows it; None where none does."""
        column = next((c for c in self.columns if c.stage == record.stage), None)
        row = next((r for r in self.rows if _holds(r, record)), None)
        if not row or not column or row.lane not in self.bands:
            return None
        if isinstance(record, Card) and is_spanning(record):
            return row, column, self.bands[row.lane]
        return row, column, self.cells[row.lane, column.stage]

    def end(self, record: Card | Touchpoint) -> End:
        """Its place, and the strips around it. Raises TypeError where nothing shows it."""
        row, column, home = self.home(record)  # type: ignore[misc]
        group = next(group for group in home.groups if group.id == record.id)
        x = self.left if isinstance(home, Band) else column.x
        place = group.bounds.moved(x, row.y)
        left, right = column.x - m.GAP / 2, _right_of(self.columns, place) + m.GAP / 2
        step = next((s for s in column.steps if s.touchpoint == _step_of(record)), None)
        return End(
            place,
            left=left if not step or step is column.steps[0] else step.x,
            right=right if not step or step is column.steps[-1] else rounded(step.x + step.width),
            stage_left=left,
            stage_right=right,
            below=rounded(row.y + row.height + m.GAP / 2),
        )

    def between(self, a: Card | Touchpoint, b: Card | Touchpoint) -> list[Cell]:
        """The cells of one stage through which a line from one to the other would go."""
        ends = [row.y for end in (a, b) for row in self.rows if _holds(row, end)]
        if a.stage != b.stage or not ends:
            return []
        rows = [row for row in self.rows if min(ends) < row.y <= max(ends)]
        cells = [self.cells.get((row.lane, a.stage)) for row in rows]
        return [cell for cell in cells if cell]

    def is_clear(self, a: Card | Touchpoint, b: Card | Touchpoint) -> bool:
        """True where both lie in one stage, and across its touchpoints no card between them."""
        whole = [cell.stacks[0] for cell in self.between(a, b) if cell.stacks]
        return a.stage == b.stage and all(stack.ends[-1] <= m.CELL_PADDING for stack in whole)


def link_blocks(contents: Contents, grid: Grid, whole: Rect, memo: Memo) -> list[Block]:
    """All links whose ends are shown, in one block as large as the map.

    Where they run is found when somebody asks.
    """
    links = contents.records.at(Link, contents.map.id)
    if not links:
        return []
    ends = [(_end(contents, link.source), _end(contents, link.target)) for link in links]
    homes = [tuple(grid.home(end) for end in pair) for pair in ends]
    shown = [
        (link, *pair) for link, pair, home in zip(links, ends, homes, strict=True) if all(home)
    ]
    same = (
        links,
        *(part[2] for home in homes for part in home if part),
        *(cell for _link, source, target in shown for cell in grid.between(source, target)),
    )
    make = partial(Deferred, partial(_groups, shown, grid, memo))
    groups = memo.keep("links", same, (grid.columns, grid.rows), make)
    return [memo.block("links", whole, groups)]


def _groups(
    shown: Sequence[tuple[Link, Card | Touchpoint, Card | Touchpoint]], grid: Grid, memo: Memo
) -> tuple[Group, ...]:
    groups = []
    for link, source, target in shown:
        a, b, is_clear = grid.end(source), grid.end(target), grid.is_clear(source, target)
        make = partial(layout_link, link, a, b, is_clear, memo)
        groups.append(memo.keep(("link", link.id), (link,), (a, b, is_clear), make))
    return tuple(groups)


def layout_link(link: Link, a: End, b: End, is_clear: bool, memo: Memo) -> Group:
    """One link, from the map's top left."""
    if link.route is LinkRoute.STRAIGHT:
        points = straight(a.place, b.place)
    else:
        shift = (zlib.crc32(link.id.encode()) % 5 - 2) * APART
        points = around(a, b, shift, is_clear=is_clear)
    color = memo.theme.map["dim"]
    line = Path(corners_rounded(points), stroke=Stroke(color, WIDTH))
    heads = [_head(points[-2], points[-1], memo)]
    if link.direction is LinkDirection.TWO_WAY:
        heads.append(_head(points[1], points[0], memo))
    middle = middle_of(points)
    label = _label(link.label, middle, memo) if link.label else []
    bounds = _around_all([*points, *(corner for op in label[:1] for corner in _corners(op))])
    ops = tuple([shifted(op, -bounds.x, -bounds.y) for op in (line, *heads, *label)])
    hits = [Hit(rect.moved(-bounds.x, -bounds.y)) for rect in _pieces(points)]
    words = label[0].rect if label and isinstance(label[0], Box) else Rect(*middle, 0.0, 0.0)
    hits.append(Hit(words.moved(-bounds.x, -bounds.y), WORDS_HIT))
    return Group(link.id, bounds, ops, ops[: 1 + len(heads)], tuple(hits), link.label)


def _end(contents: Contents, id_: RecordId) -> Card | Touchpoint:
    record = contents.records.find(id_)
    assert isinstance(record, Card | Touchpoint)
    return record


def _holds(row: Row, record: Card | Touchpoint) -> bool:
    return row.lane == record.lane if isinstance(record, Card) else row.kind == LaneKind.TOUCHPOINT


def _step_of(record: Card | Touchpoint) -> RecordId | None:
    return record.touchpoint if isinstance(record, Card) else record.id


def _right_of(columns: Sequence[Column], place: Rect) -> float:
    """The right edge of the last stage that a card covers."""
    covered = [column for column in columns if column.x < place.right]
    return rounded(covered[-1].x + covered[-1].width)


def _head(before: Point, tip: Point, memo: Memo) -> Op:
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
    text = memo.ruler.wrap(words, m.SMALL_STYLE, LABEL_WIDTH)
    width, height = rounded(text.width + 10.0), rounded(text.height + 5.0)
    x, y = rounded(at.x - width / 2), rounded(at.y - height / 2)
    rim = Stroke(colors["chip_border"], 0.8)
    return [
        Box(Rect(x, y, width, height), colors["chip"], rim, radius=5.0),
        *glyphs_of(text, x + 5.0, y + 2.5, colors["chip_ink"], text.width),
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
