"""The sheet in front: a map as a grid, stages across and lanes down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeydesk.i18n import _
from journeydesk.interchange.map_in_words import MapInWords, Row
from journeydesk.interchange.workbook import looks
from journeydesk.interchange.workbook.cells import kept_text
from journeydesk.model import CardKind, LaneKind, card_kind_of
from journeydesk.theme import load_theme

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LANE, STAGE = 24.0, 34.0  # widths of columns, in letters
PLAIN = {CardKind.NOTE}  # kinds without a colour of their own
FIRST_COLUMN = 2


def write_map(sheet: Worksheet, told: MapInWords) -> None:
    """Title, what the map is about, then the grid; its heads stay in view."""
    from openpyxl.utils import get_column_letter

    sheet.column_dimensions["A"].width = LANE
    for column in range(FIRST_COLUMN, FIRST_COLUMN + len(told.stages)):
        sheet.column_dimensions[get_column_letter(column)].width = STAGE
    head = _write_title(sheet, told)
    _write_head(sheet, head, told)
    for number, row in enumerate(told.rows, head + 1):
        _write_row(sheet, number, row)
    sheet.freeze_panes = sheet.cell(head + 1, FIRST_COLUMN)
    _set_up_paper(sheet, head)


def grid_of(told: MapInWords) -> list[list[str]]:
    """What the sheet says, row by row."""
    about = [[name, kept_text(value)] for name, value in told.about]
    head = [_("Stage"), *map(kept_text, told.stages)]
    rows = [[kept_text(row.label), *map(_lines, row.cells)] for row in told.rows]
    return [[kept_text(told.title)], *about, [], head, *rows]


def _lines(items: Sequence[str]) -> str:
    return kept_text("\n".join(items))


def _write_title(sheet: Worksheet, told: MapInWords) -> int:
    """Answers with the row of the head."""
    title = looks.Look(looks.ink("title"), bold=True, is_wrapped=False, size=18)
    looks.put(sheet.cell(1, 1), kept_text(told.title), title)
    sheet.row_dimensions[1].height = 26
    for row, (name, value) in enumerate(told.about, 2):
        looks.put(sheet.cell(row, 1), name, looks.Look(looks.ink("dim"), is_wrapped=False))
        said = looks.Look(looks.ink("label"), is_wrapped=False)
        looks.put(sheet.cell(row, 2), kept_text(value), said)
    return len(told.about) + 3


def _write_head(sheet: Worksheet, row: int, told: MapInWords) -> None:
    theme = load_theme("light").map
    look = looks.Look(
        looks.hexa(theme["stage_ink"]), bold=True, fill=looks.hexa(theme["stage"]), is_edged=True
    )
    for column, words in enumerate((_("Stage"), *told.stages), 1):
        looks.put(sheet.cell(row, column), kept_text(words), look)
    looks.fit_height(sheet, row, [(words, STAGE) for words in told.stages])


def _write_row(sheet: Worksheet, number: int, row: Row) -> None:
    name = looks.Look(looks.ink("label"), bold=True, fill=looks.ink("chip"), is_edged=True)
    looks.put(sheet.cell(number, 1), kept_text(row.label), name)
    texts = [_lines(items) for items in row.cells]
    for column, text in enumerate(texts, FIRST_COLUMN):
        color = _color(row, column - FIRST_COLUMN, bool(text)) or ""
        look = looks.Look(fill=color, is_edged=True)
        looks.put(sheet.cell(number, column), text or None, look)
    looks.fit_height(sheet, number, [(row.label, LANE), *((text, STAGE) for text in texts)])


def _color(row: Row, stage: int, is_said: bool) -> str | None:
    """Of a cell that says something: that of its cards, or whether it is pleasant."""
    theme = load_theme("light")
    if row.feelings and (value := row.feelings[stage]) is not None:
        return looks.ink("pleasant" if value >= 0 else "unpleasant")
    if not is_said:
        return None
    if row.kind is LaneKind.TOUCHPOINT:
        return looks.hexa(theme.cards["touchpoint"].fill)
    kind = card_kind_of(row.kind)
    return None if kind in PLAIN else looks.hexa(theme.cards[kind].fill)


def _set_up_paper(sheet: Worksheet, head: int) -> None:
    """On A3, as wide as the paper, its heads on each page."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{head}:{head}"
