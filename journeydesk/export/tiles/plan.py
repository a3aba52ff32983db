"""A poster cut into sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from journeydesk.drawing import Rect
from journeydesk.export.tiles.frame import Frame

Edges = tuple[float, ...]  # from 0 to the length; whole points but for the last


class Tile(NamedTuple):
    """A sheet, and the part of the poster that it keeps, in points of the finished poster."""

    row: int
    place: int  # in its row, from the left
    kept: Rect
    is_last: bool  # of its row
    is_lowest: bool

    @property
    def name(self) -> str:
        return tile_name(self.row, self.place)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a poster of `width` × `height` points is cut; `rows` has the edges in each row."""

    frame: Frame
    scale: float
    width: float
    height: float
    downs: Edges
    rows: tuple[Edges, ...]
    cards_cut: int

    @property
    def sheets(self) -> int:
        return sum(len(edges) - 1 for edges in self.rows)

    @property
    def is_grid(self) -> bool:
        """True where all rows are cut at the same places."""
        return len(set(self.rows)) == 1

    def tiles(self) -> Iterator[Tile]:
        """Row by row, as they are put together."""
        for row, (top, bottom) in enumerate(pairwise(self.downs)):
            edges = self.rows[row]
            for place, (left, right) in enumerate(pairwise(edges)):
                kept = Rect(left, top, right - left, bottom - top)
                yield Tile(row, place, kept, place == len(edges) - 2, row == len(self.downs) - 2)


def tile_name(row: int, place: int) -> str:
    """A1 is the first of the first row, B1 its neighbour; AA1 comes after Z1."""
    letters, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
