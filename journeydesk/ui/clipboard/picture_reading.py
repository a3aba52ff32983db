"""Reading pictures beside the window, which goes on answering: a large one takes a second."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.ui.beside import Beside
from journeydesk.ui.pictures import NewPicture, read_picture, scaled_image

log = logging.getLogger(__name__)

Source = tuple[str, Callable[[], bytes]]  # what it is called, and how to get at its file's bytes


SHOWN_SIDES = (128, 256, 512)  # pixels; see qt_ops and the inspector's thumbnail
LARGE = 1_000_000  # pixels


def _make_small(picture: NewPicture) -> None:
    """In the sizes in which it will be shown: 16 megapixels would keep the window for 150 ms."""
    for side in SHOWN_SIDES if picture.width * picture.height > LARGE else ():
        scaled_image(picture.data, side)


class PictureReading(Beside):
    """Ends with one of its signals, whatever becomes of its listeners."""

    done = Signal(object)  # list[NewPicture], as many as there were sources
    refused = Signal(str)

    def __init__(self, sources: Sequence[Source]) -> None:
        super().__init__()
        self._sources = sources

    def run(self) -> None:
        try:
            pictures: list[NewPicture] = []
            for name, load in self._sources:
                pictures.append(read_picture(load(), name))
                _make_small(pictures[-1])
        except UserError as error:
            self.refused.emit(str(error))
        except Exception:
            log.exception("a picture could not be read")
            self.refused.emit(_("That did not work; nothing was changed. The log says more."))
        else:
            self.done.emit(pictures)
