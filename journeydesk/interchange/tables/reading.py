"""Every table of a file, whatever the file is: the one door to the readers of this room.

`tables_in` gives tables as they stand, for maps and for telling what a file is; `rows_in` gives
the rows of one table under the names of its columns, for logs and evidence of any length.
Encoding, delimiter and heading are guessed where `source.choices` leaves them open; what was used
is in `choices` of the answer, and what was guessed or mended in its `notes`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from journeydesk.interchange.choices import Choices
from journeydesk.interchange.look import Table
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.columns import beginning, has_heading, named_columns
from journeydesk.interchange.tables.delimited import Delimited, read_delimited
from journeydesk.interchange.tables.delimited_notes import notes_on, told_above
from journeydesk.interchange.tables.markdown import is_markdown, read_markdown
from journeydesk.interchange.tables.packed import is_workbook, unpacked
from journeydesk.interchange.tables.xlsx import read_workbook

Row = tuple[str, ...]
_LOOKED_AT = 30  # rows, to see where a table begins


@dataclass(frozen=True, slots=True)
class TablesRead:
    """`tables` in their order, none without a row. Their first row is the heading where
    `choices.has_header` is True; rows may be empty, and cells hold the words as they stand, line
    breaks and blanks too. `choices` are the source's with what was guessed."""

    tables: tuple[Table, ...]
    choices: Choices
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class RowsRead:
    """One table as rows below `columns`: each has a name, and none has another's.

    `rows()` begins anew each time, and every row is as wide as the columns; there are `count`.
    `line` is where the table begins, counted from 1.
    """

    name: str
    columns: tuple[str, ...]
    count: int
    line: int | None
    choices: Choices
    notes: tuple[Note, ...]
    rows: Callable[[], Iterator[Row]]


def tables_in(source: Source, most: int | None = None) -> TablesRead:
    """All its tables; of each no more than the first `most` rows, for a look.

    Raises InputRefused, where it is no text with a table in it, or too large a one.
    """
    if is_workbook(source):
        return _named_tables(source, *read_workbook(source, most))
    inside = unpacked(source)
    if is_workbook(inside):
        return tables_in(inside, most)
    if is_markdown(inside):
        return _cut(_named_tables(inside, *read_markdown(inside)), most)
    found = read_delimited(inside)
    table = Table(found.name, tuple(islice(found.rows(), most)), found.line)
    return TablesRead((table,), _choices(found), notes_on(found))


def rows_in(source: Source) -> RowsRead:
    """Its table; of several the first that was chosen by name, else the longest.

    Raises InputRefused as `tables_in`.
    """
    inside = source if is_workbook(source) else unpacked(source)
    if is_workbook(inside) or is_markdown(inside):
        return _rows_of_one(tables_in(inside), inside.name)
    return _rows_of_text(read_delimited(inside))


def all_rows_in(source: Source) -> tuple[RowsRead, ...]:
    """As `rows_in`, of each table that was chosen by name, else of all."""
    inside = source if is_workbook(source) else unpacked(source)
    if not (is_workbook(inside) or is_markdown(inside)):
        return (_rows_of_text(read_delimited(inside)),)
    found = tables_in(inside)
    chosen = [table for table in found.tables if table.name in found.choices.tables]
    return tuple(
        _rows_of_one(replace(found, tables=(t,)), inside.name) for t in chosen or found.tables
    )


def _cut(found: TablesRead, most: int | None) -> TablesRead:
    tables = (Table(each.name, each.rows[:most], each.line) for each in found.tables)
    return replace(found, tables=tuple(tables))


def _named_tables(
    source: Source, tables: tuple[Table, ...], notes: tuple[Note, ...], encoding: str = ""
) -> TablesRead:
    has_header = source.choices.has_header
    if has_header is None:
        has_header = any(has_heading(table.rows[0]) for table in tables)
    choices = source.choices.model_copy(update={"has_header": has_header, "encoding": encoding})
    return TablesRead(tables, choices, notes)


def _rows_of_one(found: TablesRead, source: str) -> RowsRead:
    chosen = [table for table in found.tables if table.name in found.choices.tables]
    table = chosen[0] if chosen else max(found.tables, key=lambda each: len(each.rows))
    start = beginning(table.rows[:_LOOKED_AT], len(table.rows[0]))
    has_header = bool(found.choices.has_header)
    heading, body = table.rows[start], table.rows[start + has_header :]
    return RowsRead(
        table.name,
        named_columns(heading if has_header else ("",) * len(heading)),
        len(body),
        None if table.line is None else table.line + start,
        found.choices,
        (*found.notes, *_notes_above(source, table, start)),
        lambda: iter(body),
    )


def _notes_above(source: str, table: Table, start: int) -> Iterator[Note]:
    if start:
        yield Note(source, table.line, "skipped", told_above(table.rows[:start]))


def _rows_of_text(found: Delimited) -> RowsRead:
    heading = next(found.rows()) if found.has_header else ("",) * found.width
    return RowsRead(
        found.name,
        named_columns(heading),
        found.count - found.has_header,
        found.line,
        _choices(found),
        notes_on(found),
        lambda: islice(found.rows(), int(found.has_header), None),
    )


def _choices(found: Delimited) -> Choices:
    used = {
        "encoding": found.encoding.name,
        "delimiter": found.dialect.delimiter,
        "has_header": found.has_header,
    }
    return found.source.choices.model_copy(update=used)
