"""Pictures from files, as cards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from journeydesk.i18n import _
from journeydesk.ui.shell import Shell


class ImageActions:
    """Brings pictures onto the open map."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def do_add_image(self) -> None:
        kinds = _("Pictures") + " (*.png *.jpg *.jpeg)"
        paths, _kind = QFileDialog.getOpenFileNames(
            self._shell.widget, _("Add pictures"), str(Path.home()), kinds
        )
        if paths:
            self.add(tuple(Path(path) for path in paths))

    def add(self, paths: tuple[Path, ...]) -> None:
        """A card for each picture, where the user last was; as if they were pasted."""
        from journeydesk.ui.clipboard.incoming import FilesIn
        from journeydesk.ui.clipboard.pasting import take_in
        from journeydesk.ui.clipboard.pointed import pointed_at

        take_in(self._shell, FilesIn(paths), pointed_at(self._shell))
