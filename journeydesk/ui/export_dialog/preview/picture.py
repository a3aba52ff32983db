"""A part of a sheet as pixels, painted while the window goes on answering.

In the window's thread, in small steps: Qt's glyphs are not made for two threads at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from journeydesk.drawing import Rect
from journeydesk.paint import NO_PICTURES, Page, Pictures
from journeydesk.ui.raster import HINTS, Prepared, painting_page

STEP = 0.012  # seconds: less than a frame of the screen
INK_BEYOND_BOUNDS = 24.0  # points, as in raster
LARGEST_SIDE = 6_000  # pixels: no screen is larger


class SheetPicture(QObject):
    """`image` is of `area`, in points of the sheet of `page`; all three change together."""

    painted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.image, self.area = QImage(), Rect(0, 0, 0, 0)
        self.page: Page | None = None
        self._asked: Page | None = None
        self._prepared = Prepared()  # for that one
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_painting(self) -> bool:
        return self._timer.isActive()

    def clear(self) -> None:
        """Forget the picture, and what was asked for."""
        self._timer.stop()
        self._steps, self.image, self.page = iter(()), QImage(), None
        self._asked, self._prepared = None, Prepared()

    def ask(self, page: Page, area: Rect, scale: float, pictures: Pictures = NO_PICTURES) -> None:
        """For that part of a sheet, in so many pixels a point; in place of what was asked for."""
        if page is not self._asked:
            self._asked, self._prepared = page, Prepared()
        self._steps = self._painting(page, area, scale, pictures)
        self._timer.start()
        self._go_on()

    def _go_on(self) -> None:
        end = perf_counter() + STEP
        for _block in self._steps:
            if perf_counter() > end:
                return
        self._timer.stop()
        self.painted.emit()

    def _painting(self, page: Page, area: Rect, scale: float, pictures: Pictures) -> Iterator[None]:
        width, height = (max(1, min(round(side * scale), LARGEST_SIDE)) for side in area[2:])
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(*page.drawing.background))
        with QPainter(image) as painter:
            painter.setRenderHints(HINTS)
            painter.scale(width / area.w, height / area.h)
            painter.translate(-area.x, -area.y)
            shown = _shown(page, area)
            yield from painting_page(painter, page, shown, pictures, self._prepared)
        self.image, self.area, self.page = image, area, page


def _shown(page: Page, area: Rect) -> Rect:
    """What of the drawing lies in a part of its sheet."""
    x, y = (area.x - page.x) / page.scale, (area.y - page.y) / page.scale
    shown = Rect(x, y, area.w / page.scale, area.h / page.scale)
    return shown.grown(INK_BEYOND_BOUNDS)
