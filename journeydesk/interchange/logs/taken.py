"""What was taken out of a table."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.interchange.logs.events import Log
from journeydesk.interchange.report import NoteKind

Told = tuple[int | None, NoteKind, str]  # a line, counted from 1, and what happened there


@dataclass(frozen=True, slots=True)
class Taken:
    """A log, what is told of how it came about, and whether days were read before months."""

    log: Log
    notes: tuple[Told, ...] = ()
    day_first: bool | None = None
