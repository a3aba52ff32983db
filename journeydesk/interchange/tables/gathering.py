"""Which tables of a source are journeys, and which of them are one journey together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeydesk.interchange.choices import Choices, Layout
from journeydesk.interchange.tables.grid import (
    Chosen,
    Grid,
    GridRow,
    grid_across,
    grid_down,
    headings_of,
)
from journeydesk.interchange.tables.heading_words import role_of_heading
from journeydesk.interchange.tables.layouts import best_fit, is_key_and_value
from journeydesk.interchange.tables.roles import Beside, one
from journeydesk.interchange.tables.tidying import Tidy

# What stands above the lanes of a table of two columns.
_KEYS = frozenset(
    """row|dimension|aspect|attribute|category|lane|element|field|item|area|layer|campo|dimensione|zeile|
    dimensión|aspekt|feld|bereich|élément|aspecto|elemento|aspetto|rij|поле|аспект|измерение|строка|
    항목|구분|項目|項目名|维度|項|字段|类别""".replace("\n", "").split("|")
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """`used` and `left_out` are names of tables; `guessed` where nobody chose the layout."""

    grids: tuple[Grid, ...]
    used: tuple[Tidy, ...]
    left_out: tuple[Tidy, ...]
    is_sure: bool


def gathered(tables: Sequence[Tidy], choices: Choices, chosen: Chosen) -> Gathered:
    """What was chosen is a journey, and so is what looks like one; where nothing does, all is."""
    wanted = [each for each in tables if not choices.tables or each.name in choices.tables]
    wanted = [each for each in wanted if each.rows]
    fits = {id(each): best_fit(each, chosen) for each in wanted}
    used = [each for each in wanted if choices.tables or fits[id(each)].is_journey]
    is_sure = bool(used)
    used = used or wanted
    layout_of: Callable[[Tidy], Layout] = lambda each: (
        choices.layout or _layout(fits[id(each)].layout, fits[id(each)].score)
    )
    sheets = [each for each in used if layout_of(each) is Layout.SHEET_PER_STAGE]
    grids = [_grid(each, layout_of(each), choices, chosen) for each in used if each not in sheets]
    if sheets:
        grids.append(grid_of_sheets(sheets, chosen))
    left_out = tuple(each for each in tables if each.rows and each not in used)
    return Gathered(tuple(_joined(grids, used)), tuple(used), left_out, is_sure)


def _layout(likeliest: Layout, score: float) -> Layout:
    return likeliest if score else Layout.STAGES_DOWN


def _grid(table: Tidy, layout: Layout, choices: Choices, chosen: Chosen) -> Grid:
    title = table.title or table.name
    if layout is Layout.STAGES_ACROSS:
        return grid_across(title, table.rows, chosen)
    return grid_down(title, table.rows, chosen, choices.layout)


def grid_of_sheets(tables: Sequence[Tidy], chosen: Chosen) -> Grid:
    """A stage for each: its lanes down in two columns, or its steps down in more."""
    heads = {table.rows[0] for table in tables}
    pieces = [_rows_of_sheet(table, len(heads) == 1 < len(tables), chosen) for table in tables]
    texts = list({one(text): text for texts, _body in pieces for text in texts}.values())
    rows = [
        GridRow(stage, tuple(_below(texts, own, cells)))
        for stage, (own, body) in enumerate(pieces)
        for cells in body
    ]
    headings = [
        replace(heading, role=Beside.IGNORE) if heading.role is Beside.STAGE else heading
        for heading in headings_of(["stage", *texts], {**chosen, "stage": Beside.STAGE})[1:]
    ]
    names = tuple(table.name for table in tables)
    has_steps = any(len(body) > 1 for _own, body in pieces)
    return Grid("", Layout.SHEET_PER_STAGE, names, tuple(headings), tuple(rows), has_steps)


Piece = tuple[list[str], list[list[str]]]


def _rows_of_sheet(table: Tidy, is_head_shared: bool, chosen: Chosen) -> Piece:
    """Its headings, and the rows below them."""
    if not is_key_and_value(table, chosen):
        return list(table.rows[0]), [list(row) for row in table.rows[1:]]
    first = table.rows[0][0]
    is_head = one(first) in _KEYS or is_head_shared or role_of_heading(first) is None
    body = table.rows[1:] if is_head else table.rows
    return [key for key, _value in body], [[value for _key, value in body]]


def _below(texts: Sequence[str], own: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """The cells of a row under the headings of all; those under one heading are one cell."""
    for text in texts:
        here = (c for name, c in zip(own, cells, strict=True) if one(name) == one(text) and c)
        yield "\n".join(here)


def _joined(grids: Sequence[Grid], tables: Sequence[Tidy]) -> Iterator[Grid]:
    """Tables of one text are chapters of one journey where they go on with its stages.

    Sheets of a workbook are not: there each is a journey of its own.
    """
    if any(table.is_sheet for table in tables):
        yield from grids
        return
    found: list[Grid] = []
    for grid in grids:
        if found and _goes_on(found[-1], grid):
            found[-1] = _with(found[-1], grid)
        else:
            found.append(grid)
    yield from found


def _goes_on(first: Grid, second: Grid) -> bool:
    """Most headings the same, and no stage."""
    ours, theirs = ({one(h.text) for h in grid.headings} for grid in (first, second))
    is_like = first.layout is second.layout is not Layout.STAGES_ACROSS
    return (
        is_like
        and not {*first.stages} & {*second.stages}
        and (len(ours & theirs) * 2 > max(1, min(len(ours), len(theirs))))
    )


def _with(first: Grid, second: Grid) -> Grid:
    """The stages of the second after those of the first."""
    own = {one(heading.text) for heading in first.headings}
    new = tuple(heading for heading in second.headings if one(heading.text) not in own)
    headings = (*first.headings, *new)
    texts, moved = [h.text for h in headings], len(first.stages)
    more = [
        GridRow(
            row.stage + moved, tuple(_below(texts, [h.text for h in second.headings], row.cells))
        )
        for row in second.rows
    ]
    rows = [replace(row, cells=(*row.cells, *[""] * len(new))) for row in first.rows]
    return replace(
        first,
        title="",
        stages=(*first.stages, *second.stages),
        headings=headings,
        rows=(*rows, *more),
        has_steps=first.has_steps or second.has_steps,
        has_dividers=first.has_dividers or second.has_dividers,
    )
