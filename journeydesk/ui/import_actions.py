"""File ▸ Import…, and what happens to a file that somebody else's program wrote."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from journeydesk.errors import InputRefused
from journeydesk.i18n import _, ngettext
from journeydesk.ui.own_folder import folder_for
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from journeydesk.app.import_process import Told
    from journeydesk.ui.import_dialog import Destination, ImportDialog
    from journeydesk.ui.import_dialog.reading import Preview

Show = Callable[[Path], object]  # puts a document on show
LONGEST = 40  # letters of a name in the history


class ImportActions:
    """What needs no question opens at once; the rest is shown before it is anybody's."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.dialog: ImportDialog | None = None

    def do_import(self) -> None:
        path = self._asked()
        if path:
            self.bring(path)

    def bring(self, path: Path) -> None:
        """A map; an interview, beside the open one."""
        from journeydesk.ui.transcript.opening import is_talk, open_transcripts

        if self._shell.has_map and is_talk(path):
            open_transcripts(self._shell, [path])
        else:
            self.preview(path, is_map=True)

    def do_paste_spreadsheet(self) -> None:
        """What was copied in a spreadsheet, as a map of its own. Raises InputRefused."""
        from journeydesk.ui.import_dialog.clipboard import write_table

        path = write_table(QGuiApplication.clipboard().mimeData())
        if path is None:
            raise InputRefused(_("There is no table on the clipboard: copy its cells first."))
        self.preview(path, name=_("Clipboard"))
        assert self.dialog is not None
        self.dialog.finished.connect(lambda _result: path.unlink(missing_ok=True))

    def read_in(self, path: Path, show: Show) -> None:
        """A foreign file as a document, which `show` puts on show; with a question where needed.

        Raises UserError, also where the user gave it up.
        """
        from journeydesk.app.opening import draft_path
        from journeydesk.ui.bringing_in import bring_in
        from journeydesk.ui.import_dialog.asking import asks_first, is_open_to_doubt

        if asks_first(path):
            self.preview(path, show=show)
            return
        draft = draft_path(path.stem)
        told = bring_in(path, draft, self._shell.widget)
        if is_open_to_doubt(told):
            draft.unlink()
            self.preview(path, show=show)
            return
        show(draft)
        self._warn(path, told)

    def preview(
        self, path: Path, *, name: str = "", is_map: bool = False, show: Show | None = None
    ) -> None:
        """The dialog; `is_map` where it would rather be a map of the open document.

        A review sheet of the document on show needs none.
        """
        if self._shell.has_map and self._take_in_review(path):
            return
        from journeydesk.ui.import_dialog import Destination, ImportDialog
        from journeydesk.ui.import_dialog.matching import OpenMap

        shell = self._shell
        if shell.has_map:
            shell.open_map.canvas.close_editor()
        is_joining = is_map and shell.has_map and not shell.session.is_bare
        wanted = Destination.NEW_MAP if is_joining else Destination.NEW_DOCUMENT
        dialog = self.dialog = ImportDialog(
            path,
            shell.theme,
            shell.widget,
            name=name,
            wanted=wanted,
            into=OpenMap(shell.session.records, shell.session.map) if shell.has_map else None,
            geometry=shell.preferences.import_window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.brought.connect(partial(self._put, dialog.name, show or shell.open_beside))
        dialog.finished.connect(lambda _result: self._remember(dialog))
        dialog.open()

    def _take_in_review(self, path: Path) -> bool:
        """False where it is no review sheet. Raises UserError."""
        from journeydesk.app.dating import today
        from journeydesk.app.reviewing import review_in, take_in_review, told_of
        from journeydesk.model import shortened

        review = review_in(path)
        if review is None:
            return False
        label = _("Review “{name}”").format(name=shortened(review.name, LONGEST))
        with self._shell.session.store.transaction(label) as tx:
            notes = take_in_review(tx, review, today().isoformat())
        self._shell.say(told_of(review))
        if notes:
            self._shell.complain("\n".join(note.text for note in notes))
        return True

    def _put(self, name: str, show: Show, preview: Preview, place: Destination) -> None:
        from journeydesk.ui.import_dialog import Destination

        if place is Destination.THIS_MAP and self.dialog:
            matching = self.dialog.house.matching.matching
            self._shell.attempt(lambda: self._support(name, preview, matching))
        elif place is Destination.NEW_MAP:
            self._shell.attempt(lambda: self._add(name, preview))
        else:
            self._shell.attempt(lambda: show(_as_draft(name, preview)))

    def _add(self, name: str, preview: Preview) -> None:
        """One step of the history, however many maps; the first of them comes on show."""
        from journeydesk.app.adding_maps import put_maps
        from journeydesk.model import shortened

        session = self._shell.session
        after = session.map.id
        label = _("Import “{name}”").format(name=shortened(name, LONGEST))
        with session.store.transaction(label) as tx:
            made = put_maps(tx, session.document, preview.imported, after)
        session.show_map(made[0])
        self._shell.open_map.take_keys()
        n = len(made)
        told = ngettext(
            "{n} map is new; Ctrl+Z takes it back", "{n} maps are new; Ctrl+Z takes them back", n
        )
        self._shell.say(told.format(n=n))

    def _support(self, name: str, preview: Preview, matching: Mapping[str, str]) -> None:
        """Evidence on the map on show, in one step of the history."""
        from journeydesk.app.adding_evidence import add_evidence
        from journeydesk.model import Evidence, Records, shortened

        session, read = self._shell.session, Records(preview.imported.records)
        label = _("Add evidence of “{name}”").format(name=shortened(name, LONGEST))
        with session.store.transaction(label) as tx:
            add_evidence(tx, read, session.map.id, matching)
        n = len(read.of(Evidence))
        told = ngettext(
            "{n} piece of evidence is new; Ctrl+Z takes it back",
            "{n} pieces of evidence are new; Ctrl+Z takes them back",
            n,
        )
        self._shell.say(told.format(n=n))

    def _warn(self, path: Path, told: Told) -> None:
        """Of a PDF that others changed: the map in it may not be what it shows."""
        for note in told.notes if path.suffix.lower() == ".pdf" else ():
            self._shell.complain(note.text)

    def _remember(self, dialog: ImportDialog) -> None:
        self.dialog = None
        self._shell.remember(self._shell.preferences.with_import_window(dialog.place))

    def _asked(self) -> Path | None:
        from journeydesk.app.importing import SUFFIXES

        shell = self._shell
        folder = str(folder_for(shell.session.path)) if shell.has_map else str(Path.home())
        every = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = ";;".join((_("What can be brought in") + f" ({every})", _("All files") + " (*)"))
        path, _kind = QFileDialog.getOpenFileName(shell.widget, _("Import"), folder, kinds)
        return Path(path) if path else None


def _as_draft(name: str, preview: Preview) -> Path:
    """The preview's document among the drafts, where a new one is kept until it gets a place."""
    from journeydesk.app.opening import draft_path

    draft = draft_path(Path(name).stem)
    shutil.copyfile(preview.document, draft)
    return draft
