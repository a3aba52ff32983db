"""Which tables of a source are journeys, and which of them are one journey together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesk.interchange.choices import Choices, Layout
from journeydesk.interchange.tables.grid import Chosen, Grid, grid_across, grid_down
from journeydesk.interchange.tables.joining import joined
from journeydesk.interchange.tables.layouts import best_fit, tells_of_a_journey
from journeydesk.interchange.tables.sheets import grid_of_sheets, keys_of
from journeydesk.interchange.tables.tidying import Tidy

MOST_ROWS = 5_000  # of a journey: a table with more is of another kind, and takes long to look at


@dataclass(frozen=True, slots=True)
class Used:
    """A table, and how it is read."""

    table: Tidy
    layout: Layout


@dataclass(frozen=True, slots=True)
class Gathered:
    """`is_sure`: they were chosen, or look like journeys."""

    grids: tuple[Grid, ...]
    used: tuple[Used, ...]
    left_out: tuple[Tidy, ...]
    is_sure: bool


def gathered(tables: Sequence[Tidy], choices: Choices, chosen: Chosen) -> Gathered:
    """What was chosen is a journey, and so is what looks like one; where nothing does, all is."""
    wanted = [table for table in tables if table.rows and _is_wanted(table, choices)]
    likely = [] if choices.tables else list(_likely(wanted, choices, chosen))
    is_sure = bool(likely or choices.tables)
    used = likely or [Used(table, _layout(table, choices, chosen)) for table in wanted]
    kept = [id(each.table) for each in used]
    left_out = tuple(table for table in tables if table.rows and id(table) not in kept)
    is_text = not any(each.table.is_sheet for each in used)
    grids = tuple(_grids(used, choices, chosen))
    return Gathered(joined(grids) if is_text else grids, tuple(used), left_out, is_sure)


def _is_wanted(table: Tidy, choices: Choices) -> bool:
    is_chosen = not choices.tables or table.name in choices.tables
    return is_chosen and len(table.rows) <= MOST_ROWS


def _layout(table: Tidy, choices: Choices, chosen: Chosen) -> Layout:
    fit = best_fit(table, chosen)
    return choices.layout or (fit.layout if fit.score else Layout.STAGES_DOWN)


def _likely(tables: Sequence[Tidy], choices: Choices, chosen: Chosen) -> Iterator[Used]:
    """Those that look like journeys; of small ones those that do so together."""
    found = [
        Used(table, _layout(table, choices, chosen))
        for table in tables
        if best_fit(table, chosen).is_journey
    ]
    small = [each.table for each in found if each.layout is Layout.SHEET_PER_STAGE]
    together = [id(table) for table in _alike(small, chosen)]
    for each in found:
        if each.layout is not Layout.SHEET_PER_STAGE or id(each.table) in together:
            yield each


def _alike(tables: Sequence[Tidy], chosen: Chosen) -> Sequence[Tidy]:
    """The stages of the first journey: each shares half of its lanes with those before it."""
    groups: list[tuple[set[str], list[Tidy]]] = []
    for table in tables:
        own = set(keys_of(table, chosen))
        near = (group for group in groups if 2 * len(own & group[0]) >= len(own))
        if group := next(near, None):
            group[0].update(own)
            group[1].append(table)
        else:
            groups.append((own, [table]))
    telling = (group for lanes, group in groups if tells_of_a_journey(lanes, chosen))
    return next(telling, ())


def _grids(used: Sequence[Used], choices: Choices, chosen: Chosen) -> Iterator[Grid]:
    """One for each table; the stages that have a table of their own are one."""
    sheets = [each.table for each in used if each.layout is Layout.SHEET_PER_STAGE]
    for each in used:
        if each.layout is not Layout.SHEET_PER_STAGE:
            yield _grid(each.table, each.layout, choices, chosen)
    if sheets:
        yield grid_of_sheets(sheets, chosen)


def _grid(table: Tidy, layout: Layout, choices: Choices, chosen: Chosen) -> Grid:
    title = table.title or table.name
    if layout is Layout.STAGES_ACROSS:
        return grid_across(title, table.rows, chosen)
    return grid_down(title, table.rows, chosen, choices.layout)
