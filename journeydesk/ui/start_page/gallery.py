"""The templates and the samples, in as many columns as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journeydesk.i18n import N_
from journeydesk.theme import Theme
from journeydesk.ui.start_page.scroll_column import ScrollColumn
from journeydesk.ui.start_page.tile import TemplateTile, height_for

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

GAP = 18
NARROWEST = 216  # a tile; two of them fit beside the left column at 960 pixels
MOST_COLUMNS = 3  # more makes pictures too small to tell maps apart

# Name, label, what it is for; the names are those of the bundled templates.
TILES: tuple[tuple[str, str, str], ...] = (
    ("delayed-order", N_("Sample: a delayed order"), N_("Two personas, one late parcel")),
    ("current-state", N_("Current state"), N_("The journey as it is today")),
    ("future-state", N_("Future state"), N_("The journey as it should become")),
    ("service-blueprint", N_("Service blueprint"), N_("What is seen, and what is behind")),
    ("day-in-the-life", N_("Day in the life"), N_("The brand within the customer’s day")),
    (
        "behind-a-delayed-order",
        N_("Sample: behind a delayed order"),
        N_("A blueprint, to trace its failures in"),
    ),
)


class Gallery(ScrollColumn):
    """Tab reaches every tile, arrows go from tile to tile, Enter chooses."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = 1
        self.tiles = [TemplateTile(*row, theme, self.content) for row in TILES]
        for tile in self.tiles:
            tile.chosen.connect(self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        right = -1 if self.isRightToLeft() else 1
        key = QtCore.Qt.Key
        step = {
            key.Key_Right: right,
            key.Key_Left: -right,
            key.Key_Down: self._columns,
            key.Key_Up: -self._columns,
        }.get(key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _go(self, step: int) -> None:
        focused = self.focusWidget()
        if not isinstance(focused, TemplateTile):
            return
        index = self.tiles.index(focused) + step
        if 0 <= index < len(self.tiles):
            self.tiles[index].setFocus(QtCore.Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.tiles[index], 0, GAP)

    def _arrange(self) -> None:
        width = self.width() - 14  # clear of the scroll bar
        self._columns = max(1, min(MOST_COLUMNS, (width + GAP) // (NARROWEST + GAP)))
        tile_width = (width + GAP) // self._columns - GAP
        tile_height = height_for(tile_width)
        for index, tile in enumerate(self.tiles):
            row, column = divmod(index, self._columns)
            left, top = column * (tile_width + GAP), row * (tile_height + GAP)
            x = width - left - tile_width if self.isRightToLeft() else left
            tile.place(x, top, tile_width)
        rows = -(-len(self.tiles) // self._columns)
        self.content.setMinimumHeight(rows * (tile_height + GAP))
