"""A log as it came out of a file, with what is to be shown and told of how it was read."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.interchange.choices import Choices
from journeydesk.interchange.logs.events import Log
from journeydesk.interchange.look import Column, Table
from journeydesk.interchange.report import Note


@dataclass(frozen=True, slots=True)
class Reading:
    """`choices` with what was guessed; `tables` and `columns` of logs that are tables."""

    log: Log
    choices: Choices
    notes: tuple[Note, ...] = ()
    tables: tuple[Table, ...] = ()
    columns: tuple[Column, ...] = ()
