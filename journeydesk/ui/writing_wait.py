"""Waiting for a slow drive without the window standing still."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEventLoop, QThread
from PySide6.QtWidgets import QApplication

from journeydesk.document import Document
from journeydesk.i18n import _

SAY_AFTER = 0.3  # seconds
PAUSE = 5  # ms


def wait_for_writing(document: Document, say: Callable[[str], None]) -> None:
    """Until all is written, or cannot be; what takes long is told, the user can do nothing else."""
    begun, is_told = monotonic(), False
    while not document.is_resting:
        if not is_told and monotonic() - begun > SAY_AFTER:
            say(_("Saving the last changes; the drive is slow…"))
            is_told = True
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QThread.msleep(PAUSE)
