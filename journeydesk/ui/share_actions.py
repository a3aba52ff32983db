"""Copies for others, from the File menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.ui.own_folder import folder_for
from journeydesk.ui.shell import Shell

if TYPE_CHECKING:
    from journeydesk.app.sharing import Share

SUFFIX = ".journey"


class ShareActions:
    """Asks what goes, then where to."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def do_share(self) -> None:
        from journeydesk.ui.share_dialog import ShareDialog

        workspace = self._shell.open_map
        workspace.canvas.close_editor()
        session = workspace.session
        steps = len(session.document.entries())
        dialog = ShareDialog(session.records, steps, self._shell.widget)
        if not dialog.exec():
            return
        path, _kind = QFileDialog.getSaveFileName(
            self._shell.widget,
            _("Save the copy as"),
            str(folder_for(session.path) / f"{session.path.stem} – {_('copy')}{SUFFIX}"),
            _("Journey maps") + " (*.journey)",
        )
        if path:
            going = dialog.going
            self.write(Path(path if path.endswith(SUFFIX) else path + SUFFIX), dialog.share)
            told = ", ".join(f"{kind.label}: {kind.count}" for kind in going)
            self._shell.say(
                _("{name} is written. Left out: {what}").format(name=Path(path).name, what=told)
                if told
                else _("{name} is written").format(name=Path(path).name)
            )

    def write(self, path: Path, share: Share) -> None:
        """The file dialog has asked whether to overwrite. Raises UserError for the map's own."""
        from journeydesk.app.sharing import write_copy

        session = self._shell.session
        if path.exists() and path.samefile(session.path):
            what = _("{name} is this map itself; nothing was written. Choose another name.")
            raise UserError(what.format(name=path.name))
        write_copy(session.records, session.document.assets, path, share, overwrite=True)
