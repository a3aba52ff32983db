"""Workbooks as somebody with a spreadsheet program works on them."""

from __future__ import annotations

import io
from collections.abc import Callable

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.interchange.workbook.reader import read_workbook
from journeydesk.interchange.workbook.writer import write_workbook
from journeydesk.model import Map, Records


def written(records: Records, assets: dict[str, bytes] | None = None) -> bytes:
    file = io.BytesIO()
    write_workbook(records, [map_.id for map_ in records.at(Map)], assets or {}, file)
    return file.getvalue()


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def edited(data: bytes, edit: Callable[[Workbook], object]) -> bytes:
    """As it is saved after somebody changed it."""
    book = opened(data)
    edit(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read_back(data: bytes) -> Imported:
    return read_workbook(Source("order.xlsx", data))


def column(sheet: Worksheet, heading: str) -> int:
    return [cell.value for cell in sheet[1]].index(heading) + 1


def row_of(sheet: Worksheet, words: str) -> int:
    """The first row that has them in a cell."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == words:
                return int(cell.row)
    raise AssertionError(words)


def set_cell(sheet: Worksheet, words: str, heading: str, value: object) -> None:
    """In the row with those words."""
    sheet.cell(row_of(sheet, words), column(sheet, heading)).value = value


def add_row(sheet: Worksheet, **cells: object) -> None:
    """Below the last; cells by their headings, with "_" for blanks."""
    row = sheet.max_row + 1
    for name, value in cells.items():
        sheet.cell(row, column(sheet, name.replace("_", " "))).value = value
