"""A map that was open lately; one that is gone says so, can be located or taken off the list."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journeydesk.app.folders import drafts_folder
from journeydesk.i18n import _
from journeydesk.settings import Recent
from journeydesk.ui.start_page.words import Words

HEIGHT, SPACE = 56, 6


class RecentRow(QWidget):
    """Signals its path: to open, to look for, or to forget."""

    chosen = Signal(str)
    sought = Signal(str)
    unwanted = Signal(str)

    def __init__(self, recent: Recent, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = recent.path
        path = Path(recent.path)
        is_there = path.is_file()
        told = _shown_time(recent.at) if is_there else _("moved or deleted")
        is_draft = path.parent == drafts_folder()  # named by the program, not by the user
        name = recent.title or (_("Untitled map") if is_draft else path.stem)
        folder = _("Draft") if is_draft else path.parent.name
        self.button = QPushButton(self)
        self.button.setFixedHeight(HEIGHT)
        self.button.setEnabled(is_there)
        self.button.setToolTip(recent.path)
        self.button.setAccessibleName(f"{name}, {folder}, {told}")
        self.button.clicked.connect(lambda: self.chosen.emit(self.path))
        words = Words(self.button, name, f"{folder}  ·  {told}")
        self.locate = None if is_there else self._locate_button(name)
        self.remove = None if is_there else self._remove_button(name)
        beside = [button for button in (self.locate, self.remove) if button]
        taken = sum(button.sizeHint().width() + SPACE for button in beside)
        words.place(14, 5, width - 40 - taken)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE)
        box.addWidget(self.button, 1)
        for button in beside:
            box.addWidget(button)

    def _locate_button(self, name: str) -> QPushButton:
        button = QPushButton(_("Locate…"), self)
        button.setAccessibleName(_("Locate {name}").format(name=name))
        button.clicked.connect(lambda: self.sought.emit(self.path))
        return button

    def _remove_button(self, name: str) -> QWidget:
        from PySide6.QtWidgets import QToolButton

        from journeydesk.ui.icons import themed_icon  # rarely wanted: few maps are gone

        button = QToolButton(self)
        button.setIcon(themed_icon("x"))
        button.setToolTip(_("Take off the list"))
        button.setAccessibleName(_("Take {name} off the list").format(name=name))
        button.clicked.connect(lambda: self.unwanted.emit(self.path))
        return button


def _shown_time(at: str) -> str:
    """In the user's time and manner; taken apart by hand, for Qt's parser takes 0.2 ms a row."""
    from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone

    try:
        year, month, day, *rest = map(int, re.split("[-T:]", at[:19]))
    except ValueError:  # written by hand
        return ""
    moment = QDateTime(QDate(year, month, day), QTime(*rest), QTimeZone.utc()).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
