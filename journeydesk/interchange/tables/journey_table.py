"""Journey tables of any file as maps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.look import Column, Look, Table
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.gathering import Gathered, gathered
from journeydesk.interchange.tables.grid import Grid, cells_in
from journeydesk.interchange.tables.reading import TablesRead, tables_in
from journeydesk.interchange.tables.roles import chosen_roles
from journeydesk.interchange.tables.table_map import map_of
from journeydesk.interchange.tables.tidying import tidied
from journeydesk.model import LONGEST_TEXT, LaneKind, ranks_between

MOST_STAGES, MOST_CELLS = 2_000, 20_000  # that are a map, and no log
_SHOWN = 30  # rows of a table in a look
_NO_NAMES = (
    "sheet",
    "tabelle",
    "feuil",
    "hoja",
    "foglio",
    "planilha",
    "blad",
    "лист",
    "시트",
    "工作表",
)


def read_table(source: Source) -> Imported:
    """A map for each journey in its tables. Raises InputRefused."""
    return maps_of(source, tables_in(source))


def maps_of(source: Source, read: TablesRead) -> Imported:
    """The same of tables that are read already."""
    has_header = read.choices.has_header is not False
    tables = [tidied(table, has_header=has_header) for table in read.tables]
    found = gathered(tables, source.choices, chosen_roles(source.choices))
    if not found.grids:
        source.refuse(_("there is no table in it with words in it"))
    _check_size(source, found.grids)
    grids = [replace(grid, title=_title(grid, source, len(found.grids))) for grid in found.grids]
    ranks = ranks_between("", "", len(grids))
    maps = [
        map_of(grid, source.name, rank, source.choices)
        for grid, rank in zip(grids, ranks, strict=True)
    ]
    notes = (*read.notes, *_notes(source, found), *(note for each in maps for note in each.notes))
    return Imported(
        tuple(record for each in maps for record in each.records),
        tuple(dict.fromkeys(notes)),
        look=_look(read, found, grids),
    )


def _check_size(source: Source, grids: Sequence[Grid]) -> None:
    """Raises InputRefused for what is too much for a map: it may well be a log."""
    if max(len(grid.stages) for grid in grids) > MOST_STAGES:
        told = _(
            "it would be a map of more than {most:,} stages; if it is a log, choose that format"
        )
        source.refuse(told.format(most=MOST_STAGES))
    if sum(map(cells_in, grids)) > MOST_CELLS:
        told = _("it would be a map of more than {most:,} cells; save a part of it")
        source.refuse(told.format(most=MOST_CELLS))
    cells = (cell for grid in grids for row in grid.rows for cell in row.cells)
    if max(map(len, cells), default=0) > LONGEST_TEXT // 3:  # composed, it may be three times that
        told = _("a cell has more than {most:,} characters; shorten it")
        source.refuse(told.format(most=LONGEST_TEXT // 3))


def _title(grid: Grid, source: Source, count: int) -> str:
    """The table's own, unless that says nothing."""
    is_told = grid.title and not grid.title.casefold().startswith(_NO_NAMES)
    if is_told or count > 1:
        return grid.title or PurePath(source.name).stem
    return PurePath(source.name).stem


def _notes(source: Source, found: Gathered) -> Iterator[Note]:
    if not found.is_sure:
        told = _("Its headings tell of no journey; it was read as one all the same")
        yield Note(source.name, None, "guess", told)
    if found.left_out:
        told = ngettext(
            "{n} table is no journey and was left out: {names} (“tables” in a mapping: taken)",
            "{n} tables are no journeys and were left out: {names} (“tables” in a mapping: taken)",
            len(found.left_out),
        )
        names = ", ".join(f"“{table.name}”" for table in found.left_out[:5])
        yield Note(source.name, None, "skipped", told.format(n=len(found.left_out), names=names))
    for table in found.used:
        for total in table.totals:
            told = _("“{name}” is a row of sums, and was left out").format(name=total)
            yield Note(source.name, None, "skipped", told)


def _look(read: TablesRead, found: Gathered, grids: Sequence[Grid]) -> Look:
    """All tables in their first rows, so that another one can be chosen."""
    used = {table.name for table in found.used}
    choices = read.choices.model_copy(
        update={
            "format": "table",
            "layout": read.choices.layout or grids[0].layout,
            "tables": tuple(table.name for table in read.tables if table.name in used),
        }
    )
    tables = tuple(Table(each.name, each.rows[:_SHOWN], each.line) for each in read.tables)
    return Look(choices, tables, tuple(_columns(found, grids)), tuple(_facts(grids)))


def _columns(found: Gathered, grids: Sequence[Grid]) -> Iterator[Column]:
    """What each heading was taken for, once for those that make one map."""
    for grid in grids:
        name = grid.title if len(grids) > 1 else found.used[0].name
        for heading in grid.headings:
            yield Column(name, heading.text, heading.role)


def _facts(grids: Sequence[Grid]) -> Iterator[tuple[str, str]]:
    lanes = sum(isinstance(h.role, LaneKind) for grid in grids for h in grid.headings)
    yield _("Maps"), f"{len(grids):,}"
    yield _("Stages"), f"{sum(len(grid.stages) for grid in grids):,}"
    yield _("Lanes"), f"{lanes:,}"
    yield _("Filled cells"), f"{sum(map(cells_in, grids)):,}"
