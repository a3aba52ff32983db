"""Links over the cards: which are shown, and where they begin and end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from journeydesk.drawing import Block, Deferred, Group, Rect, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.link_look import layout_link
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Cell, CellKey, Column, Row
from journeydesk.layout.routes import End
from journeydesk.layout.spans import Band, is_spanning
from journeydesk.model import Card, LaneKind, Link, RecordId, Touchpoint


@dataclass(frozen=True, slots=True)
class Grid:
    """Where everything is that a link can end at."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cells: Mapping[CellKey, Cell]
    bands: Mapping[RecordId, Band]
    left: float  # of the bands
    by_stage: Mapping[RecordId, Column]
    by_lane: Mapping[RecordId, Row]
    steps_lane: RecordId | None  # that shows the touchpoints

    @classmethod
    def of(
        cls,
        columns: tuple[Column, ...],
        rows: tuple[Row, ...],
        cells: Mapping[CellKey, Cell],
        bands: Mapping[RecordId, Band],
        left: float,
    ) -> Grid:
        by_stage = {column.stage: column for column in columns}
        by_lane = {row.lane: row for row in rows}
        steps = next((row.lane for row in rows if row.kind == LaneKind.TOUCHPOINT), None)
        return cls(columns, rows, cells, bands, left, by_stage, by_lane, steps)

    def home(self, record: Card | Touchpoint) -> tuple[Row, Column, Cell | Band] | None:
        """The lane, the stage and the part of the layout that shows it; None where none does."""
        column, row = self.by_stage.get(record.stage), self._row(record)
        if not row or not column or row.lane not in self.bands:
            return None
        if isinstance(record, Card) and is_spanning(record):
            band = self.bands[row.lane]
            return (row, column, band) if record.id in band.ids else None
        cell = self.cells[row.lane, column.stage]
        return (row, column, cell) if record.id in cell.ids else None

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
        if a.stage != b.stage:
            return []
        ends = [row.y for end in (a, b) if (row := self._row(end))]
        rows = [row for row in self.rows if min(ends) < row.y <= max(ends)]
        cells = [self.cells.get((row.lane, a.stage)) for row in rows]
        return [cell for cell in cells if cell]

    def _row(self, record: Card | Touchpoint) -> Row | None:
        lane = record.lane if isinstance(record, Card) else self.steps_lane
        return self.by_lane.get(lane or "")

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


def _end(contents: Contents, id_: RecordId) -> Card | Touchpoint:
    record = contents.records.find(id_)
    assert isinstance(record, Card | Touchpoint)
    return record


def _step_of(record: Card | Touchpoint) -> RecordId | None:
    return record.touchpoint if isinstance(record, Card) else record.id


def _right_of(columns: Sequence[Column], place: Rect) -> float:
    """The right edge of the last stage that a card covers."""
    covered = [column for column in columns if column.x < place.right]
    return rounded(covered[-1].x + covered[-1].width)
