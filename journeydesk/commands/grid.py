"""Pasting a table: columns are stages, rows are lanes, what stands in a cell becomes cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeydesk.commands.homes import Target
from journeydesk.commands.paste import paste_cards
from journeydesk.commands.structure import add_lane, add_stage, add_touchpoint
from journeydesk.model import LaneKind, RecordId, card_kind_of
from journeydesk.store import Transaction


@dataclass(frozen=True, slots=True)
class Heading:
    """A stage or lane of the map, or (id None) a new one; `kind` is a lane's."""

    id: RecordId | None
    name: str
    kind: LaneKind = LaneKind.FREE_TEXT


@dataclass(frozen=True, slots=True)
class Grid:
    """What lands where: words by the numbers of their lane and stage.

    In a lane of touchpoints they become touchpoints. All other lanes must hold cards.
    """

    stages: tuple[Heading, ...]
    lanes: tuple[Heading, ...]
    cells: Mapping[tuple[int, int], tuple[str, ...]]


def paste_grid(tx: Transaction, grid: Grid, target: Target) -> tuple[RecordId, ...]:
    """Missing stages and lanes come before the next of the grid that is there, else at the end.

    The cards of a grid of one cell go where the target says. Answers with what was made.
    """
    stages = [
        heading.id or add_stage(tx, target.map, before=before, title=heading.name).id
        for heading, before in _with_followers(grid.stages)
    ]
    lanes = [
        heading.id
        or add_lane(tx, target.map, kind=heading.kind, before=before, label=heading.name).id
        for heading, before in _with_followers(grid.lanes)
    ]
    made: list[RecordId] = []
    for (row, column), words in grid.cells.items():
        cell = Target(target.map, stages[column], lanes[row])
        if (cell.stage, cell.lane) == (target.stage, target.lane):
            cell = target
        made += _put(tx, words, grid.lanes[row].kind, cell)
    return tuple(made)


def _with_followers(
    headings: Sequence[Heading],
) -> list[tuple[Heading, RecordId | None]]:
    """Each with the next one that is on the map already."""
    found: list[tuple[Heading, RecordId | None]] = []
    follower = None
    for heading in reversed(headings):
        found.append((heading, follower))
        follower = heading.id or follower
    return found[::-1]


def _put(tx: Transaction, words: Sequence[str], kind: LaneKind, cell: Target) -> Sequence[RecordId]:
    assert cell.stage is not None
    if kind is LaneKind.TOUCHPOINT:
        return [add_touchpoint(tx, cell.stage, title=title).id for title in words]
    return paste_cards(tx, words, card_kind_of(kind), cell)
