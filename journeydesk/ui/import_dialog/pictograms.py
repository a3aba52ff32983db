"""The four ways in which a table is a map, as small pictures in the colours of the window.

Stages are filled, what lies in them is pale; drawn in a box of 56 × 36.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from journeydesk.interchange.choices import Layout

SIZE = (56, 36)
Boxes = Iterator[tuple[float, float, float, float, bool]]  # x, y, width, height, is a stage


def paint_layout(painter: QPainter, layout: Layout, at: QPointF, palette: QPalette) -> None:
    """Its top left corner there."""
    accent, line = palette.highlight().color(), palette.placeholderText().color()
    pale = QColor(accent.red(), accent.green(), accent.blue(), 80)
    painter.save()
    painter.translate(at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 1))
    for sheet in _sheets(layout):
        painter.drawRoundedRect(sheet, 2.5, 2.5)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, width, height, is_stage in _boxes(layout):
        painter.setBrush(accent if is_stage else pale)
        painter.drawRoundedRect(QRectF(x, y, width, height), 1, 1)
    painter.restore()


def _sheets(layout: Layout) -> list[QRectF]:
    if layout is Layout.SHEET_PER_STAGE:
        return [QRectF(1.5 + 18.5 * i, 3.5, 16, 29) for i in range(3)]
    return [QRectF(3.5, 1.5, 49, 33)]


def _boxes(layout: Layout) -> Boxes:
    match layout:
        case Layout.STAGES_DOWN:
            return _grid(is_stage=lambda row, column: column == 0 and row > 0)
        case Layout.STAGES_ACROSS:
            return _grid(is_stage=lambda row, column: row == 0 and column > 0)
        case Layout.SHEET_PER_STAGE:
            return _small_tables()
    return _steps()


def _grid(is_stage: Callable[[int, int], bool]) -> Boxes:
    for row in range(4):
        for column in range(4):
            if row or column:
                yield 7 + 11.0 * column, 4.5 + 7.2 * row, 9, 5, is_stage(row, column)


def _small_tables() -> Boxes:
    for i in range(3):
        left = 4 + 18.5 * i
        yield left, 6, 11, 5, True
        for row in range(3):
            yield left, 14 + 6 * row, 11, 4, False


def _steps() -> Boxes:
    """Two stages that go over several rows."""
    yield 7, 4.5, 9, 12.2, True
    yield 7, 18.9, 9, 12.2, True
    for row in range(4):
        for column in range(1, 4):
            yield 7 + 11.0 * column, 4.5 + 7.2 * row, 9, 5, False
