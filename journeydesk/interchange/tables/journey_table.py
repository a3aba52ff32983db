"""Journey tables of any file as maps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.look import Look, Table
from journeydesk.interchange.mermaid.fences import fences
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source, title_of
from journeydesk.interchange.tables.gathering import MOST_ROWS, Gathered, gathered
from journeydesk.interchange.tables.grid import Grid, cells_in
from journeydesk.interchange.tables.markdown import is_markdown
from journeydesk.interchange.tables.reading import TablesRead, tables_in
from journeydesk.interchange.tables.roles import chosen_roles
from journeydesk.interchange.tables.table_map import map_of
from journeydesk.interchange.tables.taken import columns_taken
from journeydesk.interchange.tables.tidying import tidied
from journeydesk.model import LONGEST_TEXT, LaneKind, ranks_between

MOST_STAGES, MOST_CELLS = 2_000, 20_000  # that are a map, and no log
_SHOWN = 30  # rows of a table in a look
_LOOKED_AT = 10_000  # bytes, for a title
_HEADED = re.compile(rb"^# +(.+?)[ #]*$", re.MULTILINE)
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
    _check_is_any(source, found)
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


def _check_is_any(source: Source, found: Gathered) -> None:
    """Raises InputRefused where there is no table; and for a text whose tables tell of other
    things, unless somebody says that it is one of journeys."""
    if not found.grids and found.left_out:
        told = _("its table has more than {most:,} rows; if it is a log, choose that format")
        source.refuse(told.format(most=MOST_ROWS))
    if not found.grids:
        source.refuse(_("there is no table in it with words in it"))
    said = source.choices.format or source.choices.layout
    if not found.is_sure and not said and is_markdown(source):
        names = ", ".join(f"“{each.table.name}”" for each in found.used[:5])
        others = ", ".join(dict.fromkeys(_other_diagrams(source)))
        told = _("there is no journey in it; its tables are {names}")
        if others:
            told = _("there is no journey in it; its tables are {names}, its diagrams {diagrams}")
        source.refuse(told.format(names=names, diagrams=others))


def _other_diagrams(source: Source) -> Iterator[str]:
    for fence in fences(source.data.decode("utf-8", "replace")):
        if fence.is_mermaid and fence.text.split():
            yield fence.text.split()[0]


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
    """The table's own, unless that says nothing; else the text's, or the name of its file."""
    is_told = grid.title and not grid.title.casefold().startswith(_NO_NAMES)
    if grid.title and (is_told or count > 1):
        return grid.title
    headed = _HEADED.search(source.data[:_LOOKED_AT]) if is_markdown(source) else None
    return headed[1].decode("utf-8", "replace").strip() if headed else title_of(source.name)


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
    for each in found.used:
        for total in each.table.totals:
            told = _("“{name}” is a row of sums, and was left out").format(name=total)
            yield Note(source.name, None, "skipped", told)


def _look(read: TablesRead, found: Gathered, grids: Sequence[Grid]) -> Look:
    """All tables in their first rows, so that another one can be chosen."""
    used = {each.table.name for each in found.used}
    choices = read.choices.model_copy(
        update={
            "format": "table",
            "layout": read.choices.layout or grids[0].layout,
            "tables": tuple(table.name for table in read.tables if table.name in used),
        }
    )
    tables = tuple(Table(each.name, each.rows[:_SHOWN], each.line) for each in read.tables)
    return Look(choices, tables, tuple(columns_taken(found)), tuple(_facts(grids)))


def _facts(grids: Sequence[Grid]) -> Iterator[tuple[str, str]]:
    lanes = sum(isinstance(h.role, LaneKind) for grid in grids for h in grid.headings)
    yield _("Maps"), f"{len(grids):,}"
    yield _("Stages"), f"{sum(len(grid.stages) for grid in grids):,}"
    yield _("Lanes"), f"{lanes:,}"
    yield _("Filled cells"), f"{sum(map(cells_in, grids)):,}"
