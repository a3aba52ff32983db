"""A template in the gallery: what it is for, and a picture of it drawn from itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from journeydesk.i18n import _
from journeydesk.theme import Theme
from journeydesk.ui.start_page.words import HEIGHT, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPixmap

RIM = 10  # pixels around the picture
WORDS = HEIGHT + 2 + RIM  # pixels at the bottom
SHAPE = 0.7  # height of the picture by the tile's width


def height_for(width: int) -> int:
    """A tile's height in pixels."""
    return round(width * SHAPE) + WORDS


class TemplateTile(QPushButton):
    """Click, Enter or Space chooses it."""

    chosen = Signal(str)

    def __init__(self, name: str, label: str, purpose: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self._theme = theme
        self._thumbnail: QPixmap | None = None
        self._picture = QLabel(self)
        self._picture.setProperty("ground", True)
        self._words = Words(self, _(label), _(purpose))
        self.setProperty("tile", True)
        self.setAccessibleName(_(label))
        self.setAccessibleDescription(_(purpose))
        self.clicked.connect(lambda: self.chosen.emit(self.name))

    @property
    def has_picture(self) -> bool:
        return self._thumbnail is not None

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._thumbnail = None
        self._picture.clear()

    def place(self, x: int, y: int, width: int) -> None:
        """Put it there, in pixels of its parent."""
        height = height_for(width)
        self.setGeometry(x, y, width, height)
        self._picture.setGeometry(RIM, RIM, width - 2 * RIM, height - WORDS - RIM)
        self._words.place(14, height - WORDS + 6, width - 28)

    def is_stale(self) -> bool:
        """Whether there is no picture in this size, on this screen, in this theme."""
        return self._thumbnail is None or self._thumbnail.size() != self._pixels()

    def draw_thumbnail(self) -> None:
        """The template through the map's own layout and painter."""
        from journeydesk.ui.start_page.thumbnail import thumbnail_of

        self._thumbnail = thumbnail_of(self.name, self._theme, self._pixels())
        self._thumbnail.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(self._thumbnail)

    def enterEvent(self, event: object) -> None:
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = QtCore.Qt.Key
        if event.key() in (key.Key_Return, key.Key_Enter):
            self.click()
        elif event.key() == key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # arrows are the gallery's: a button knows two directions only

    def _pixels(self) -> QSize:
        return self._picture.size() * self.devicePixelRatioF()
