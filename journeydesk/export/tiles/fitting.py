"""Stages made so wide that whole ones fill whole sheets: then no card is cut from the side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from journeydesk.export.tiles.frame import Room

STRETCH = (0.8, 1.6)  # of a stage: narrower ones get too high, wider ones too empty
SLACK = 2.0  # points a sheet: cuts are at whole ones


@dataclass(frozen=True, slots=True)
class Columns:
    """The stages of a map in points, with what is before the first, between, and after the last."""

    widths: tuple[float, ...]
    leasts: tuple[float, ...]
    before: float
    gap: float
    after: float

    @property
    def width(self) -> float:
        """Of the whole map."""
        gaps = self.gap * (len(self.widths) - 1)
        return self.before + sum(self.widths) + gaps + self.after


def fitted_widths(columns: Columns, room: Room, scale: float) -> Iterator[tuple[float, ...]]:
    """Widths that fill so many sheets as the map takes, and one fewer; nothing where none do."""
    fewest = room.fewest(columns.width * scale)
    for sheets in (fewest, fewest - 1):
        if sheets >= 1:
            widths = _filling(columns, _free(columns, room, scale, sheets))
            if widths:
                yield widths


def _free(columns: Columns, room: Room, scale: float, sheets: int) -> list[float]:
    """What each sheet has for stages, each of them with the gap after it."""
    free = [room.most / scale - SLACK for _sheet in range(sheets)]
    free[-1] = room.last / scale - SLACK + columns.gap - columns.after
    free[0] -= columns.before
    return free


def _filling(columns: Columns, free: Sequence[float]) -> tuple[float, ...]:
    """Those closest to what the stages are; none where a sheet would be too full or too empty.

    By dynamic programming over how many stages the first sheets have.
    """
    count = len(columns.widths)
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, (0,)), *[(inf, ())] * count]
    for room in free:
        best = [_with_sheet(columns, best, end, room) for end in range(count + 1)]
    change, ends = best[count]
    if change == inf:
        return ()
    found: list[float] = []
    for (start, end), room in zip(pairwise(ends), free, strict=True):
        stretch = _stretch(columns, start, end, room)
        found += [width * stretch for width in columns.widths[start:end]]
    return tuple(found)


def _with_sheet(
    columns: Columns, best: Sequence[tuple[float, tuple[int, ...]]], end: int, room: float
) -> tuple[float, tuple[int, ...]]:
    """The least change for the stages before `end`, the last of which are on one more sheet."""
    ways = [
        (max(best[start][0], _change(columns, start, end, room)), (*best[start][1], end))
        for start in range(end)
    ]
    return min(ways, default=(inf, ()))


def _stretch(columns: Columns, start: int, end: int, room: float) -> float:
    return (room - columns.gap * (end - start)) / sum(columns.widths[start:end])


def _change(columns: Columns, start: int, end: int, room: float) -> float:
    """1 where the stages stay as wide as they are; infinite where they cannot fill the room."""
    stretch = _stretch(columns, start, end, room)
    places = range(start, end)
    can_be = STRETCH[0] <= stretch <= STRETCH[1] and all(
        columns.widths[i] * stretch >= columns.leasts[i] for i in places
    )
    return max(stretch, 1 / stretch) if can_be else inf
