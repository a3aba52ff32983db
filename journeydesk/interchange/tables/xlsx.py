"""Workbooks of spreadsheets: each sheet is a table."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.interchange.look import Table
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.cell_words import cell_words
from journeydesk.interchange.tables.formulas import count_unknown
from journeydesk.interchange.tables.limits import check_size
from journeydesk.interchange.tables.zip_directory import opened_zip

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_CELLS = 400_000  # of all sheets; words take 5 seconds, numbers 2
_LAST_ROW = 1_048_576  # that a spreadsheet can have
log = logging.getLogger(__name__)
NumberedRow = tuple[int, list[str]]


def read_workbook(
    source: Source, most: int | None = None
) -> tuple[tuple[Table, ...], tuple[Note, ...]]:
    """Its sheets, without what is empty around them; of each no more than the first `most` rows.

    Hidden sheets are left out unless they are chosen by name. What is merged stands in the first
    of its cells. Raises InputRefused, where it is damaged, locked or too large.
    """
    with opened_zip(source) as archive:
        unknown = count_unknown(archive)
    with damage_refused(source):
        sheets, hidden = _sheets(source)
        tables = tuple(_tables(source, sheets, most))
    if not tables:
        source.refuse(_("there is nothing in its sheets"))
    return tables, tuple(Note(source.name, None, "skipped", x) for x in _left_out(hidden, unknown))


def _left_out(hidden: Sequence[str], unknown: int) -> Iterator[str]:
    if hidden:
        told = _("Hidden sheets were left out: {names} (“tables” in a mapping)")
        yield told.format(names=", ".join(hidden))
    if unknown:
        told = _("Formulas without a result in the file are empty: {n}. A spreadsheet saves it")
        yield told.format(n=unknown)


@contextmanager
def damage_refused(source: Source) -> Iterator[None]:
    """Damaged workbooks break the library in a dozen ways: all of them mean the same."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it leaves out: charts, validations, styles
            yield
    except (UserError, MemoryError):
        raise
    except Exception as error:
        log.info("%s is no workbook that can be read", source.name, exc_info=error)
        source.refuse(_damaged())


def _damaged() -> str:
    return _("it is a damaged workbook; a spreadsheet may be able to save it anew")


def _sheets(source: Source) -> tuple[list[ReadOnlyWorksheet], list[str]]:
    """Those that are to be read, and the names of those that nobody sees."""
    from openpyxl import load_workbook  # 0.24 s

    book = load_workbook(BytesIO(source.data), read_only=True, data_only=True, keep_links=False)
    chosen = source.choices.tables
    hidden = [x for x in book.worksheets if x.sheet_state != "visible" and x.title not in chosen]
    return [x for x in book.worksheets if x not in hidden], [x.title for x in hidden]


def _tables(
    source: Source, sheets: Sequence[ReadOnlyWorksheet], most: int | None
) -> Iterator[Table]:
    cells = 0
    for sheet in sheets:
        rows: list[NumberedRow] = []
        for number, row in islice(_rows(source, sheet), most):
            cells += len(row)
            if cells > MOST_CELLS:
                told = _("it has more than {n:,} cells; save it as CSV, or a part of it")
                source.refuse(told.format(n=MOST_CELLS))
            rows.append((number, row))
        if rows:
            yield _trimmed(sheet.title, rows)


def _rows(source: Source, sheet: ReadOnlyWorksheet) -> Iterator[NumberedRow]:
    """From the first row that is not empty on, with their numbers; empty ones among them too.

    A sheet may say any size, and have a cell in its last row: nothing is made of the space.
    """
    sheet.reset_dimensions()
    gap: list[int] = []
    has_begun = False
    for number, cells in enumerate(sheet.iter_rows(), 1):
        row = _words(cells)
        if number > _LAST_ROW:
            source.refuse(_damaged())
        if not row:
            gap = [*gap, number] if has_begun and len(gap) < 100 else gap
            continue
        check_size(source, number, len(row), number)
        yield from ((each, []) for each in gap)
        has_begun, gap = True, []
        yield number, row


def _words(cells: Sequence[Any]) -> list[str]:
    """Without the empty ones at its end."""
    row = [_cell(cell) for cell in cells]
    while row and not row[-1]:
        row.pop()
    return row


def _cell(cell: Any) -> str:
    value = cell.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return cell_words(value, is_number and "%" in (cell.number_format or ""))


def _trimmed(name: str, rows: list[NumberedRow]) -> Table:
    """All rows of one width, without the columns that are empty in front of them."""
    width = max(len(row) for _number, row in rows)
    filled = [next(i for i, cell in enumerate(row) if cell) for _number, row in rows if row]
    left = min(filled)
    even = tuple((*row[left:], *[""] * (width - max(len(row), left))) for _number, row in rows)
    return Table(name, even, rows[0][0])
