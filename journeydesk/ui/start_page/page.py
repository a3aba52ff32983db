"""The start page. Nothing that takes time is imported before it is on screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.i18n import N_, _
from journeydesk.settings import Preferences, Recent
from journeydesk.theme import Theme
from journeydesk.ui.look import themed_icon
from journeydesk.ui.start_page.tile import TemplateTile

LEFT_WIDTH = 340
GALLERY_COLUMNS = 2

# Name, label, what it is for; the names are those of the bundled templates.
GALLERY: tuple[tuple[str, str, str], ...] = (
    ("delayed-order", N_("Sample: a delayed order"), N_("Two personas, one late parcel: try it")),
    ("current-state", N_("Current state"), N_("The journey as it is today")),
    ("future-state", N_("Future state"), N_("The journey as it should become")),
    ("service-blueprint", N_("Service blueprint"), N_("What customers see, and what is behind it")),
    ("day-in-the-life", N_("Day in the life"), N_("The brand within the customer’s day")),
)


class StartPage(QWidget):
    """Signals what was chosen; the window does it."""

    new_map = Signal(str)
    open_file = Signal(str)
    browse = Signal()

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tiles = [TemplateTile(*row, theme) for row in GALLERY]
        for tile in self.tiles:
            tile.chosen.connect(self.new_map)
        self._waiting = list(self.tiles)
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        box = QHBoxLayout(self)
        box.setContentsMargins(48, 40, 32, 24)
        box.setSpacing(48)
        left = QWidget()
        left.setFixedWidth(LEFT_WIDTH)
        left.setLayout(self._left(preferences))
        box.addWidget(left)
        box.addWidget(self._gallery(), 1)

    def use_theme(self, theme: Theme) -> None:
        self._theme = theme
        for tile in self.tiles:
            tile.wear(theme)
        self._waiting = list(self.tiles)
        if self.isVisible():
            self._drawing.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._drawing.start()

    def _draw_next(self) -> None:
        """One thumbnail a step, so that the page answers while they come."""
        if not self._waiting:
            self._drawing.stop()
            return
        self._waiting.pop(0).draw_thumbnail()

    def _left(self, preferences: Preferences) -> QVBoxLayout:
        title = QLabel("JourneyDesk")
        font = QFont(title.font())
        font.setPointSizeF(26)
        font.setWeight(QFont.Weight.Bold)
        title.setFont(font)
        promise = QLabel(_("Maps stay on this computer. No account, no network."))
        promise.setProperty("dim", True)
        promise.setWordWrap(True)
        new = _button(_("New empty map"), "plus", "Ctrl+N")
        new.setProperty("primary", True)
        new.clicked.connect(lambda: self.new_map.emit("blank"))
        open_ = _button(_("Open…"), "folder-open", "Ctrl+O")
        open_.clicked.connect(self.browse)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (title, promise):
            column.addWidget(widget)
        column.addSpacing(18)
        column.addWidget(new)
        column.addWidget(open_)
        column.addSpacing(22)
        column.addWidget(_heading(_("Recent")))
        if not preferences.recents:
            hint = QLabel(_("Maps that you open are listed here."))
            hint.setProperty("dim", True)
            column.addWidget(hint)
        for recent in preferences.recents[:7]:
            column.addWidget(self._recent(recent))
        column.addStretch(1)
        return column

    def _recent(self, recent: Recent) -> QPushButton:
        path = Path(recent.path)
        is_there = path.is_file()
        place = _shown_time(recent.at) if is_there else _("moved or deleted")
        button = QPushButton(f"{path.stem}\n{path.parent.name}  ·  {place}")
        button.setProperty("row", True)
        button.setEnabled(is_there)
        button.setToolTip(recent.path)
        button.clicked.connect(lambda: self.open_file.emit(recent.path))
        return button

    def _gallery(self) -> QWidget:
        grid = QGridLayout()
        grid.setSpacing(18)
        for i, tile in enumerate(self.tiles):
            grid.addWidget(tile, i // GALLERY_COLUMNS, i % GALLERY_COLUMNS)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(14)
        column.addWidget(_heading(_("Start from a template")))
        column.addLayout(grid)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        return scroll


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("section", True)
    return label


def _button(text: str, icon: str, key: str) -> QPushButton:
    button = QPushButton(f"{text}   {key}")
    button.setIcon(themed_icon(icon))
    button.setMinimumHeight(44)
    return button


def _shown_time(at: str) -> str:
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
