"""Writing a file while the window goes on answering."""

from __future__ import annotations

import logging

from PySide6.QtCore import QThread, Signal

from journeydesk.app.exporting import Export, export_map
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import Records
from journeydesk.paint import Pictures
from journeydesk.ui.raster import rasterise

log = logging.getLogger(__name__)


class ExportThread(QThread):
    """Writes from a snapshot; the map can be worked on meanwhile."""

    ended = Signal(str, bool)  # what came of it, whether there is a file

    def __init__(self, records: Records, wanted: Export, pictures: Pictures) -> None:
        super().__init__()
        self._records, self._wanted, self._pictures = records, wanted, pictures

    def run(self) -> None:
        try:
            export_map(
                self._records,
                self._wanted,
                lambda: rasterise,
                self._checkpoint,
                self._pictures,
            )
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
