"""What lies around a sheet and over it: the table, a shadow, the lines it will be cut along."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from journeydesk.color import Color
from journeydesk.drawing import Rect
from journeydesk.paint import Page
from journeydesk.ui.export_dialog.preview.camera import Camera

SHADOW = 10  # pixels in which it fades
MARGIN = QColor(47, 91, 234, 60)  # pale: a map laid out for its sheet reaches it everywhere
TRIM, BLEED = QColor(0, 125, 95), QColor(190, 60, 50)  # as in the programs of print shops


def paint_surroundings(painter: QPainter, view: QWidget, sheet: QRectF | None) -> None:
    """The table, darker than the window; a ring around it while it has the keys."""
    palette, table = view.palette(), QRectF(view.rect())
    ground = palette.window().color()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground.darker(108 if ground.lightness() > 128 else 140))
    painter.drawRoundedRect(table, 10, 10)
    _paint_focus(painter, view)
    if sheet:
        _paint_shadow(painter, sheet)


def paint_ground(painter: QPainter, view: QWidget, color: Color) -> None:
    """What a map lies on goes on to the edges of the view."""
    painter.setPen(QPen(view.palette().mid().color(), 1))
    painter.setBrush(QColor(*color))
    painter.drawRoundedRect(QRectF(view.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    _paint_focus(painter, view)


def _paint_focus(painter: QPainter, view: QWidget) -> None:
    if view.hasFocus():
        painter.setPen(QPen(view.palette().highlight().color(), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(view.rect()).adjusted(1, 1, -1, -1), 9, 9)


def _paint_shadow(painter: QPainter, sheet: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(SHADOW, 0, -2):
        painter.setBrush(QColor(8, 12, 24, 12))
        around = sheet.adjusted(-step, -step + 3, step, step + 3)
        painter.drawRoundedRect(around, step, step)


def paint_guides(painter: QPainter, page: Page, margin: float, camera: Camera) -> None:
    """Where the margin ends, where the sheet is cut, how far ink goes beyond."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    trim = page.trim or Rect(0.0, 0.0, page.width, page.height)
    if margin:
        _line(painter, camera.to_screen(trim.grown(-margin)), MARGIN, Qt.PenStyle.DotLine)
    if page.bleed:
        _line(painter, camera.to_screen(page.bleed), BLEED)
    if page.trim:
        _line(painter, camera.to_screen(page.trim), TRIM)


def paint_mark(painter: QPainter, place: QRectF, palette: QPalette) -> None:
    """Around what is to be looked at; light within dark, to be seen on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = place.adjusted(-7, -7, 7, 7)
    for color, width in ((palette.base(), 5), (palette.highlight(), 2.5)):
        painter.setPen(QPen(color.color(), width))
        painter.drawRoundedRect(around, 5, 5)


def _line(
    painter: QPainter,
    place: QRectF,
    color: QColor,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    painter.setPen(QPen(color, 1, style))
    painter.drawRect(place)
