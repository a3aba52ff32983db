"""Waiting for a sheet that another process writes and CUPS takes."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QThread, Signal

from journeydesk.app.export_job import Job
from journeydesk.app.export_process import ExportProcess
from journeydesk.app.folders import cache_folder
from journeydesk.app.printing import PrintJob, media_of, medium_for, spool
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.paint import Page

log = logging.getLogger(__name__)


class PrintThread(QThread):
    """The file is in our own folder, and gone when it is handed over."""

    ended = Signal(str, bool)  # what came of it, whether it is printed

    def __init__(self, job: Job, page: Page, printer: str, title: str, copies: int) -> None:
        super().__init__()
        cache_folder().mkdir(parents=True, exist_ok=True)
        self._folder = TemporaryDirectory(prefix="print-", dir=cache_folder())
        pdf = Path(self._folder.name, "print.pdf")
        self._process = ExportProcess(replace(job, wanted=replace(job.wanted, path=pdf)))
        self._page, self._spooled = page, PrintJob(pdf, printer, "", title, copies)

    def run(self) -> None:
        try:
            with self._folder:
                self._print()
        except UserError as error:
            self.ended.emit(str(error), False)
        except Exception:
            log.exception("printing failed")
            self.ended.emit(_("That did not work; nothing was printed. The log says more."), False)
        else:
            told = _("Handed to {printer}.").format(printer=self._spooled.printer)
            self.ended.emit(told, True)

    def cancel(self) -> None:
        """Until it is handed over."""
        self._process.cancel()

    def _print(self) -> None:
        """The medium is looked for before the work."""
        printer = self._spooled.printer
        medium = medium_for(self._page, printer, media_of(printer))
        self._process.run()
        spool(replace(self._spooled, medium=medium))
