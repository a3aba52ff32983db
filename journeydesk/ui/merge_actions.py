"""File ▸ Kits for tables…, Merge a copy…; and what a map that went apart offers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog

from journeydesk.i18n import _, ngettext
from journeydesk.ui.own_folder import folder_for
from journeydesk.ui.shell import Shell

# The model is imported in the methods: the start page must not wait for pydantic.
if TYPE_CHECKING:
    from journeydesk.analysis.merging import Answer, Key, Merge
    from journeydesk.app.merging import Copy, Merging
    from journeydesk.app.session import Session
    from journeydesk.ui.conflicts import ConflictsDialog

MOST_TABLES = 20


class MergeActions:
    """Apart and together again."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.dialog: ConflictsDialog | None = None

    def do_table_kits(self) -> None:
        """A copy for each table, in a folder that is asked for."""
        self._shell.open_map.canvas.close_editor()
        parent, title = self._shell.widget, _("Kits for tables")
        asked = _("How many tables? Each gets a copy and some of the stages.")
        tables, is_given = QInputDialog.getInt(parent, title, asked, 3, 1, MOST_TABLES)
        if is_given:
            folder = QFileDialog.getExistingDirectory(parent, title, self._folder())
            if folder:
                self.make_kits(tables, Path(folder))

    def make_kits(self, tables: int, folder: Path) -> None:
        from journeydesk.app.kits import make_kits, shared_out, stages_of

        session = self._shell.session
        own = shared_out(stages_of(session.records), tables)
        made = make_kits(session.document, folder, own)
        told = ngettext("{n} kit is in {folder}", "{n} kits are in {folder}", len(made))
        self._shell.say(told.format(n=len(made), folder=folder.name or folder))

    def do_merge_copy(self) -> None:
        self._shell.open_map.canvas.close_editor()
        kinds = _("Journey maps") + " (*.journey)"
        path, _kind = QFileDialog.getOpenFileName(
            self._shell.widget, _("Merge a copy"), self._folder(), kinds
        )
        if path:
            self.merge_copy(Path(path))

    def merge_copy(self, path: Path) -> None:
        """What becomes one by itself is applied together with the answers to the rest.

        Raises InputRefused where it is no copy of the open map.
        """
        from journeydesk.app.merging import read_copy

        session = self._shell.session
        session.document.flush()
        self._merge(session, read_copy(path, session.document))

    def merge_rescued(self) -> None:
        """What went on in a rescue copy is merged into the map's file as another program left it.

        The copy goes to the trash when all is durable; until then nothing is taken from it. Raises
        UserError.
        """
        from journeydesk.app.drafting import discard, name_of, rescue_of
        from journeydesk.app.merging import read_copy
        from journeydesk.app.opening import open_session

        shell, ours = self._shell, self._shell.session
        shell.open_map.canvas.close_editor()
        ours.document.flush()
        rescue = rescue_of(ours.document)
        theirs = open_session(ours.path, ours.ruler, shell.theme)
        try:
            copy = read_copy(rescue.path, theirs.document)
            is_merged = self._merge(theirs, replace(copy, name=name_of(rescue)))
            theirs.document.flush()
        finally:
            if shell.session is not theirs:
                theirs.close()
        if is_merged:
            discard(rescue)

    def _merge(self, session: Session, copy: Copy) -> bool:
        """False where the screen was cancelled; a map that is not on show is shown otherwise."""
        from journeydesk.app.merging import Merging

        merging = Merging(session.records.copy(), session.path.stem)
        found = merging.begin(copy)
        answers = self._ask(session, copy, found) if found.conflicts else {}
        if answers is None:
            self._shell.say(_("Nothing was merged."))
            return False
        if session is not self._shell.session:
            self._shell.show_session(session)
        if found.is_nothing:
            self._shell.say(_("{name} has nothing that is not here.").format(name=copy.name))
        else:
            self._apply(merging, copy, found, answers)
        return True

    def _ask(self, session: Session, copy: Copy, found: Merge) -> Mapping[Key, Answer] | None:
        """The answers; None where the screen was cancelled."""
        from journeydesk.ui.conflicts import ConflictsDialog

        names = (session.path.stem, copy.name)
        dialog = self.dialog = ConflictsDialog(session, found, names, self._shell.widget)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.answers.given if is_accepted else None

    def _apply(
        self, merging: Merging, copy: Copy, found: Merge, answers: Mapping[Key, Answer]
    ) -> None:
        """One change, after a version of what was there before."""
        from journeydesk.app.merging import label_of, name_the_present, put_merged

        session = self._shell.session
        merging.finish(copy, found, answers)
        name_the_present(session.document)
        with session.store.transaction(label_of([copy.name]), initiator="merge") as tx:
            put_merged(tx, session.document, merging.records, [copy])
        left = len(found.conflicts) - len(answers)
        told = _("{name} is merged.").format(name=copy.name)
        if left:
            kept = ngettext(
                "{n} conflict was kept from both.", "{n} conflicts were kept from both.", left
            )
            told = f"{told} {kept.format(n=left)}"
        self._shell.say(told)

    def _folder(self) -> str:
        return str(folder_for(self._shell.session.path))
