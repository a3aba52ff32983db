"""Reading pictures beside the window, which goes on answering: a large one takes a second."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QThread, Signal

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.ui.pictures import NewPicture, read_picture

log = logging.getLogger(__name__)

Source = tuple[str, Callable[[], bytes]]  # what it is called, and how to get at its file's bytes


_running: set[PictureReading] = set()  # a thread that nobody holds takes the program with it


class PictureReading(QThread):
    """Ends with one of its signals, whatever becomes of its listeners."""

    done = Signal(object)  # list[NewPicture], as many as there were sources
    refused = Signal(str)

    def __init__(self, sources: Sequence[Source]) -> None:
        super().__init__()
        self._sources = sources
        _running.add(self)
        self.finished.connect(lambda: _running.discard(self))
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.wait)

    def run(self) -> None:
        try:
            pictures: list[NewPicture] = []
            for name, load in self._sources:
                pictures.append(read_picture(load(), name))
        except UserError as error:
            self.refused.emit(str(error))
        except Exception:
            log.exception("a picture could not be read")
            self.refused.emit(_("That did not work; nothing was changed. The log says more."))
        else:
            self.done.emit(pictures)
