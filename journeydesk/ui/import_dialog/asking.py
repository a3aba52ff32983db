"""Which sources are shown before they are anybody's."""

from __future__ import annotations

from pathlib import Path

from journeydesk.app.import_process import Told

# What is in them could be meant in several ways; of the others, reading tells.
TABULAR = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xes", ".gz", ".zip", ".bz2", ".xz")


def asks_first(path: Path) -> bool:
    """True where it is shown whatever is in it."""
    return path.suffix.lower() in TABULAR


def is_open_to_doubt(told: Told) -> bool:
    """True where something was guessed, or there are several to choose from."""
    if told.look is None:
        return False
    return len(told.look.tables) > 1 or any(note.kind == "guess" for note in told.notes)
