"""Notes on what was read and written: on stderr, a line each."""

from collections.abc import Iterable

import click

from journeydesk.interchange.report import Note


def tell(notes: Iterable[Note]) -> None:
    """Where, what kind, and what: `tea.mmd:3: repair: …`."""
    for note in notes:
        place = note.source if note.line is None else f"{note.source}:{note.line}"
        click.echo(f"{place}: {note.kind}: {note.text}", err=True)
