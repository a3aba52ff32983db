"""From files to the view."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from journeydesk.app.importing import content_of
from journeydesk.app.transcribing import bring_transcript
from journeydesk.interchange.formats import what_it_is
from journeydesk.interchange.source import Source
from journeydesk.interchange.transcripts.names import is_transcript
from journeydesk.ui.shell import Shell

TALK = ("transcript", "text_document")  # kinds of files that people's words are in


def is_talk(path: Path) -> bool:
    """True for what can be read as a transcript and as nothing else. Raises InputRefused."""
    return is_transcript(path.name) and what_it_is(Source(path.name, content_of(path))) in TALK


def open_transcripts(shell: Shell, paths: Sequence[Path]) -> None:
    """Keep them with the map on show, and read the first. Raises InputRefused."""
    files = [bring_transcript(shell.session, path) for path in paths]
    shell.open_map.show_transcript()
    shell.open_map.transcript.widget.show_file(files[0].id)
