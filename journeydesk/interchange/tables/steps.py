"""A row of a journey in its items: what is met, over which channel, what is felt, by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from journeydesk.interchange.tables.feelings import Feeling, feeling_of
from journeydesk.interchange.tables.grid import Grid, GridRow
from journeydesk.interchange.tables.items_in_cells import has_lines, items_of
from journeydesk.interchange.tables.roles import Beside, Role
from journeydesk.model import LaneKind

_LISTS = (LaneKind.TOUCHPOINT, LaneKind.CHANNEL, Beside.PERSONA)
_NO_CARDS = frozenset({LaneKind.TOUCHPOINT, LaneKind.CHANNEL, LaneKind.EMOTION_CURVE})
_LEVELS = (1, 2, 3, 4, 5)  # of engagement

Items = Sequence[Sequence[str]]  # by heading


@dataclass(frozen=True, slots=True)
class Felt:
    """By a persona of that name, of all of them where it is ""; `level` is how engaged they are."""

    persona: str
    feeling: Feeling
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """`titles` of its touchpoints; where `is_named` is False they are made up: something was said
    of a touchpoint and none was named. `cards` have the number of their heading."""

    stage: int
    titles: tuple[str, ...]
    is_named: bool
    channels: tuple[str, ...]
    felt: tuple[Felt, ...]
    personas: tuple[str, ...]
    cards: tuple[tuple[int, str], ...]

    @property
    def feelings(self) -> tuple[Feeling, ...]:
        """Without what is only a level of engagement."""
        return tuple(each.feeling for each in self.felt if each.level is None)


def steps_of(grid: Grid) -> tuple[Step, ...]:
    columns = list(zip(*(row.cells for row in grid.rows), strict=True))
    are_by_line = [any(map(has_lines, column)) for column in columns]
    return tuple(_step(grid, row, _items(grid, row, are_by_line)) for row in grid.rows)


def _items(grid: Grid, row: GridRow, are_by_line: Sequence[bool]) -> Items:
    """Where lines divide the items of one cell of a column, nothing else divides those of any."""
    return [
        items_of(cell, has_commas=heading.role in _LISTS, is_by_line=is_by_line)
        for heading, cell, is_by_line in zip(grid.headings, row.cells, are_by_line, strict=True)
    ]


def _step(grid: Grid, row: GridRow, items: Items) -> Step:
    titles = tuple(_of(LaneKind.TOUCHPOINT, grid, items))
    channels = tuple(_of(LaneKind.CHANNEL, grid, items))
    felt = tuple(_felt(grid, items, titles))
    return Step(
        stage=row.stage,
        titles=titles or _made_up(grid, row, items, channels, bool(felt)),
        is_named=bool(titles),
        channels=channels,
        felt=felt,
        personas=tuple(dict.fromkeys(_of(Beside.PERSONA, grid, items))),
        cards=tuple(_cards(grid, items)),
    )


def _of(role: Role, grid: Grid, items: Items) -> Iterator[str]:
    pairs = zip(grid.headings, items, strict=True)
    return chain.from_iterable(here for heading, here in pairs if heading.role is role)


def _felt(grid: Grid, items: Items, titles: Sequence[str]) -> Iterator[Felt]:
    """What stands before a colon is whose it is, where it is no touchpoint of this row."""
    for heading, here in zip(grid.headings, items, strict=True):
        found = [feeling_of(item, titles) for item in here]
        if heading.role is LaneKind.EMOTION_CURVE:
            for feeling in found:
                own = "" if feeling.about in titles else feeling.about
                yield Felt(own or heading.persona, feeling)
        elif heading.role is LaneKind.ENGAGEMENT_CURVE:
            yield from (
                Felt(heading.persona, f, level) for f in found if (level := _level(f)) is not None
            )


def _level(feeling: Feeling) -> int | None:
    """1 to 5, where that is all it says."""
    number = feeling.number
    is_level = number in _LEVELS and not feeling.word and not feeling.signed
    is_of_five = feeling.scale is None or feeling.scale.best == _LEVELS[-1]
    return int(number) if number is not None and is_level and is_of_five else None


def _cards(grid: Grid, items: Items) -> Iterator[tuple[int, str]]:
    for number, (heading, here) in enumerate(zip(grid.headings, items, strict=True)):
        if isinstance(heading.role, LaneKind) and heading.role not in _NO_CARDS:
            is_curve = heading.role is LaneKind.ENGAGEMENT_CURVE
            yield from (
                (number, item)
                for item in here
                if not (is_curve and _level(feeling_of(item)) is not None)
            )


def _made_up(
    grid: Grid, row: GridRow, items: Items, channels: Sequence[str], is_felt: bool
) -> tuple[str, ...]:
    """What is felt in a stage is felt at a touchpoint, and a channel is one's."""
    if not channels and not is_felt:
        return ()
    actions = list(_of(LaneKind.CUSTOMER_ACTION, grid, items)) if grid.has_steps else []
    if actions:
        return (actions[0],)
    return (grid.stages[row.stage],) if is_felt else tuple(channels)


def halves_joined(felt: Sequence[Felt]) -> Sequence[Felt]:
    """A word in one column and a number in the next are two halves of what was felt."""
    if len(felt) != 2:
        return felt
    word, number = (f.feeling for f in (felt if felt[0].feeling.word else felt[::-1]))
    if not word.word or word.number is not None or number.number is None or number.word:
        return felt
    both = replace(
        word,
        written=f"{word.written}, {number.written}",
        number=number.number,
        scale=number.scale,
        signed=number.signed,
    )
    return (replace(felt[0], feeling=both),)
