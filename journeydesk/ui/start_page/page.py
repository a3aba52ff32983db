"""The start page. Nothing that takes time is imported before it is on screen.

The Qt namespace is not named until then either: its 140 enumerations take 14 ms to come alive.
What is one of them is set as a property, by its name. And every widget is made in its place:
below the program's style sheet, one that gets another parent is styled anew with all in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.settings import Preferences, Recent
from journeydesk.theme import Theme
from journeydesk.ui.start_page.gallery import Gallery
from journeydesk.ui.start_page.recent_row import RecentRow
from journeydesk.ui.start_page.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent

LEFT_WIDTH = 340


class StartPage(QWidget):
    """Signals what was chosen; the window does it. `painted` comes once, after the first paint."""

    painted = Signal()
    new_map = Signal(str)
    open_file = Signal(str)
    browse = Signal()
    spreadsheet = Signal()  # a file with a table is to be chosen
    pasted = Signal()  # what was copied in a spreadsheet is to be taken
    locate = Signal(str)
    forget = Signal(str)

    def __init__(
        self, preferences: Preferences, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_new = True
        self.setAcceptDrops(True)
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        box = QHBoxLayout(self)
        box.setContentsMargins(48, 40, 26, 20)
        box.setSpacing(44)
        left = QWidget(self)
        left.setFixedWidth(LEFT_WIDTH)
        box.addWidget(left)
        self._fill_left(left, preferences.recents)
        right = QVBoxLayout()
        right.setSpacing(14)
        box.addLayout(right, 1)
        right.addWidget(_heading(_("Start from a template"), self))
        self.gallery = Gallery(theme, self)
        self.gallery.chosen.connect(self.new_map)
        self.tiles = self.gallery.tiles
        right.addWidget(self.gallery, 1)

    def use_theme(self, theme: Theme) -> None:
        for tile in self.tiles:
            tile.wear(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rest waits for the first paint: some systems show a window after timers at 0."""
        super().paintEvent(event)
        self._drawing.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first file of several: the page gives way to it."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.open_file.emit(paths[0])

    def _draw_next(self) -> None:
        """One thumbnail a step, so that the page answers while they come."""
        if self._is_new:
            self._is_new = False
            self.painted.emit()
            return
        stale = next((tile for tile in self.tiles if tile.is_stale()), None)
        if stale is None or self.isHidden():  # behind a map nobody waits for pictures
            self._drawing.stop()
        else:
            stale.draw_thumbnail()

    def _forget(self, path: str) -> None:
        for row in self.rows:
            row.setVisible(row.isVisibleTo(self) and row.path != path)
        self.forget.emit(path)

    def _fill_left(self, left: QWidget, recents: Sequence[Recent]) -> None:
        self.new = _button(_("New empty map"), "Ctrl+N", left)
        self.open = _button(_("Open…"), "Ctrl+O", left)
        self.bring = _button(_("From a spreadsheet…"), "Ctrl+Shift+I", left)
        self.paste = _button(_("Paste from a spreadsheet…"), "", left)
        self.new.setProperty("primary", True)
        self.new.clicked.connect(lambda: self.new_map.emit("blank"))
        self.open.clicked.connect(self.browse)
        self.bring.clicked.connect(self.spreadsheet)
        self.paste.clicked.connect(self.pasted)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(_title(left))
        column.addWidget(_dim(_("Maps stay on this computer. No account, no network."), left))
        column.addSpacing(18)
        for button in (self.new, self.open, self.bring, self.paste):
            column.addWidget(button)
        column.addSpacing(22)
        column.addWidget(_heading(_("Recent"), left))
        listed = ScrollColumn(left)
        column.addWidget(listed, 1)
        self._list(recents, listed.content)

    def _list(self, recents: Sequence[Recent], content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.rows = [RecentRow(recent, LEFT_WIDTH, content) for recent in recents]
        for row in self.rows:
            row.chosen.connect(self.open_file)
            row.sought.connect(self.locate)
            row.unwanted.connect(self._forget)
            column.addWidget(row)
        if not self.rows:
            column.addWidget(_dim(_("Maps that you open are listed here."), content))
        column.addStretch(1)


def _title(parent: QWidget) -> QLabel:
    title = QLabel("JourneyDesk", parent)
    font = QFont(title.font())
    font.setPointSizeF(26)
    font.setWeight(QFont.Weight.Bold)
    title.setFont(font)
    return title


def _dim(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("dim", True)
    label.setWordWrap(True)
    return label


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("section", True)
    return label


def _button(text: str, key: str, parent: QWidget) -> QPushButton:
    button = QPushButton(parent)  # with a text, Qt for Python would look whether it is a QIcon
    button.setText(f"{text}   {key}" if key else text)
    button.setMinimumHeight(44)
    return button
