"""Tables on slides: rows of a label and its items, or a head above columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeydesk.interchange.slides.fitting import height_of
from journeydesk.interchange.slides.looks import PAD, Box, Run, emu, ink, put_lines

PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
Lines = Sequence[Sequence[Run]]


def add_table(
    slide: Any, box: Box, widths: Sequence[float], rows: Sequence[Sequence[Lines]], name: str
) -> Any:
    """As tall as its rows need; a cell is lines of runs. Answers with the table."""
    from pptx.util import Pt

    frame = slide.shapes.add_table(len(rows), len(widths), *emu(box))
    frame.name = name
    table = frame.table
    frame._element.graphic.graphicData.tbl.tblPr.find(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
    ).text = PLAIN_STYLE
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    for row, cells in zip(table.rows, rows, strict=True):
        row.height = Pt(row_height(cells, widths))
        for cell, lines in zip(row.cells, cells, strict=True):
            put_lines(cell.text_frame, lines)
            set_margins(cell)
            draw_edge(cell, ink("separator"))
    return table


def row_height(cells: Sequence[Lines], widths: Sequence[float]) -> float:
    """What the tallest of the cells needs."""
    pairs = zip(cells, widths, strict=True)
    return 2 * PAD + max(
        sum(_line_height(line, width - 2 * PAD) for line in lines) for lines, width in pairs
    )


def _line_height(line: Sequence[Run], width: float) -> float:
    size = max((run.size for run in line), default=10.0)
    return height_of(["".join(run.text for run in line)], width, size)


def set_margins(cell: Any) -> None:
    from pptx.util import Pt

    cell.margin_left = cell.margin_right = cell.margin_top = cell.margin_bottom = Pt(PAD)


def fill_cell(cell: Any, color: str) -> None:
    from pptx.dml.color import RGBColor

    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(color)


def draw_edge(cell: Any, color: str) -> None:
    """A thin line below the cell; python-pptx has no word for it."""
    from pptx.oxml import parse_xml

    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    fill = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<a:lnB xmlns:a="{space}" w="9525">{fill}</a:lnB>')
    )
