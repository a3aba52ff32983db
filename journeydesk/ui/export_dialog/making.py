"""Sheets made beside the window: a map of 2,000 cards takes a second to lay out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.paint import Page

log = logging.getLogger(__name__)
Make = Callable[[], Sequence[Page]]

_running: set[_Making] = set()  # a thread that nobody holds takes the program with it


class _Making(QThread):
    """Ends with `pages` or with why there are none."""

    def __init__(self, make: Make) -> None:
        super().__init__()
        self._make = make
        self.pages: Sequence[Page] = ()
        self.reason = ""
        _running.add(self)
        self.finished.connect(lambda: _running.discard(self))
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.wait)

    def run(self) -> None:
        try:
            self.pages = self._make()
            _look_at_all(self.pages)
        except UserError as error:
            self.reason = str(error)
        except Exception:
            log.exception("the sheets of a preview could not be made")
            self.reason = _("That cannot be shown. The log says more.")


class Maker(QObject):
    """Makes one after the other; what was asked for before the last is left out."""

    made = Signal(object)  # the pages
    refused = Signal(str)  # why there are none

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._now: _Making | None = None
        self._next: Make | None = None

    @property
    def is_busy(self) -> bool:
        return self._now is not None

    def ask(self, make: Make) -> None:
        self._next = make
        if self._now is None:
            self._begin()

    def leave(self) -> None:
        """Nobody waits for it any more."""
        self._next = None
        if self._now:
            self._now.finished.disconnect(self._take)
            self._now = None

    def _begin(self) -> None:
        assert self._next is not None
        self._now, self._next = _Making(self._next), None
        self._now.finished.connect(self._take)
        self._now.start()

    def _take(self) -> None:
        done, self._now = self._now, None
        assert done is not None
        if self._next is not None:
            self._begin()
        elif done.reason:
            self.refused.emit(done.reason)
        else:
            self.made.emit(done.pages)


def _look_at_all(pages: Sequence[Page]) -> None:
    """What is deferred until it is looked at is made here, not in the window's thread."""
    for drawing in {id(page.drawing): page.drawing for page in pages}.values():
        for block in drawing.blocks:
            for group in block.groups:
                len(group.ops)
