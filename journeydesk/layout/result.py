"""What layout answers with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from journeydesk.drawing import Block, Color, Drawing, Group, Hit, Layer, Rect
from journeydesk.model import LaneKind, RecordId


@dataclass(frozen=True, slots=True)
class Step:
    """A touchpoint's column, or the only one of a stage without touchpoints."""

    touchpoint: RecordId | None
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Column:
    """A stage's place."""

    stage: RecordId
    x: float
    width: float
    steps: tuple[Step, ...]

    @property
    def shape(self) -> tuple[tuple[RecordId | None, float, float], ...]:
        """What cells in it depend on: all but where it stands."""
        return tuple([(s.touchpoint, round(s.x - self.x, 3), s.width) for s in self.steps])


@dataclass(frozen=True, slots=True)
class Row:
    """A lane's place."""

    lane: RecordId
    kind: LaneKind
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Stack:
    """The cards of one step in one cell, for finding the gap that a card lands in.

    `middles[i]` is the middle of card `cards[i]`, from the cell's top; `ends` has one more: the y
    of the gap before each card, and after the last.
    """

    touchpoint: RecordId | None
    cards: tuple[RecordId, ...]
    middles: tuple[float, ...]
    ends: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a stage has in a lane: groups from the cell's top left, and where cards can land."""

    height: float
    groups: tuple[Group, ...]
    stacks: tuple[Stack, ...]


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
    cells: dict[tuple[RecordId, RecordId], Cell] = field(repr=False)
    notices: tuple[str, ...] = ()

    def drawing(self, background: Color) -> Drawing:
        """The whole map as one picture."""
        return Drawing(self.width, self.height, background, self.blocks)

    @cached_property
    def block_by_id(self) -> dict[str, Block]:
        return {block.id: block for block in self.blocks}

    @cached_property
    def _xs(self) -> list[float]:
        return [column.x for column in self.columns]

    @cached_property
    def _ys(self) -> list[float]:
        return [row.y for row in self.rows]

    @cached_property
    def _lanewide(self) -> list[Block]:
        """Blocks that are not cells: few, searched one by one, the topmost first."""
        return [b for b in reversed(self.blocks) if not b.id.startswith("cell:")]

    def column_at(self, x: float) -> Column | None:
        """The stage whose column spans x."""
        i = bisect_right(self._xs, x) - 1
        return self.columns[i] if i >= 0 and x < self.columns[i].x + self.columns[i].width else None

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

    @cached_property
    def _where(self) -> dict[RecordId, tuple[Block, Group]]:
        return {g.id: (b, g) for b in self.blocks for g in b.groups if g.hits}

    def where(self, id_: RecordId) -> Rect | None:
        """The rectangle of a record, in map coordinates."""
        place = self._where.get(id_)
        return place and place[1].bounds.moved(place[0].bounds.x, place[0].bounds.y)

    def layer_of(self, id_: RecordId) -> Layer:
        """Whether a record is shown in the body or in a header."""
        return self._where[id_][0].layer


def cell_id(lane: RecordId, stage: RecordId) -> str:
    return f"cell:{lane}:{stage}"


def _found_in(block: Block, x: float, y: float) -> Found | None:
    for group in reversed(block.groups):
        dx = x - block.bounds.x - group.bounds.x
        dy = y - block.bounds.y - group.bounds.y
        for hit in group.hits:
            if hit.rect.contains(dx, dy):
                return Found(block, group, hit.part)
    return None


BODY_HIT = "body"


def body_hit(width: float, height: float) -> tuple[Hit, ...]:
    return (Hit(Rect(0.0, 0.0, width, height), BODY_HIT),)
