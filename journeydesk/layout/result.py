"""What layout answers with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from journeydesk.drawing import Block, Color, Drawing, Group, Hit, Layer, Point, Rect
from journeydesk.layout.parts import (
    DOT_HIT,
    END_HITS,
    WORDS_HIT,
    Cell,
    CellKey,
    Column,
    Row,
    cell_id,
)
from journeydesk.model import RecordId

ROOM = (80.0, 18.0)  # for words that are not there yet


@dataclass(frozen=True, slots=True)
class Found:
    """What lies under a point of the map."""

    block: Block
    group: Group
    part: str

    @property
    def bounds(self) -> Rect:
        """Of the group, in map coordinates."""
        return self.group.bounds.moved(self.block.bounds.x, self.block.bounds.y)


@dataclass(frozen=True)
class MapLayout:
    """A map laid out: its blocks in paint order, its grid, and its cells by (lane, stage)."""

    width: float
    height: float
    head: Rect  # the row of stages
    side: Rect  # the column of lane labels
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    blocks: tuple[Block, ...]
    cells: dict[CellKey, Cell] = field(repr=False)  # as laid out from the left
    heights: dict[CellKey, float] = field(repr=False)  # that the rows were made for
    plain: MapLayout | None = field(default=None, repr=False)  # of which this is the mirror image

    def drawing(self, background: Color) -> Drawing:
        """The whole map as one picture."""
        return Drawing(self.width, self.height, background, self.blocks)

    @cached_property
    def block_by_id(self) -> dict[str, Block]:
        return {block.id: block for block in self.blocks}

    @property
    def is_mirrored(self) -> bool:
        """True where the map is read from the right."""
        return self.plain is not None

    @cached_property
    def columns_seen(self) -> list[Column]:
        """From left to right, whichever way they are read."""
        return sorted(self.columns, key=lambda column: column.x)

    def ends_of(self, column: Column) -> tuple[float, float]:
        """The x at which a stage begins, and that at which it ends, as it is read."""
        left, right = column.x, column.x + column.width
        return (right, left) if self.is_mirrored else (left, right)

    def start_of(self, place: Rect) -> float:
        """How far a place is from the side that the map is read from."""
        return self.width - place.right if self.is_mirrored else place.x

    @cached_property
    def _xs(self) -> list[float]:
        return [column.x for column in self.columns_seen]

    @cached_property
    def _ys(self) -> list[float]:
        return [row.y for row in self.rows]

    @cached_property
    def _lanewide(self) -> list[Block]:
        """Blocks that are not cells: few, searched one by one, the topmost first."""
        return [b for b in reversed(self.blocks) if not b.id.startswith("cell:")]

    @property
    def is_misjudged(self) -> bool:
        """True where the map must be laid out again, for heights known from before were wrong."""
        return any(self.cells[key].height != height for key, height in self.heights.items())

    def column_at(self, x: float) -> Column | None:
        """The stage whose column spans x."""
        i = bisect_right(self._xs, x) - 1
        column = self.columns_seen[i] if i >= 0 else None
        return column if column and x < column.x + column.width else None

    def row_at(self, y: float) -> Row | None:
        """The lane whose row spans y."""
        i = bisect_right(self._ys, y) - 1
        return self.rows[i] if i >= 0 and y < self.rows[i].y + self.rows[i].height else None

    def find(self, x: float, y: float) -> Found | None:
        """The topmost record under a point; a microsecond at any number of cards."""
        row, column = self.row_at(y), self.column_at(x)
        if row and column:
            cell = self.block_by_id.get(cell_id(row.lane, column.stage))
            found = _found_in(cell, x, y) if cell else None
            if found:
                return found
        for block in self._lanewide:
            if block.bounds.contains(x, y):
                found = _found_in(block, x, y)
                if found:
                    return found
        return None

    def found_within(self, area: Rect) -> Iterator[Found]:
        """The records in cells and curves that an area touches, in paint order."""
        for block in self.blocks:
            if block.bounds.intersects(area):
                inner = area.moved(-block.bounds.x, -block.bounds.y)
                for group in block.groups:
                    if group.hits and group.bounds.intersects(inner):
                        yield Found(block, group, group.hits[0].part)

    def where(self, id_: RecordId) -> Rect | None:
        """The rectangle of a record, in map coordinates."""
        block = self._home.get(id_)
        if block is None:
            return None
        group = next(group for group in block.groups if group.id == id_)
        return group.bounds.moved(block.bounds.x, block.bounds.y)

    def shown_of(self, ids: Iterable[RecordId]) -> Iterator[tuple[Block, Group]]:
        """What is shown of these, block by block: of 20,000 in a third of the time of `where`."""
        chosen: dict[str, set[RecordId]] = {}
        for id_ in ids:
            block = self._home.get(id_)
            if block is not None:
                chosen.setdefault(block.id, set()).add(id_)
        for block_id, here in chosen.items():
            block = self.block_by_id[block_id]
            for group in block.groups:
                if group.id in here:
                    yield block, group

    def where_words(self, id_: RecordId) -> Rect | None:
        """The rectangle of a record's words, in map coordinates; of most the whole."""
        place = self.where(id_)
        hit = next((hit for hit in self.hits_of(id_) if hit.part == WORDS_HIT), None)
        return _at_least(hit.rect.moved(place.x, place.y), ROOM) if place and hit else place

    def hits_of(self, id_: RecordId) -> tuple[Hit, ...]:
        """The regions of a record, from its top left; none where it is not shown."""
        block = self._home.get(id_)
        group = next((g for g in block.groups if g.id == id_), None) if block else None
        return group.hits if group else ()

    def dot_of(self, id_: RecordId) -> Point | None:
        """Where links are drawn from; None for what has none, or is not shown."""
        return next(iter(self._middles_of(id_, (DOT_HIT,))), None)

    def link_ends(self, id_: RecordId) -> tuple[Point, ...]:
        """Where a link begins and where it ends; nothing for what is none, or is not shown."""
        return self._middles_of(id_, END_HITS)

    def part_of(self, id_: RecordId, part: str) -> Found:
        """A part of a record that is shown, as if it lay under the pointer."""
        block = self._home[id_]
        group = next(group for group in block.groups if group.id == id_)
        return Found(block, group, part)

    def _middles_of(self, id_: RecordId, parts: tuple[str, ...]) -> tuple[Point, ...]:
        place = self.where(id_)
        middles = [hit.rect.center for hit in self.hits_of(id_) if hit.part in parts]
        return tuple([Point(place.x + x, place.y + y) for x, y in middles]) if place else ()

    def layer_of(self, id_: RecordId) -> Layer:
        """Whether a record is shown in the body or in a header."""
        return self._home[id_].layer

    @cached_property
    def _home(self) -> dict[RecordId, Block]:
        """The block of each record, without placing what the cells hold."""
        home = {
            id_: self.block_by_id[cell_id(*key)]
            for key, cell in self.cells.items()
            for id_ in cell.ids
        }
        home |= {g.id: block for block in self._lanewide for g in block.groups if g.hits}
        return home


def _found_in(block: Block, x: float, y: float) -> Found | None:
    for group in reversed(block.groups):
        dx = x - block.bounds.x - group.bounds.x
        dy = y - block.bounds.y - group.bounds.y
        for hit in reversed(group.hits):
            if hit.rect.contains(dx, dy):
                return Found(block, group, hit.part)
    return None


def _at_least(rect: Rect, size: tuple[float, float]) -> Rect:
    """The rectangle, or a larger one around its middle."""
    w, h = max(rect.w, size[0]), max(rect.h, size[1])
    return Rect(rect.center.x - w / 2, rect.center.y - h / 2, w, h)
