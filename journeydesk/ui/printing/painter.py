"""Sheets through Qt's own printing, for systems that take no PDF."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journeydesk.paint import NO_PICTURES, Page, Pictures
from journeydesk.ui.raster import HINTS, paint_page


def print_pages(printer: QPrinter, pages: Sequence[Page], pictures: Pictures = NO_PICTURES) -> bool:
    """Each on a sheet of its size, unscaled; False where the printer refuses."""
    printer.setFullPage(True)
    printer.setPageLayout(_layout(pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    with painter:
        for number, page in enumerate(pages):
            if number:
                printer.setPageLayout(_layout(page))
                printer.newPage()
            _paint(painter, page, printer.resolution() / 72, pictures)
    return True


def _paint(painter: QPainter, page: Page, per_point: float, pictures: Pictures) -> None:
    painter.save()
    painter.setRenderHints(HINTS)
    painter.scale(per_point, per_point)
    paint_page(painter, page, pictures=pictures)
    painter.restore()


def _layout(page: Page) -> QPageLayout:
    """Paper is named upright, and lies as the sheet does."""
    sides = sorted((page.width, page.height))
    size = QPageSize(QSizeF(*sides), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    lies = page.width > page.height
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(), QPageLayout.Unit.Point)
