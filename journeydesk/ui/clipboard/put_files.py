"""Files, onto the map or beside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from journeydesk.commands import Target
from journeydesk.ui.clipboard.files import FileKind, check_files, read_bytes
from journeydesk.ui.clipboard.put_pictures import put_pictures
from journeydesk.ui.shell import Shell
from journeydesk.ui.transcript.choice import TextChoice
from journeydesk.ui.transcript.opening import open_transcripts

LARGEST_PICTURE = 50_000_000  # bytes


def put_files(shell: Shell, paths: tuple[Path, ...], target: Target) -> None:
    """Maps as maps, each in a window of its own; pictures as cards; a table is shown first;
    interviews beside the map. Of texts it is asked whether they are that."""
    match check_files(paths):
        case FileKind.TABLE:
            shell.bring_in(paths[0])
        case FileKind.PICTURE:
            sources = [(p.name, partial(read_bytes, p, LARGEST_PICTURE)) for p in paths]
            put_pictures(shell, sources, target)
        case FileKind.TRANSCRIPT:
            open_transcripts(shell, paths)
        case FileKind.TEXT:
            TextChoice(
                paths,
                shell.widget,
                read=partial(shell.attempt, partial(open_transcripts, shell, paths)),
                bring_in=partial(shell.attempt, partial(_open_maps, shell, paths)),
            ).open()
        case FileKind.MAP:
            _open_maps(shell, paths)


def _open_maps(shell: Shell, paths: tuple[Path, ...]) -> None:
    for path in paths:
        shell.open_beside(path)
