"""Snapshots: all records as they were after an entry of the log; a named one is a version."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from journeydesk.document.log import DAMAGE, ends_of, state_of
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import Record

Rows = Callable[..., list[tuple[Any, ...]]]  # of a query and its values

EVERY = 500  # entries between two automatic ones: no state is further than half of that from one
COLUMNS = "seq, at, author, name, state"
REPLACE = f"INSERT OR REPLACE INTO snapshot ({COLUMNS}) VALUES (?, ?, ?, ?, ?)"


class VersionDamaged(UserError):
    """A version whose records cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This version is damaged and cannot be read. The map is as it was; "
                "go to another version, or to a step of the history."
            )
        )


@dataclass(frozen=True, slots=True)
class Version:
    """The state after the entry `seq`, 0 being how the document began; an automatic one has no
    name. `at` (ISO 8601, UTC) is for showing only."""

    seq: int
    at: str
    author: str
    name: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A version with its records, to be written."""

    version: Version
    records: tuple[Record, ...]

    @property
    def seq(self) -> int:
        return self.version.seq

    @property
    def row(self) -> tuple[Any, ...]:
        of = self.version
        return of.seq, of.at, of.author, of.name, state_of(self.records)


def read_versions(connection: sqlite3.Connection) -> list[Version]:
    """Those without a name too, in their order."""
    rows = connection.execute("SELECT seq, at, author, name FROM snapshot ORDER BY seq")
    return [Version(*row) for row in rows]


def read_state(rows: Rows, seq: int) -> Iterable[Record]:
    """The records of a snapshot. Raises VersionDamaged."""
    found = rows("SELECT state FROM snapshot WHERE seq = ?", seq)
    try:
        [(state,)] = found
        return [record for record in ends_of(state).values() if record]
    except DAMAGE as error:
        raise VersionDamaged from error
