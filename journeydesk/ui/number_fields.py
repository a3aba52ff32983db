"""Fields for numbers, framed by the style sheet, with the bundled signs to step by."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QStyle

from journeydesk.ui.icons import paint_icon

SIGN, ASIDE, WORDS = 12, 7, 6  # pixels


class NumberField(QSpinBox):
    """Whole numbers, with their unit."""

    def __init__(self, least: int, most: int, unit: str, step: int = 1) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSuffix(unit)
        self.setSingleStep(step)
        self.lineEdit().setTextMargins(WORDS, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_steps(self)


class DecimalField(QDoubleSpinBox):
    """Numbers with one decimal, with their unit."""

    def __init__(self, least: float, most: float, unit: str, step: float = 0.5) -> None:
        super().__init__()
        self.setDecimals(1)
        self.setRange(least, most)
        self.setSuffix(unit)
        self.setSingleStep(step)
        self.lineEdit().setTextMargins(WORDS, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_steps(self)


def _paint_steps(field: QAbstractSpinBox) -> None:
    """Up and down, at the field's end."""
    half, x = field.height() // 2, field.width() - SIGN - ASIDE
    color = field.palette().placeholderText().color()
    with QPainter(field) as painter:
        for name, top in (("chevron-up", half - SIGN + 2), ("chevron-down", half - 1)):
            place = QRect(x, top, SIGN, SIGN)
            shown = QStyle.visualRect(field.layoutDirection(), field.rect(), place)
            paint_icon(painter, name, QRectF(shown), color)
