"""How an empty map is shared out among sheets: no cell is too small to write in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TypeVar

from journeydesk.charts.worksheets.area import Area
from journeydesk.drawing import Rect
from journeydesk.model import Lane, Stage

NARROWEST, LOWEST = 33.0, 15.0  # millimetres of a cell: three words in handwriting, two lines
LABEL = 0.155  # of the width is for the names of lanes
LABEL_LEAST, LABEL_MOST = 100.0, 150.0
HEAD = 36.0  # the row of stages
GAP = 4.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Grid:
    """The stages and lanes of one sheet, numbered as in the map, in their room."""

    stages: Sequence[tuple[int, Stage]]
    lanes: Sequence[tuple[int, Lane]]
    room: Rect

    @property
    def label(self) -> float:
        """How wide the names of lanes are."""
        return min(max(self.room.w * LABEL, LABEL_LEAST), LABEL_MOST, self.room.w / 2)

    @property
    def cell(self) -> tuple[float, float]:
        """Width and height of each."""
        return (
            (self.room.w - self.label) / max(1, len(self.stages)) - GAP,
            (self.room.h - HEAD) / max(1, len(self.lanes)) - GAP,
        )

    def head(self, column: int) -> Rect:
        return Rect(self._x(column), self.room.y, self.cell[0], HEAD)

    def name(self, row: int) -> Rect:
        return Rect(0.0, self._y(row), self.label - GAP, self.cell[1])

    def place(self, row: int, column: int) -> Rect:
        return Rect(self._x(column), self._y(row), *self.cell)

    def _x(self, column: int) -> float:
        return self.label + column * (self.cell[0] + GAP) + GAP

    def _y(self, row: int) -> float:
        return self.room.y + HEAD + GAP + row * (self.cell[1] + GAP)


def grids(
    stages: Sequence[tuple[int, Stage]],
    lanes: Sequence[tuple[int, Lane]],
    room: Rect,
    area: Area,
) -> list[Grid]:
    """One for each sheet: all stages for some lanes, then for the next; at least one."""
    whole = Grid(stages, lanes, room)
    columns = (room.w - whole.label) // (area.mm(NARROWEST) + GAP)
    rows = (room.h - HEAD) // (area.mm(LOWEST) + GAP)
    return [
        Grid(some_stages, some_lanes, room)
        for some_lanes in _shared(lanes, int(rows))
        for some_stages in _shared(stages, int(columns))
    ]


def _shared(found: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    """In runs of about the same length, none longer than `most`; one where there is nothing."""
    runs = max(1, ceil(len(found) / max(1, most)))
    ends = [round(len(found) * i / runs) for i in range(runs + 1)]
    for start, end in pairwise(ends):
        yield found[start:end]
