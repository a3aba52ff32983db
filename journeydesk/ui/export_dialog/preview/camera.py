"""Where a sheet lies on the screen. Arithmetic alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from journeydesk.drawing import Rect
from journeydesk.paint import Page

AROUND = 28.0  # pixels free at every side of a whole sheet


class Camera:
    """`zoom` is pixels for a point of the sheet; fitted, it follows the view's size."""

    LARGE, LARGEST = 96 / 72, 16.0  # as large as on paper, on most screens

    def __init__(self) -> None:
        self.zoom, self.is_fitted = 1.0, True
        self._view = (1, 1)
        self._sheet = (1.0, 1.0)
        self._left, self._top = 0.0, 0.0  # of the sheet, in pixels of the view

    @staticmethod
    def fitting(page: Page, width: int, height: int) -> float:
        """The zoom that shows the whole sheet in so many pixels."""
        free = (max(1.0, side - 2 * AROUND) for side in (width, height))
        return min(room / side for room, side in zip(free, (page.width, page.height), strict=True))

    def resize(self, width: int, height: int) -> None:
        self._view = (width, height)
        self._settle()

    def take(self, page: Page) -> None:
        """Another sheet: the whole of it where the one before was whole, or is of another size."""
        if self._sheet != (page.width, page.height):
            self._sheet, self.is_fitted = (page.width, page.height), True
        self._settle()

    def fit(self) -> None:
        self.is_fitted = True
        self._settle()

    def zoom_by(self, factor: float, at: QPointF) -> None:
        """What is under `at` stays there."""
        wanted = max(self._fitting / 2, min(self.LARGEST, self.zoom * factor))
        x, y = (at.x() - self._left) / self.zoom, (at.y() - self._top) / self.zoom
        self.zoom, self.is_fitted = wanted, False
        self._left, self._top = at.x() - x * wanted, at.y() - y * wanted
        self._settle()

    def move_by(self, way: QPointF) -> None:
        if not self.is_fitted:
            self._left, self._top = self._left + way.x(), self._top + way.y()
            self._settle()

    def go_to(self, area: Rect) -> None:
        """Its middle in the middle: as large as on paper, or as a third of the view holds."""
        width, height = self._view
        third = min(width / max(area.w, 1.0), height / max(area.h, 1.0)) / 3
        self.zoom, self.is_fitted = max(self._fitting, min(third, self.LARGE)), False
        self._left = width / 2 - area.center.x * self.zoom
        self._top = height / 2 - area.center.y * self.zoom
        self._settle()

    def to_screen(self, area: Rect) -> QRectF:
        zoom = self.zoom
        x, y = self._left + area.x * zoom, self._top + area.y * zoom
        return QRectF(x, y, area.w * zoom, area.h * zoom)

    def visible(self, page: Page) -> Rect:
        """What of the sheet is in view, in its points."""
        x, y = max(0.0, -self._left / self.zoom), max(0.0, -self._top / self.zoom)
        right = min(page.width, (self._view[0] - self._left) / self.zoom)
        bottom = min(page.height, (self._view[1] - self._top) / self.zoom)
        return Rect(x, y, max(1.0, right - x), max(1.0, bottom - y))

    @property
    def _fitting(self) -> float:
        (width, height), sheet = self._view, self._sheet
        free = (max(1.0, side - 2 * AROUND) for side in (width, height))
        return min(room / side for room, side in zip(free, sheet, strict=True))

    def _settle(self) -> None:
        """A sheet smaller than the view lies in its middle; a larger one leaves no more room."""
        if self.is_fitted:
            self.zoom = self._fitting
        self._left = _settled(self._left, self._sheet[0] * self.zoom, self._view[0])
        self._top = _settled(self._top, self._sheet[1] * self.zoom, self._view[1])


def _settled(start: float, length: float, room: float) -> float:
    if length + 2 * AROUND <= room:
        return (room - length) / 2
    return min(AROUND, max(room - AROUND - length, start))
