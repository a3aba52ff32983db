"""The preview is the import: a process reads the file as it is meant, and what came is laid out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from journeydesk.app.direction import memo_for
from journeydesk.app.import_process import ImportProcess, Told
from journeydesk.app.importing import records_from
from journeydesk.collecting import without_collecting
from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.report import Imported
from journeydesk.layout import layout_map
from journeydesk.model import Map, RecordId, Records
from journeydesk.paint import Page
from journeydesk.theme import Theme
from journeydesk.ui.beside import Beside

log = logging.getLogger(__name__)


class Process(Protocol):
    """As ImportProcess is."""

    def run(self, into: Path) -> Told:
        """Make a document there. Raises UserError."""

    def cancel(self) -> None:
        """From another thread."""


Begin = Callable[[Path, Choices], Process]


@dataclass(frozen=True, slots=True)
class Preview:
    """A whole document that is not the user's yet, what was told of it, and a page for each map."""

    document: Path
    told: Told
    imported: Imported
    pages: tuple[Page, ...]


class Reader(QObject):
    """Reads one way after the other; whatever is under way is ended when another is asked for."""

    read = Signal(object)  # Preview
    refused = Signal(str)

    def __init__(
        self, parent: QObject, source: Path, room: Path, theme: Theme, begin: Begin = ImportProcess
    ) -> None:
        """`room` is a folder for this alone, which must outlast `leave`."""
        super().__init__(parent)
        self._source, self._room, self._theme, self._begin = source, room, theme, begin
        self._now: _Thread | None = None
        self._next: Choices | None = None
        self._count = 0

    @property
    def is_busy(self) -> bool:
        return self._now is not None

    def ask(self, choices: Choices) -> None:
        """Read it so."""
        self._next = choices
        if self._now:
            self._now.cancel()
        else:
            self._go_on()

    def leave(self) -> None:
        """Nobody waits any more; answers when nothing is under way."""
        self._next = None
        if self._now:
            self._now.cancel()
            self._now.wait()

    def _go_on(self) -> None:
        assert self._next is not None
        self._count += 1
        into = self._room / f"{self._count}.journey"
        process = self._begin(self._source, self._next)
        self._next = None
        self._now = _Thread(process, into, self._theme)
        self._now.finished.connect(self._end)
        self._now.start()

    def _end(self) -> None:
        done = self._now
        self._now = None
        if done is None:
            return
        if self._next is not None:
            self._go_on()
        elif done.preview:
            self.read.emit(done.preview)
        else:
            self.refused.emit(done.refusal)


class _Thread(Beside):
    """Keeps what came of it, or why nothing did."""

    def __init__(self, process: Process, into: Path, theme: Theme) -> None:
        super().__init__()
        self._process, self._into, self._theme = process, into, theme
        self.preview: Preview | None = None
        self.refusal = ""

    def run(self) -> None:
        try:
            self.preview = self._read()
        except UserError as error:
            self.refusal = str(error)
        except Exception:
            log.exception("a preview of an import could not be made")
            self.refusal = _("That cannot be shown. The log says more.")

    def cancel(self) -> None:
        self._process.cancel()

    def _read(self) -> Preview:
        told = self._process.run(self._into)
        imported = records_from(self._into)
        with without_collecting():
            pages = pages_of(Records(imported.records), self._theme)
        return Preview(self._into, told, imported, pages)


def pages_of(records: Records, theme: Theme) -> tuple[Page, ...]:
    """Each map as it will look in the window, on a sheet of its size."""
    return tuple(_page(records, map_, theme) for map_ in records.at(Map))


def _page(records: Records, map_: Map, theme: Theme) -> Page:
    drawing = _laid_out(records, map_.id, theme)
    title = map_.title or _("Untitled map")
    return Page(drawing.width, drawing.height, drawing, label=title)


def _laid_out(records: Records, map_id: RecordId, theme: Theme) -> Drawing:
    """What is deferred until it is looked at is made here, not in the window's thread."""
    layout = layout_map(records, map_id, memo_for(records, theme))
    drawing = layout.drawing(theme.map["ground"])
    for block in drawing.blocks:
        for group in block.groups:
            len(group.ops)
    return drawing
