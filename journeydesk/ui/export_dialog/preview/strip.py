"""All sheets, small, one beside the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from journeydesk.drawing import Rect
from journeydesk.i18n import _
from journeydesk.paint import NO_PICTURES, Page, Pictures
from journeydesk.ui.export_dialog.preview.picture import SheetPicture

HEIGHT = 64  # pixels of a sheet
BESIDE, BELOW = 18, 36  # its frame and its name
SCROLL_BAR = 14
WIDEST = 120
EDGE = QColor(130, 140, 159)


class SheetStrip(QListWidget):
    """Hidden while there is one sheet. Painted one after the other, when nothing else is to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setWrapping(False)
        self.setMovement(QListWidget.Movement.Static)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(WIDEST, HEIGHT))
        self.setFixedHeight(HEIGHT + BELOW + SCROLL_BAR)
        self.setAccessibleName(_("Sheets"))
        self.hide()
        self._pages: Sequence[Page] = ()
        self._pictures: Pictures = NO_PICTURES
        self._next = 0
        self._picture = SheetPicture(self)
        self._picture.painted.connect(self._take)

    @property
    def is_painting(self) -> bool:
        return self._picture.is_painting

    def show_pages(self, pages: Sequence[Page], pictures: Pictures, index: int) -> None:
        """Icons that are there stay until new ones are painted."""
        self._pages, self._pictures = pages, pictures
        self.blockSignals(True)
        while self.count() > len(pages):
            self.takeItem(self.count() - 1)
        for i, page in enumerate(pages):
            if i == self.count():
                self.addItem(QListWidgetItem())
            self.item(i).setText(page.label or str(i + 1))
        self.setCurrentRow(index)
        self.blockSignals(False)
        self.setGridSize(QSize(round(self._widest) + BESIDE, HEIGHT + BELOW))
        self.setVisible(len(pages) > 1)
        self._next = 0
        self._picture.clear()
        if len(pages) > 1:
            self._ask()

    def forget(self) -> None:
        """The sheets; what is shown of them stays."""
        self._pages = ()
        self._picture.clear()

    @property
    def _widest(self) -> float:
        """Of the sheets as they are shown, in pixels."""
        return max(page.width * _zoom(page) for page in self._pages)

    def _ask(self) -> None:
        page = self._pages[self._next]
        area = Rect(0.0, 0.0, page.width, page.height)
        scale = _zoom(page) * self.devicePixelRatioF()
        self._picture.ask(page, area, scale, self._pictures)

    def _take(self) -> None:
        self.item(self._next).setIcon(_icon(self._picture.image, self.devicePixelRatioF()))
        self._next += 1
        if self._next < len(self._pages):
            self._ask()


def _zoom(page: Page) -> float:
    return min(HEIGHT / page.height, WIDEST / page.width)


def _icon(image: QImage, ratio: float) -> QIcon:
    """With an edge, as white on white has none; the same while it is chosen."""
    pixmap = QPixmap.fromImage(image)
    with QPainter(pixmap) as painter:
        painter.setPen(EDGE)
        painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1))
    pixmap.setDevicePixelRatio(ratio)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
