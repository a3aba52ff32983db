"""How cells look: the theme's light colours, and words that stay words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from journeydesk.color import Color
from journeydesk.interchange.workbook.cells import Value
from journeydesk.theme import load_theme

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.styles import Alignment, Border, Font, PatternFill
    from openpyxl.worksheet.worksheet import Worksheet

FACE = "Calibri"  # there wherever Excel is, and replaced by its like elsewhere
LINE = 15.0  # points: a line of 11-point text
TALLEST = 405.0  # points; Excel allows 409


def put(cell: Cell, value: Value) -> None:
    """Set what a cell says: text never becomes a formula, in Excel neither when it is edited."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in tuple("=+-@'")


def hexa(color: Color) -> str:
    """As RRGGBB."""
    return "".join(f"{part:02X}" for part in color[:3])


def ink(name: str) -> str:
    """A colour of the map by its name."""
    return hexa(load_theme("light").map[name])


@cache
def font(*, bold: bool = False, size: float = 11, color: str = "1D2330") -> Font:
    from openpyxl.styles import Font

    return Font(FACE, size, b=bold, color=color)


@cache
def filled(color: str) -> PatternFill:
    from openpyxl.styles import PatternFill

    return PatternFill("solid", color)


@cache
def wrapped(horizontal: str | None = None) -> Alignment:
    from openpyxl.styles import Alignment

    return Alignment(horizontal, "top", wrap_text=True)


@cache
def edged() -> Border:
    """A thin line on each side."""
    from openpyxl.styles import Border, Side

    side = Side("thin", ink("chip_border"))
    return Border(side, side, side, side)


def lines_of(value: Value, width: float) -> int:
    """About how many lines a text takes in a column of so many letters."""
    lines = str(value or "").split("\n")
    return sum(1 + max(0, len(line) - 1) // max(1, int(width * 1.05)) for line in lines)


def fit_height(sheet: Worksheet, row: int, cells: Sequence[tuple[Value, float]]) -> None:
    """As tall as the longest of the cells, each with its column's width: Calc asks, Excel not."""
    lines = max((lines_of(value, width) for value, width in cells), default=1)
    sheet.row_dimensions[row].height = min(TALLEST, LINE * lines + 3)
