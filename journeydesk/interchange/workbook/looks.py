"""How cells look: the theme's light colours, and words that stay words."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from journeydesk.color import Color
from journeydesk.interchange.workbook.cells import Value
from journeydesk.theme import load_theme

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

FACE = "Calibri"  # there wherever Excel is, and replaced by its like elsewhere
LINE = 15.0  # points: a line of 11-point text
TALLEST = 405.0  # points; Excel allows 409


@dataclass(frozen=True, slots=True)
class Look:
    """Of a cell; colours by their six digits, "" is none."""

    color: str = "1D2330"
    bold: bool = False
    fill: str = ""
    is_edged: bool = False
    is_wrapped: bool = True
    size: float = 11


PLAIN = Look()
_worn: WeakKeyDictionary[Workbook, dict[Look, Any]] = WeakKeyDictionary()


def put(cell: Cell, value: Value, look: Look = PLAIN) -> None:
    """What a cell says, and how: text never becomes a formula, in Excel neither when it is edited.

    A look is made once for a workbook: openpyxl takes 0.2 ms to set one up, for 30,000 cells.
    """
    worn = _worn.setdefault(cell.parent.parent, {})
    if look not in worn:
        _wear(cell, look)
        worn[look] = copy(cell._style)
    cell._style = copy(worn[look])
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in tuple("=+-@'")


def _wear(cell: Cell, look: Look) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.font = Font(FACE, look.size, b=look.bold, color=look.color)
    if look.is_wrapped:
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    if look.fill:
        cell.fill = PatternFill("solid", look.fill)
    if look.is_edged:
        side = Side("thin", ink("chip_border"))
        cell.border = Border(side, side, side, side)


def hexa(color: Color) -> str:
    """As RRGGBB."""
    return "".join(f"{part:02X}" for part in color[:3])


def ink(name: str) -> str:
    """A colour of the map by its name."""
    return hexa(load_theme("light").map[name])


def lines_of(value: Value, width: float) -> int:
    """About how many lines a text takes in a column of so many letters."""
    lines = str(value or "").split("\n")
    return sum(1 + max(0, len(line) - 1) // max(1, int(width * 1.05)) for line in lines)


def fit_height(sheet: Worksheet, row: int, cells: Sequence[tuple[Value, float]]) -> None:
    """As tall as the longest of the cells, each with its column's width: Calc asks, Excel not."""
    lines = max((lines_of(value, width) for value, width in cells), default=1)
    sheet.row_dimensions[row].height = min(TALLEST, LINE * lines + 3)
