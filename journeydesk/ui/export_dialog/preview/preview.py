"""The sheet in view, the others below it, and what turns and zooms."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesk.drawing import Rect
from journeydesk.i18n import _
from journeydesk.paint import NO_PICTURES, Page, Pictures
from journeydesk.ui.export_dialog.preview.bar import PreviewBar
from journeydesk.ui.export_dialog.preview.cuts import Cuts
from journeydesk.ui.export_dialog.preview.strip import SheetStrip
from journeydesk.ui.export_dialog.preview.view import SheetView


class Preview(QWidget):
    """`painted` comes when the sheet that was asked for last is in view."""

    painted = Signal()

    def __init__(self, *, is_paper: bool = True) -> None:
        super().__init__()
        self.pages: Sequence[Page] = ()
        self.index = 0
        self._pictures: Pictures = NO_PICTURES
        self._margin = 0.0
        self.view, self.strip = SheetView(is_paper=is_paper), SheetStrip()
        self.view.setAccessibleName(_("Preview"))
        self.bar = PreviewBar(self.turn_by, self.view.zoom_by, self.view.fit)
        self.view.zoomed.connect(lambda: self.bar.tell_zoom(self.view.camera.zoom))
        self.view.painted.connect(self.painted)
        self.strip.currentRowChanged.connect(self._turn_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        column.addWidget(self.strip)

    @property
    def is_busy(self) -> bool:
        return self.view.is_painting or self.strip.is_painting

    def show_poster(self, cuts: Cuts, pages: Sequence[Page], pictures: Pictures) -> None:
        """The whole of it first, with its cuts, then its sheets."""
        self.view.cuts = cuts
        self.show_pages((cuts.page, *pages), pictures, 0.0)

    def show_pages(self, pages: Sequence[Page], pictures: Pictures, margin: float) -> None:
        """The sheet that was in view stays it, where there still is one."""
        self.pages, self._pictures, self._margin = pages, pictures, margin
        self.index = min(self.index, len(pages) - 1)
        self.strip.show_pages(pages, pictures, self.index)
        self._show()

    def forget(self) -> None:
        """The sheets, which are large: whoever holds this may live on for a while."""
        self.pages = ()
        self.strip.forget()
        self.view.clear()

    def turn_by(self, step: int) -> None:
        self.strip.setCurrentRow(max(0, min(self.index + step, len(self.pages) - 1)))

    def show_area(self, index: int, area: Rect) -> None:
        """Turn to a sheet, and go to a part of it, which is in its points, and mark it."""
        self.strip.setCurrentRow(index)
        self.view.show_area(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn wherever the focus is in here."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if step := steps.get(Qt.Key(event.key())):
            self.turn_by(step)
        else:
            super().keyPressEvent(event)

    def _turn_to(self, index: int) -> None:
        if 0 <= index < len(self.pages) and index != self.index:
            self.index = index
            self._show()

    def _show(self) -> None:
        self.bar.tell_place(self.index, len(self.pages), self.pages[self.index].label)
        self.view.show_page(self.pages[self.index], self._pictures, self._margin)
