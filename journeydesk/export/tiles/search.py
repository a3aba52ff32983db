"""The plans worth comparing, for one way up of the sheets and one size of the poster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from journeydesk.export.tiles.cuts import cheapest_cuts
from journeydesk.export.tiles.frame import Frame, Room
from journeydesk.export.tiles.plan import Edges, Plan
from journeydesk.export.tiles.poster import Cards, Poster
from journeydesk.export.tiles.request import Mode

MORE = 4  # sheets in a line beyond the fewest: by then all gutters are reached
SHEETS_SHARE = 1.6  # of the fewest; nobody joins more for a card


class _Cut(NamedTuple):
    """One side cut: into how many pieces, where, and through which cards."""

    edges: Edges
    cards: Cards

    @property
    def pieces(self) -> int:
        return len(self.edges) - 1


class _Rows(NamedTuple):
    """Rows cut each in its own way: together so many sheets, and so many cards cut across."""

    sheets: int
    cards: int
    edges: tuple[Edges, ...]


def plans_for(poster: Poster, frame: Frame, mode: Mode) -> Iterator[Plan]:
    """Grids before strips, for of two plans as good the grid is the simpler to join."""
    most = SHEETS_SHARE * frame.across.fewest(poster.width) * frame.down.fewest(poster.height)
    acrosses = list(_cut_across(poster, frame.across))
    for down in _cut_down(poster, frame.down):
        if mode is not Mode.STRIPS:
            for across in acrosses:
                if across.pieces * down.pieces <= most:
                    rows = (across.edges,) * down.pieces
                    yield _plan(poster, frame, down, rows, len(across.cards | down.cards))
        if mode is not Mode.GRID:
            for found in _strips(poster, frame.across, down):
                if found.sheets <= most:
                    cut = len(down.cards) + found.cards
                    yield _plan(poster, frame, down, found.edges, cut)


def _plan(poster: Poster, frame: Frame, down: _Cut, rows: tuple[Edges, ...], cut: int) -> Plan:
    size = (poster.width, poster.height)
    return Plan(frame, poster.scale, *size, down.edges, rows, cut)


def _cut_across(poster: Poster, room: Room) -> Iterator[_Cut]:
    for cuts in _cuts(poster.costs_across(), poster.width, room):
        yield (found := _Cut((0, *cuts, poster.width), poster.cut_across(cuts)))
        if not found.cards:  # more sheets spare no further card
            return


def _cut_down(poster: Poster, room: Room) -> Iterator[_Cut]:
    for cuts in _cuts(poster.costs_down(), poster.height, room):
        yield (found := _Cut((0, *cuts, poster.height), poster.cut_down(cuts)))
        if not found.cards:
            return


def _cuts(costs: list[float], length: float, room: Room) -> Iterator[tuple[int, ...]]:
    fewest = room.fewest(length)
    for pieces in range(fewest, fewest + MORE + 1):
        cuts = cheapest_cuts(costs, length, room, pieces)
        if cuts is not None:
            yield cuts


def _strips(poster: Poster, room: Room, down: _Cut) -> Iterable[_Rows]:
    """For each number of sheets the rows that cut the fewest cards.

    What lies in two rows is cut already, so that what the rows cut can be added up.
    """
    best = {0: _Rows(0, 0, ())}
    for top, bottom in pairwise(down.edges):
        nexts: dict[int, _Rows] = {}
        for row in _cut_across(poster.within(top, bottom), room):
            more = len(row.cards - down.cards)
            for before in best.values():
                sheets, cards = before.sheets + row.pieces, before.cards + more
                if sheets not in nexts or cards < nexts[sheets].cards:
                    nexts[sheets] = _Rows(sheets, cards, (*before.edges, row.edges))
        best = nexts
    return best.values()
