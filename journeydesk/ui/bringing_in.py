"""Waiting for a file that another process reads; it can be given up at any time."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QThread, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from journeydesk.app.folders import cache_folder
from journeydesk.app.import_process import ImportProcess, Told
from journeydesk.app.importing import records_from
from journeydesk.i18n import _
from journeydesk.model import Records

WIDTH = 360  # pixels


class _Reading(QThread):
    """Keeps what came of it, or why nothing did."""

    percents = Signal(int)

    def __init__(self, source: Path, into: Path) -> None:
        super().__init__()
        self._process, self._into = ImportProcess(source), into
        self.told = Told((), None)
        self.trouble: Exception | None = None

    def run(self) -> None:
        try:
            self.told = self._process.run(self._into, self.percents.emit)
        except Exception as error:  # raised again where it is waited for
            self.trouble = error

    def cancel(self) -> None:
        self._process.cancel()


class Waiting(QDialog):
    """What is read, and the way out."""

    given_up = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Open a map"))
        self.setMinimumWidth(WIDTH)
        words = QLabel(_("Reading {name}…").format(name=name))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setAccessibleName(words.text())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (words, self._busy, self.buttons):
            column.addWidget(part)

    def tell(self, percents: int) -> None:
        """Of long files it is known how far it is."""
        self._busy.setMaximum(100)
        self._busy.setValue(percents)

    def reject(self) -> None:
        """It closes when the process has ended, not before."""
        self.buttons.setEnabled(False)
        self.given_up.emit()


def bring_in(source: Path, into: Path, parent: QWidget) -> Told:
    """Make a document of a foreign file; answers with what is to be known of it.

    Raises UserError, also where the user gave it up; nothing is there then.
    """
    reading, waiting = _Reading(source, into), Waiting(source.name, parent)
    waiting.given_up.connect(reading.cancel)
    reading.percents.connect(waiting.tell)
    reading.finished.connect(waiting.accept)
    reading.start()
    waiting.exec()
    reading.wait()
    waiting.deleteLater()
    if reading.trouble:
        raise reading.trouble
    return reading.told


def records_in(path: Path, parent: QWidget) -> Records:
    """The maps of another file, foreign or not. Raises UserError."""
    if path.suffix.lower() == ".journey":
        return Records(records_from(path).records)
    cache_folder().mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="compared-", dir=cache_folder()) as folder:
        into = Path(folder, "map.journey")
        bring_in(path, into, parent)
        return Records(records_from(into).records)
