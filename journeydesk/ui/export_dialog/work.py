"""Writing a file while the window goes on answering."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QThread, Signal

from journeydesk.app.exporting import Export
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.paint import Checkpoint

log = logging.getLogger(__name__)
Write = Callable[[Export, Checkpoint], object]


class ExportThread(QThread):
    """Writes from a snapshot; the map can be worked on meanwhile."""

    ended = Signal(str, bool)  # what came of it, whether there is a file

    def __init__(self, wanted: Export, write: Write) -> None:
        super().__init__()
        self._wanted, self._write = wanted, write

    def run(self) -> None:
        try:
            self._write(self._wanted, self._checkpoint)
        except UserError as error:
            self.ended.emit(str(error), False)
        except Exception:
            log.exception("an export failed")
            self.ended.emit(_("That did not work; nothing was written. The log says more."), False)
        else:
            self.ended.emit(_("Written: {path}").format(path=self._wanted.path), True)

    def _checkpoint(self) -> None:
        if self.isInterruptionRequested():
            raise UserError(_("Cancelled; nothing was written."))
