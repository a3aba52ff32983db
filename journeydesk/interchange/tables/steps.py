"""A row of a journey in its items: what is met, over which channel, what is felt, by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesk.interchange.tables.feelings import Feeling, feeling_of
from journeydesk.interchange.tables.grid import Grid, GridRow
from journeydesk.interchange.tables.items_in_cells import items_of
from journeydesk.interchange.tables.roles import Beside, Role
from journeydesk.model import LaneKind

_LISTS = (LaneKind.TOUCHPOINT, LaneKind.CHANNEL, Beside.PERSONA)
_NO_CARDS = frozenset({LaneKind.TOUCHPOINT, LaneKind.CHANNEL, LaneKind.EMOTION_CURVE})


@dataclass(frozen=True, slots=True)
class Step:
    """`titles` of its touchpoints; where `is_named` is False they are made up: something was said
    of a touchpoint and none was named. `cards` have the number of their heading."""

    stage: int
    titles: tuple[str, ...]
    is_named: bool
    channels: tuple[str, ...]
    feelings: tuple[Feeling, ...]
    personas: tuple[str, ...]
    cards: tuple[tuple[int, str], ...]


def steps_of(grid: Grid) -> tuple[Step, ...]:
    return tuple(_step(grid, row) for row in grid.rows)


def _step(grid: Grid, row: GridRow) -> Step:
    titles = tuple(_items(grid, row, LaneKind.TOUCHPOINT))
    channels = tuple(_items(grid, row, LaneKind.CHANNEL))
    feelings = tuple(feeling_of(item) for item in _items(grid, row, LaneKind.EMOTION_CURVE))
    return Step(
        stage=row.stage,
        titles=titles or _made_up(grid, row, channels, feelings),
        is_named=bool(titles),
        channels=channels,
        feelings=_together(feelings),
        personas=tuple(dict.fromkeys(_items(grid, row, Beside.PERSONA))),
        cards=tuple(_cards(grid, row)),
    )


def _items(grid: Grid, row: GridRow, role: Role) -> Iterator[str]:
    for heading, cell in zip(grid.headings, row.cells, strict=True):
        if heading.role is role:
            yield from items_of(cell, has_commas=role in _LISTS)


def _cards(grid: Grid, row: GridRow) -> Iterator[tuple[int, str]]:
    for number, (heading, cell) in enumerate(zip(grid.headings, row.cells, strict=True)):
        if isinstance(heading.role, LaneKind) and heading.role not in _NO_CARDS:
            yield from ((number, item) for item in items_of(cell))


def _made_up(
    grid: Grid, row: GridRow, channels: Sequence[str], feelings: Sequence[Feeling]
) -> tuple[str, ...]:
    """What is felt in a stage is felt at a touchpoint, and a channel is one's."""
    if not channels and not feelings:
        return ()
    actions = list(_items(grid, row, LaneKind.CUSTOMER_ACTION)) if grid.has_steps else []
    if actions:
        return (actions[0],)
    return tuple(channels) if channels and not feelings else (grid.stages[row.stage],)


def _together(feelings: Sequence[Feeling]) -> tuple[Feeling, ...]:
    """A column of words and one of numbers are two halves of what was felt."""
    if len(feelings) != 2:
        return tuple(feelings)
    word, number = feelings if feelings[0].word else feelings[::-1]
    is_halves = word.word and word.number is None and number.number is not None and not number.word
    if not is_halves:
        return tuple(feelings)
    written = f"{word.written}, {number.written}"
    return (Feeling(written, word.word, number.number, number.scale, number.signed, word.meant),)
