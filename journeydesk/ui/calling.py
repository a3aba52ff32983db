"""A second start brings the window to the front that has the map open.

It asks by a file beside the mark of the map; the first answers by taking that away.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.ui.open_mark import OpenMark, call_for

PATIENCE = 1.0  # seconds until a program that does not answer is taken to be busy
PAUSE = 20  # ms


class Answering(QObject):
    """Raises the window when another program asks for its map."""

    def __init__(self, mark: OpenMark, window: QWidget) -> None:
        super().__init__(window)
        self._mark, self._window = mark, window
        self._watcher = QFileSystemWatcher(self)
        folder = mark.call.parent
        if folder.is_dir():
            self._watcher.addPath(str(folder))
        self._watcher.directoryChanged.connect(lambda _folder: self._answer())

    def let_go(self) -> None:
        """The map is closed."""
        self._watcher.deleteLater()
        self.deleteLater()

    def _answer(self) -> None:
        if self._mark.is_ours and self._mark.call.exists():
            with suppress(OSError):
                self._mark.call.unlink()
            if self._window.isMinimized():
                self._window.showNormal()
            self._window.raise_()
            self._window.activateWindow()


def is_called(path: Path) -> bool:
    """Ask for the window of a map; False where no program answers."""
    call, end = call_for(path), monotonic() + PATIENCE
    with suppress(OSError):
        call.touch()
    while call.exists() and monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QThread.msleep(PAUSE)
    is_answered = not call.exists()
    with suppress(OSError):
        call.unlink(missing_ok=True)
    return is_answered
