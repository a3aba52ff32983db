"""The start page. Nothing that takes time is imported before it is on screen.

The Qt namespace is not named until then either: its 140 enumerations take 14 ms to come alive.
What is one of them is set as a property, by its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.settings import Preferences
from journeydesk.theme import Theme
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.start_page.gallery import Gallery
from journeydesk.ui.start_page.recent_row import RecentRow
from journeydesk.ui.start_page.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

LEFT_WIDTH = 340


class StartPage(QWidget):
    """Signals what was chosen; the window does it. `painted` comes once, after the first paint."""

    painted = Signal()
    new_map = Signal(str)
    open_file = Signal(str)
    browse = Signal()
    forget = Signal(str)

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.gallery = Gallery(theme)
        self.gallery.chosen.connect(self.new_map)
        self.tiles = self.gallery.tiles
        self.rows = [RecentRow(recent, LEFT_WIDTH) for recent in preferences.recents]
        for row in self.rows:
            row.chosen.connect(self.open_file)
            row.unwanted.connect(self._forget)
        self._is_new = True
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        box = QHBoxLayout(self)
        box.setContentsMargins(48, 40, 26, 20)
        box.setSpacing(44)
        left = QWidget()
        left.setFixedWidth(LEFT_WIDTH)
        left.setLayout(self._left())
        box.addWidget(left)
        box.addLayout(self._right(), 1)

    def use_theme(self, theme: Theme) -> None:
        for tile in self.tiles:
            tile.wear(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rest waits for the first paint: some systems show a window after timers at 0."""
        super().paintEvent(event)
        self._drawing.start()

    def _draw_next(self) -> None:
        """One thumbnail a step, so that the page answers while they come."""
        if self._is_new:
            self._is_new = False
            self.painted.emit()
            return
        for tile in self.tiles:
            if tile.is_stale():
                tile.draw_thumbnail()
                return
        self._drawing.stop()

    def _forget(self, path: str) -> None:
        for row in self.rows:
            row.setVisible(row.isVisibleTo(self) and row.path != path)
        self.forget.emit(path)

    def _left(self) -> QVBoxLayout:
        self.new = _button(_("New empty map"), "Ctrl+N")
        self.open = _button(_("Open…"), "Ctrl+O")
        self.open.setIcon(themed_icon("folder-open"))
        self.new.setProperty("primary", True)
        self.new.clicked.connect(lambda: self.new_map.emit("blank"))
        self.open.clicked.connect(self.browse)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(_title())
        column.addWidget(_dim(_("Maps stay on this computer. No account, no network.")))
        column.addSpacing(18)
        column.addWidget(self.new)
        column.addWidget(self.open)
        column.addSpacing(22)
        column.addWidget(_heading(_("Recent")))
        column.addWidget(self._recents(), 1)
        return column

    def _recents(self) -> ScrollColumn:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for row in self.rows:
            column.addWidget(row)
        if not self.rows:
            column.addWidget(_dim(_("Maps that you open are listed here.")))
        column.addStretch(1)
        return ScrollColumn(content)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(_heading(_("Start from a template")))
        column.addWidget(self.gallery, 1)
        return column


def _title() -> QLabel:
    title = QLabel("JourneyDesk")
    font = QFont(title.font())
    font.setPointSizeF(26)
    font.setWeight(QFont.Weight.Bold)
    title.setFont(font)
    return title


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", True)
    label.setWordWrap(True)
    return label


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("section", True)
    return label


def _button(text: str, key: str) -> QPushButton:
    button = QPushButton(f"{text}   {key}")
    button.setMinimumHeight(44)
    return button
