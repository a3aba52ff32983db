"""Sheets that are too long for a PDF, taken apart between their columns: nothing is shown twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from math import ceil, floor
from typing import Self

from journeydesk.drawing import Rect
from journeydesk.export.tiles.cuts import Span, cheapest_cuts, cut_costs
from journeydesk.export.tiles.frame import Room
from journeydesk.export.tiles.obstacles import Obstacle, obstacles_of
from journeydesk.paint import LONGEST_PDF_SIDE, MM, Page

WIDEST_MARGIN = 20 * MM  # of a part: what lies around a small map on a long sheet is not kept


class Oversize(StrEnum):
    """What becomes of a PDF's sheet that is longer than that."""

    REFUSE = "refuse"
    SPLIT = "split"
    UNIT = "user-unit"  # points are counted in larger units, which not all readers heed


def is_too_long(page: Page) -> bool:
    return max(page.width, page.height) > LONGEST_PDF_SIDE


def in_parts(pages: Iterable[Page], room: float = 0.0) -> list[Page]:
    """The sheets, and instead of each that is too long as few parts as can be, with margins.

    `room` is what will still be put around them, in points.
    """
    return [part for page in pages for part in _parts(page, LONGEST_PDF_SIDE - 2 * room)]


@dataclass(frozen=True, slots=True)
class _Side:
    """A drawing along one side of its sheet, in points of the sheet, between two margins."""

    before: float
    length: float
    after: float

    @classmethod
    def of(cls, start: float, length: float, sheet: float) -> Self:
        """Of what starts there on a sheet so long."""
        end = sheet - start - length
        return cls(min(start, WIDEST_MARGIN), length, min(end, WIDEST_MARGIN))

    def pieces(self, longest: float, spans: list[Span]) -> list[tuple[float, float]]:
        """From where to where each part shows the drawing."""
        if self.before + self.length + self.after <= longest:
            return [(0.0, self.length)]
        most = floor(longest - self.before - self.after)
        count = ceil(self.length / most)
        room = Room(most // 4, most, most)
        cuts = cheapest_cuts(cut_costs(spans, self.length), self.length, room, count)
        assert cuts is not None  # so many sheets hold it, whatever is in the way
        return list(pairwise([0.0, *cuts, self.length]))


def _parts(page: Page, longest: float) -> list[Page]:
    art_width, art_height = page.drawing.width * page.scale, page.drawing.height * page.scale
    across = _Side.of(page.x, art_width, page.width)
    down = _Side.of(page.y, art_height, page.height)
    if max(page.width, page.height) <= longest:
        return [page]
    obstacles = obstacles_of(page.drawing)
    columns = across.pieces(longest, _spans(obstacles, page.scale, is_across=True))
    rows = down.pieces(longest, _spans(obstacles, page.scale, is_across=False))
    places = [(column, row) for row in rows for column in columns]
    parts = [_part(page, across, down, column, row) for column, row in places]
    if len(parts) == 1:
        return parts
    named = enumerate(parts, 1)
    return [replace(part, label=f"{number}/{len(parts)}") for number, part in named]


def _spans(obstacles: Iterable[Obstacle], scale: float, *, is_across: bool) -> list[Span]:
    """What a cut upright, or one across, would go through."""
    if is_across:
        edges = [(o.rect.x, o.rect.right, o.rect.h * o.weight) for o in obstacles]
    else:
        edges = [(o.rect.y, o.rect.bottom, o.rect.w * o.weight) for o in obstacles]
    return [Span(start * scale, end * scale, cost) for start, end, cost in edges]


def _part(
    page: Page,
    across: _Side,
    down: _Side,
    column: tuple[float, float],
    row: tuple[float, float],
) -> Page:
    width, height = column[1] - column[0], row[1] - row[0]
    return replace(
        page,
        width=across.before + width + across.after,
        height=down.before + height + down.after,
        x=across.before - column[0],
        y=down.before - row[0],
        shown=Rect(across.before, down.before, width, height),
    )
