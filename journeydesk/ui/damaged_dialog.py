"""A map whose file is damaged: what is wrong, what can be brought back, and the ways to go on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from journeydesk.app.drafting import as_draft
from journeydesk.app.repairing import open_repaired
from journeydesk.app.safekeeping import kept_of
from journeydesk.document.salvage import Salvaged, counted, salvage
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.ui.shell import Shell
from journeydesk.ui.sign import Sign

WIDTH = 560


class DamagedDialog(QDialog):
    """Nothing is overwritten: a repaired copy is a draft until it is given a place."""

    def __init__(self, path: Path, what: str, shell: Shell) -> None:
        super().__init__(shell.widget)
        self.setWindowTitle(_("{name} is damaged").format(name=path.name))
        self.setMinimumWidth(WIDTH)
        self._path, self._shell = path, shell
        self._found = _salvaged(path)
        self._safe = next(iter(kept_of(path)), None)
        self.what, self.back, self.missing = _words(what), _words(), _words()
        self.buttons: list[QPushButton] = []
        self._tell()
        self._arrange()

    def _tell(self) -> None:
        if self._found is None:
            self.back.setText(_("Nothing in it can be read any more."))
            return
        counts = ", ".join(counted(self._found.counts))
        self.back.setText(_("This can be brought back: {what}.").format(what=counts))
        told = self._found.losses.told() or [_("Nothing is missing, and the history goes on.")]
        self.missing.setText("\n".join(told))

    def _arrange(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 18)
        box.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Sign("triangle-alert"))
        head.addWidget(self.what, 1)
        box.addLayout(head)
        box.addWidget(self.back)
        box.addWidget(self.missing)
        self.missing.setProperty("dim", True)
        self.missing.setVisible(bool(self.missing.text()))
        row = QHBoxLayout()
        row.addWidget(self._button(_("Show the file"), self._show_file))
        row.addStretch(1)
        row.addWidget(self._button(_("Close"), self.reject))
        if self._safe:
            words = _("Open a safety copy of {time}").format(time=told_time(self._safe.at))
            row.addWidget(self._button(words, self._open_safe))
        if self._found:
            repaired = self._button(_("Open a repaired copy"), self._open_repaired)
            repaired.setProperty("primary", True)
            repaired.setDefault(True)
            row.addWidget(repaired)
        box.addSpacing(4)
        box.addLayout(row)

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(do)
        self.buttons.append(button)
        return button

    def _open_repaired(self) -> None:
        found = self._found
        assert found is not None
        self.accept()

        def show() -> None:
            session = open_repaired(found, self._shell.theme)
            self._shell.show_session(session)
            self._shell.say(_("This is a repaired copy; give it a place with Save"))

        self._shell.attempt(show)

    def _open_safe(self) -> None:
        copy, name = self._safe, _("{name} (safety copy)").format(name=self._path.stem)
        assert copy is not None
        self.accept()
        self._shell.attempt(lambda: self._shell.open_path(as_draft(copy.path, name)))

    def _show_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))


def told_time(at: datetime) -> str:
    """Where the user is; with the day, unless it is today."""
    found = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    short, locale = QLocale.FormatType.ShortFormat, QLocale()
    if found.date() == QDate.currentDate():
        return locale.toString(found.time(), short)
    return locale.toString(found, short)


def _salvaged(path: Path) -> Salvaged | None:
    try:
        return salvage(path)
    except UserError:
        return None


def _words(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
