"""Sheets of workbooks as tables, and workbooks that were made to do harm."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import TablesRead, rows_in, tables_in


def book(*sheets: list[list[object]], change: Callable[[Workbook], object] = id) -> bytes:
    made, target = Workbook(), BytesIO()
    made.remove(made.active)  # type: ignore[arg-type]
    for number, rows in enumerate(sheets, 1):
        sheet = made.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    change(made)
    made.save(target)
    return target.getvalue()


def with_sheet(change: Callable[[bytes], bytes], data: bytes | None = None) -> bytes:
    """A workbook whose first sheet was rewritten by hand."""
    target = BytesIO()
    source = ZipFile(BytesIO(data or book([["a", "b"], ["c", "d"]])))
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            found = source.read(name)
            archive.writestr(name, change(found) if name.endswith("sheet1.xml") else found)
    return target.getvalue()


def read(data: bytes, **choices: object) -> TablesRead:
    return tables_in(Source("maps.xlsx", data, Choices.model_validate(choices)))


def test_cells_say_what_a_person_sees() -> None:
    values = ["word", 3, 3.0, 0.1 + 0.2, True, date(2024, 2, 29), datetime(2024, 2, 29, 13, 5)]
    more = [time(7, 30), timedelta(hours=30), "two\nlines", "a_x000D_b", -5]
    [table] = read(book([values, more])).tables
    assert table.rows[0] == (
        *("word", "3", "3", "0.3", "TRUE", "2024-02-29", "2024-02-29 13:05:00"),
    )
    assert table.rows[1] == ("07:30:00", "30:00:00", "two\nlines", "a\nb", "-5", "", "")


def test_shares_are_percents() -> None:
    def as_percent(made: Workbook) -> None:
        made["Sheet 1"]["A1"].number_format = "0%"

    [table] = read(book([[0.25]], change=as_percent)).tables
    assert table.rows == (("25%",),)


def test_days_may_be_counted_from_1904() -> None:
    def from_1904(made: Workbook) -> None:
        made.epoch = CALENDAR_MAC_1904

    [table] = read(book([[date(2024, 2, 29)]], change=from_1904)).tables
    assert table.rows == (("2024-02-29",),)


def test_each_sheet_is_a_table_without_what_is_empty_around_it() -> None:
    found = read(book([[], [None, "a", None, "b"], [], [None, "c"], []], [], [["x"]]))
    assert [table.name for table in found.tables] == ["Sheet 1", "Sheet 3"]
    assert found.tables[0].rows == (("a", "", "b"), ("", "", ""), ("c", "", ""))
    assert found.tables[0].line == 2


def test_hidden_sheets_are_left_out_and_told_unless_they_are_chosen() -> None:
    def hide(made: Workbook) -> None:
        made["Sheet 2"].sheet_state = "veryHidden"

    data = book([["a"]], [["b"]], change=hide)
    assert [table.name for table in read(data).tables] == ["Sheet 1"]
    assert "Sheet 2" in read(data).notes[0].text
    assert len(read(data, tables=["Sheet 1", "Sheet 2"]).tables) == 2


def test_formulas_that_nobody_calculated_are_told() -> None:
    found = read(book([["sum", "=1+2"], ["n", "=SUM(A1:A9)"]]))
    assert found.tables[0].rows[0][0] == "sum"
    assert "2" in found.notes[0].text


def test_rows_of_a_workbook_have_names_and_come_again() -> None:
    data = book([["only"]], [["id", None], [1, "x"], [2, "y"]])
    found = rows_in(Source("t.xlsx", data))
    assert (found.name, found.columns, found.count) == ("Sheet 2", ("id", "Column 2"), 2)
    assert list(found.rows()) == [("1", "x"), ("2", "y")] == list(found.rows())


def test_a_title_above_the_columns_is_told_and_names_none() -> None:
    data = book([["Answers of May"], [], ["id", "text", "score", "who"], [1, "good", 9, "Ada"]])
    found = rows_in(Source("t.xlsx", data))
    assert (found.columns, found.count, found.line) == (("id", "text", "score", "who"), 1, 3)
    assert "Answers of May" in found.notes[0].text
    assert read(data).tables[0].rows[0][0] == "Answers of May"


def test_a_cell_in_the_last_corner_takes_no_time_and_no_room() -> None:
    cell = b'<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>'
    with pytest.raises(InputRefused, match=r"line 1048576 .* rows"):
        read(with_sheet(lambda sheet: sheet.replace(b"</sheetData>", cell)))


def test_a_size_that_is_only_said_counts_for_nothing() -> None:
    data = with_sheet(lambda x: re.sub(rb'ref="[^"]*"', b'ref="A1:XFD1048576"', x))
    assert read(data).tables[0].rows == (("a", "b"), ("c", "d"))


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "data",
    [
        with_sheet(lambda sheet: BOMB + sheet.replace(b"<t>a", b"<t>&b;")),
        with_sheet(lambda sheet: OUTSIDE + sheet.replace(b"<t>a", b"<t>&a;")),
        with_sheet(lambda sheet: sheet[: len(sheet) // 2]),
        with_sheet(lambda _sheet: b""),
        with_sheet(lambda sheet: sheet + b" " * 3_000_000),
        with_sheet(lambda sheet: sheet.replace(b'r="1"', b'r="99999999999"')),
        with_sheet(
            lambda sheet: sheet.replace(b't="inlineStr"><is><t>a</t></is>', b't="s"><v>77</v>')
        ),
        book([["a"]])[:-200],
        book([[]]),
    ],
)
def test_a_workbook_that_is_damaged_or_harmful_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"^maps\.xlsx"):
        read(data)
