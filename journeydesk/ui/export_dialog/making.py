"""Sheets made beside the window: a map of 2,000 cards takes a second to lay out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from journeydesk.app.judging import Verdict
from journeydesk.collecting import without_collecting
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.paint import Page
from journeydesk.ui.beside import Beside

log = logging.getLogger(__name__)
Make = Callable[[], Sequence[Page]]
Judge = Callable[[Sequence[Page]], Verdict]


class _Making(Beside):
    """Tells the pages, then what is to be said of them; or why there are none."""

    made = Signal(object)
    judged = Signal(object)
    refused = Signal(str)

    def __init__(self, make: Make, judge: Judge) -> None:
        super().__init__()
        self._make, self._judge = make, judge

    def run(self) -> None:
        try:
            with without_collecting():
                pages = self._make()
                _look_at_all(pages)
                self.made.emit(pages)
                self.judged.emit(self._judge(pages))
        except UserError as error:
            self.refused.emit(str(error))
        except Exception:
            log.exception("the sheets of a preview could not be made")
            self.refused.emit(_("That cannot be shown. The log says more."))


class Maker(QObject):
    """Makes one after the other; what was asked for before the last is left out."""

    made = Signal(object)  # the pages
    judged = Signal(object)  # what is to be said of them
    refused = Signal(str)  # why there are none

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._now: _Making | None = None
        self._next: tuple[Make, Judge] | None = None

    @property
    def is_busy(self) -> bool:
        return self._now is not None

    def ask(self, make: Make, judge: Judge) -> None:
        """Pages first, so that they can be looked at while they are judged."""
        self._next = make, judge
        if self._now is None:
            self._begin()

    def leave(self) -> None:
        """Nobody waits for it any more."""
        self._next = None
        if self._now:
            self._now.disconnect(self)
            self._now = None

    def _begin(self) -> None:
        assert self._next is not None
        now = self._now = _Making(*self._next)
        self._next = None
        now.made.connect(partial(self._forward, self.made))
        now.judged.connect(partial(self._forward, self.judged))
        now.refused.connect(partial(self._forward, self.refused))
        now.finished.connect(self._end)
        now.start()

    def _forward(self, signal: SignalInstance, found: object) -> None:
        if self._now is not None and self._next is None:
            signal.emit(found)

    def _end(self) -> None:
        self._now = None
        if self._next is not None:
            self._begin()


def _look_at_all(pages: Sequence[Page]) -> None:
    """What is deferred until it is looked at is made here, not in the window's thread."""
    for drawing in {id(page.drawing): page.drawing for page in pages}.values():
        for block in drawing.blocks:
            for group in block.groups:
                len(group.ops)
