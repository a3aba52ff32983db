"""From files to the view."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from journeydesk.app.transcribing import bring_transcript
from journeydesk.ui.shell import Shell


def open_transcripts(shell: Shell, paths: Sequence[Path]) -> None:
    """Keep them with the map on show, and read the first. Raises InputRefused."""
    files = [bring_transcript(shell.session, path) for path in paths]
    shell.open_map.show_transcript()
    shell.open_map.transcript.widget.show_file(files[0].id)
