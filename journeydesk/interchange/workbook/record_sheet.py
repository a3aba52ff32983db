"""A sheet with a row for each record, as people filter, sort and change it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from journeydesk.i18n import _
from journeydesk.interchange.workbook import looks
from journeydesk.interchange.workbook.cells import Value
from journeydesk.interchange.workbook.sheets import Column, RecordSheet
from journeydesk.interchange.workbook.values import choices_of
from journeydesk.model import RecordId

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ID_WIDTH = 12.0
NEW_ROWS = 1_000  # below the last, that choices are offered for too
MOST_LISTED = 255  # letters of a list of choices in Excel
Rows = Sequence[tuple[RecordId, tuple[Value, ...]]]


def write_rows(
    sheet: Worksheet, rows: Rows, columns: Sequence[Column], record_sheet: RecordSheet
) -> None:
    """Headings, rows, and the ids in grey in the last column."""
    from openpyxl.utils import get_column_letter

    headings = (*(_(column.heading) for column in columns), _("ID (keep)"))
    widths = (*(float(column.width) for column in columns), ID_WIDTH)
    for number, (heading, width) in enumerate(zip(headings, widths, strict=True), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        _write_heading(sheet, number, heading)
    looks.fit_height(sheet, 1, list(zip(headings, widths, strict=True)))
    shown = [column.is_shown_only for column in columns]
    for row, (id_, cells) in enumerate(rows, 2):
        _write_cells(sheet, row, (*cells, id_), [*shown, True])
        looks.fit_height(sheet, row, list(zip(cells, widths, strict=False)))
    sheet.freeze_panes = "A2"
    last = get_column_letter(len(headings))
    sheet.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
    _offer_choices(sheet, columns, record_sheet, len(rows))
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _write_heading(sheet: Worksheet, number: int, heading: str) -> None:
    look = looks.Look(looks.ink("label"), bold=True, fill=looks.ink("chip"), is_edged=True)
    looks.put(sheet.cell(1, number), heading, look)


def _write_cells(
    sheet: Worksheet, row: int, values: Iterable[Value], is_grey: Sequence[bool]
) -> None:
    """What is not followed is grey."""
    for number, (value, grey) in enumerate(zip(values, is_grey, strict=True), 1):
        look = looks.Look(looks.ink("dim" if grey else "title"))
        looks.put(sheet.cell(row, number), value, look)


def _offer_choices(
    sheet: Worksheet, columns: Sequence[Column], record_sheet: RecordSheet, rows: int
) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, column in enumerate(columns, 1):
        if column.is_shown_only or not (choices := choices_of(record_sheet.record, column.field)):
            continue
        listed = ",".join(choice.replace(",", " ") for choice in choices)
        if len(listed) <= MOST_LISTED:
            offer = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
            offer.showErrorMessage = False  # what is written otherwise is read as far as it can be
            letter = get_column_letter(number)
            offer.add(f"{letter}2:{letter}{rows + 1 + NEW_ROWS}")
            sheet.add_data_validation(offer)
