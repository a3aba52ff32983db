"""Waiting for a file that another process writes, while the window goes on answering."""

from __future__ import annotations

import logging

from PySide6.QtCore import QThread, Signal

from journeydesk.app.export_job import Job
from journeydesk.app.export_process import ExportProcess
from journeydesk.errors import UserError
from journeydesk.i18n import _

log = logging.getLogger(__name__)


class ExportThread(QThread):
    """The map can be worked on meanwhile."""

    ended = Signal(str, bool)  # what came of it, whether there is a file
    advanced = Signal(int)  # to how many percent

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._path = job.wanted.path
        self._process = ExportProcess(job)

    def run(self) -> None:
        try:
            self._process.run(self.advanced.emit)
        except UserError as error:
            self.ended.emit(str(error), False)
        except Exception:
            log.exception("an export failed")
            self.ended.emit(_("That did not work; nothing was written. The log says more."), False)
        else:
            self.ended.emit(_("Written: {path}").format(path=self._path), True)

    def cancel(self) -> None:
        """End it now; a file that was there stays."""
        self._process.cancel()
