"""Putting what comes in onto the map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from journeydesk.commands import Items, Target, paste_cards, paste_grid, paste_items
from journeydesk.errors import InputRefused, UserError
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.csv_table import read_csv
from journeydesk.interchange.foreign_text import a_card_a_line, one_card
from journeydesk.interchange.grid_plan import GridPlan, likely_reading
from journeydesk.interchange.table_size import Rows
from journeydesk.layout import label_of_lane
from journeydesk.model import CARD_KIND_OF_LANE, CardKind, Image, Lane, RecordId, Stage
from journeydesk.store import Entry
from journeydesk.tools import whole_cell
from journeydesk.ui.clipboard.choice_bar import ChoiceBar
from journeydesk.ui.clipboard.files import FileKind, check_files, read_bytes
from journeydesk.ui.clipboard.grid_dialog import GridDialog, told
from journeydesk.ui.clipboard.incoming import (
    FilesIn,
    HtmlIn,
    Incoming,
    ItemsIn,
    TableIn,
    TextIn,
    words_of,
)
from journeydesk.ui.clipboard.reading import HtmlReading
from journeydesk.ui.shell import Shell


class Pasting:
    """Every paste is one step of the history, tells where it went, and selects what it made."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def take_in(self, brought: Incoming, target: Target) -> None:
        """Raises UserError where it cannot be; the map is as it was then."""
        self._drop_bar()
        match brought:
            case ItemsIn(items):
                self._paste_items(items, target)
            case FilesIn(paths):
                self._open(paths, target)
            case HtmlIn():
                self._read(brought, target)
            case TableIn(rows):
                self._preview(rows, target)
            case TextIn(text):
                self._paste_text(text, target)

    def _paste_items(self, items: Items, target: Target) -> None:
        session = self._shell.session
        lanes = len(session.records.at(Lane, target.map))
        n = len(items.chosen)
        label = ngettext("Paste {n} item", "Paste {n} items", n).format(n=n)
        for image in (record for record in items.context if isinstance(record, Image)):
            session.document.assets.add(items.assets[image.asset], image.mime)
        session.run(label, partial(paste_items, items=items, target=target))
        self._reveal()
        more = len(session.records.at(Lane, target.map)) - lanes
        more -= sum(isinstance(record, Lane) for record in items.chosen)
        done = ngettext("Pasted {n} item", "Pasted {n} items", n).format(n=n)
        if more > 0:
            done += " · " + ngettext("{n} lane is new", "{n} lanes are new", more).format(n=more)
        self._shell.say(done)

    def _open(self, paths: Sequence[Path], target: Target) -> None:
        """Maps as maps, each in a window of its own; a table as a table."""
        if check_files(paths) is FileKind.TABLE:
            self._preview(read_csv(read_bytes(paths[0])), target)
            return
        for path in paths:
            self._shell.open_beside(path)

    def _read(self, brought: HtmlIn, target: Target) -> None:
        """In slices; a single column is as good as its lines."""

        def go_on(rows: Rows | None) -> None:
            is_table = rows is not None and len(rows[0]) > 1
            self.take_in(TableIn(rows) if rows and is_table else words_of(brought.text), target)

        reading = HtmlReading(brought.html, self._shell.open_map.canvas)
        reading.done.connect(lambda rows: self._shell.attempt(partial(go_on, rows)))
        reading.refused.connect(self._shell.complain)

    def _preview(self, rows: Rows, target: Target) -> None:
        session, canvas = self._shell.session, self._shell.open_map.canvas
        reading = likely_reading(rows, session.records, target)
        cell = whole_cell(target, session.layout, canvas.middle) or target
        dialog = GridDialog(rows, session.records, cell, reading, self._shell.widget)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(
            lambda plan: self._shell.attempt(partial(self._paste_grid, plan, cell))
        )
        dialog.open()

    def _paste_grid(self, plan: GridPlan, target: Target) -> None:
        session = self._shell.session
        label = _("Paste a table")
        session.run(label, partial(paste_grid, grid=plan.grid, target=target))
        self._reveal()
        self._shell.say(_("{what}: {told}").format(what=label, told=told(plan)))

    def _paste_text(self, text: str, target: Target) -> None:
        """One line is one card; of several the user may choose, and the last choice is done."""
        ways = _ways(text)
        if not ways:
            raise UserError(_("There is no text to paste."))
        wanted = int(self._shell.preferences.split_lines)
        done = min(wanted, len(ways) - 1)
        entry = self._paste_cards(ways[done], target)
        if len(ways) > 1:
            self._offer(ways, done, entry, target)

    def _paste_cards(self, texts: tuple[str, ...], target: Target) -> Entry | None:
        session, canvas = self._shell.session, self._shell.open_map.canvas
        cell = whole_cell(target, session.layout, canvas.middle)
        if cell is None or cell.lane is None or cell.stage is None:
            raise UserError(_("There is no cell for cards yet: add a stage and a lane first."))
        lane, stage = session.records.get(Lane, cell.lane), session.records.get(Stage, cell.stage)
        kind = CARD_KIND_OF_LANE.get(lane.kind, CardKind.NOTE)
        n = len(texts)
        label = ngettext("Paste {n} card", "Paste {n} cards", n).format(n=n)
        session.run(label, partial(paste_cards, texts=texts, kind=kind, target=cell))
        self._reveal()
        done = ngettext(
            "Pasted {n} card into “{lane}”, “{stage}”",
            "Pasted {n} cards into “{lane}”, “{stage}”",
            n,
        )
        name = lane.label or label_of_lane(lane.kind)
        self._shell.say(done.format(n=n, lane=name, stage=stage.title))
        return session.store.history.undoable

    def _offer(
        self, ways: list[tuple[str, ...]], done: int, entry: Entry | None, target: Target
    ) -> None:
        """The other way instead, as long as nothing else was done."""

        def choose(number: int) -> None:
            store = self._shell.session.store
            if store.history.undoable is not entry:
                raise UserError(_("The map was changed since; undo that first, then paste again."))
            store.undo()
            preferences = self._shell.preferences
            self._shell.remember(preferences.with_split_lines(bool(number)))
            self._drop_bar()
            self._offer(ways, number, self._paste_cards(ways[number], target), target)

        n = len(ways[1])
        names = (_("1 card"), ngettext("{n} card", "{n} cards", n).format(n=n))
        text = ngettext("Pasted {n} line as", "Pasted {n} lines as", n).format(n=n)
        bar = ChoiceBar(self._shell.open_map.canvas, text, names, done)
        bar.chosen.connect(lambda number: self._shell.attempt(partial(choose, number)))

    def _drop_bar(self) -> None:
        for bar in self._shell.open_map.canvas.findChildren(ChoiceBar):
            bar.hide()
            bar.deleteLater()

    def _reveal(self) -> None:
        canvas, session = self._shell.open_map.canvas, self._shell.session
        ids: tuple[RecordId, ...] = session.store.selection.ids
        place = session.layout.where(ids[0]) if ids else None
        if place:
            canvas.reveal(place)


def _ways(text: str) -> list[tuple[str, ...]]:
    """One card, and where there are several lines a card for each, as far as a map takes them."""
    found = []
    refusal: InputRefused | None = None
    for read in (one_card, a_card_a_line):
        try:
            found.append(read(text))
        except InputRefused as error:
            refusal = error
    if not found and refusal:
        raise refusal
    return [way for number, way in enumerate(found) if way and way not in found[:number]]
