"""The sheet as it will be written."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeydesk.paint import NO_PICTURES, Page, Pictures
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import HINTS, paint_page

SMALLEST = (460, 360)


class SheetPreview(QWidget):
    """The sheet with the map on it, as it will be written."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self._page: Page | None = None
        self._pictures: Pictures = NO_PICTURES

    def show_page(self, page: Page, pictures: Pictures) -> None:
        self._page, self._pictures = page, pictures
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self._page
        if page is None:
            return
        scale = min((self.width() - 24) / page.width, (self.height() - 24) / page.height)
        left = (self.width() - page.width * scale) / 2
        top = (self.height() - page.height * scale) / 2
        sheet = QRectF(left, top, page.width * scale, page.height * scale)
        with QPainter(self) as painter:
            painter.setRenderHints(HINTS)
            painter.fillRect(sheet, qcolor(page.drawing.background))
            painter.setPen(self.palette().mid().color())
            painter.drawRect(sheet)
            painter.translate(left, top)
            painter.scale(scale, scale)
            paint_page(painter, page, pictures=self._pictures)
