"""Review sheets as a workbook and as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from journeydesk.i18n import _
from journeydesk.interchange.delimited_table import guarded
from journeydesk.interchange.map_in_words import name_of_lane
from journeydesk.interchange.review.columns import (
    AGREE,
    DISAGREE,
    HEADINGS,
    MARK_IN_BOOK,
    REMARK,
    REVIEWER,
    VERDICT,
    cards_to_review,
)
from journeydesk.interchange.workbook import looks
from journeydesk.interchange.workbook.cells import kept_text
from journeydesk.model import Lane, RecordId, Records, Stage, one_line

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = (22.0, 20.0, 56.0, 14.0, 48.0, 18.0, 12.0)
TO_FILL = (VERDICT, REMARK, REVIEWER)


def write_review_csv(records: Records, map_ids: tuple[RecordId, ...], file: BinaryIO) -> None:
    text = io.StringIO(newline="")
    rows = (map(guarded, row) for row in _rows(records, map_ids))
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    file.write(text.getvalue().encode("utf-8-sig"))


def write_review_workbook(records: Records, map_ids: tuple[RecordId, ...], file: BinaryIO) -> None:
    """With a list to choose from, what is to be filled in white, and the ids hidden."""
    from openpyxl import Workbook
    from openpyxl.workbook.defined_name import DefinedName

    book = Workbook()
    sheet = book.active
    sheet.title = _("Review")
    rows = _rows(records, map_ids)
    for number, row in enumerate(rows, 1):
        _write_row(sheet, number, row)
    _set_up(sheet, len(rows))
    book.defined_names[MARK_IN_BOOK] = DefinedName(MARK_IN_BOOK, attr_text="1")
    book.save(file)


def _rows(records: Records, map_ids: tuple[RecordId, ...]) -> list[list[str]]:
    cards = [
        [
            one_line(records.get(Stage, card.stage).title),
            name_of_lane(records.get(Lane, card.lane)),
            card.text,
            *("" for _column in TO_FILL),
            card.id,
        ]
        for card in cards_to_review(records, map_ids)
    ]
    return [[_(heading) for heading in HEADINGS], *cards]


def _write_row(sheet: Worksheet, number: int, row: list[str]) -> None:
    is_head = number == 1
    for column, text in enumerate(row):
        is_asked = column in TO_FILL and not is_head
        look = looks.Look(
            looks.ink("title" if is_asked else "label"),
            bold=is_head,
            fill="" if is_asked else looks.ink("separator" if is_head else "chip"),
            is_edged=True,
        )
        looks.put(sheet.cell(number, column + 1), kept_text(text) or None, look)
    looks.fit_height(sheet, number, list(zip(row, WIDTHS, strict=True)))


def _set_up(sheet: Worksheet, rows: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.column_dimensions[get_column_letter(len(WIDTHS))].hidden = True
    offer = DataValidation("list", formula1=f'"{_(AGREE)},{_(DISAGREE)}"', allow_blank=True)
    letter = get_column_letter(VERDICT + 1)
    offer.add(f"{letter}2:{letter}{max(2, rows)}")
    sheet.add_data_validation(offer)
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
