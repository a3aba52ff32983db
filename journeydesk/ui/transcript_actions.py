"""Interviews and calls beside the map."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from journeydesk.i18n import _
from journeydesk.ui.own_folder import folder_for
from journeydesk.ui.shell import Shell


class TranscriptActions:
    """Files become part of the open map, and are read beside it."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def do_open_transcript(self) -> None:
        from journeydesk.interchange.transcripts.names import SUFFIXES
        from journeydesk.ui.transcript.opening import open_transcripts

        kinds = _("Transcripts") + f" (*{' *'.join(SUFFIXES)})"
        folder = str(folder_for(self._shell.session.path))
        paths, _kind = QFileDialog.getOpenFileNames(
            self._shell.widget, _("Open a transcript"), folder, kinds
        )
        if paths:
            open_transcripts(self._shell, [Path(path) for path in paths])

    def do_transcripts(self) -> None:
        """Show them, or put them away; where the map has none, a file is asked for."""
        from journeydesk.app.transcribing import transcripts_of

        workspace, session = self._shell.open_map, self._shell.session
        if workspace.is_reading:
            workspace.close_transcript()
        elif transcripts_of(session.records, session.map.id):
            workspace.show_transcript()
        else:
            self.do_open_transcript()
