"""Documents of older formats: read as if they were of today's, written anew at the first change.

Opening changes no byte, so the new tables are built in memory. The first change puts them in the
place of the file, which stays beside it under another name.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from journeydesk.document.connection import connect
from journeydesk.document.formats import ADDED, SCHEMAS
from journeydesk.document.publishing import publish
from journeydesk.document.schema import FORMAT, TABLES, make_tables
from journeydesk.document.seal import seal
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _

Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Older:
    """A file of an older format, as it was when it was opened."""

    path: Path
    format: int
    stamp: Stamp

    def replace(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Put the new document in the file's place; answers with a connection to it.

        Raises WriteFailed; the file is untouched then.
        """
        if stamp_of(self.path) != self.stamp:
            raise WriteFailed(
                _(
                    "{name} was changed by another program; it was left as it is. "
                    "Save the map under another name."
                ).format(name=self.path.name)
            )
        with closing(connect(self.path, read_only=True)) as old:
            publish(old, self._free_name(), overwrite=False)
        publish(connection, self.path, overwrite=True)
        return connect(self.path)

    def _free_name(self) -> Path:
        """Where the file of before is kept: "Parcel (format 1).journey"."""
        stem, taken = f"{self.path.stem} (format {self.format})", 1
        candidate = self.path.with_stem(stem)
        while candidate.exists():
            taken += 1
            candidate = self.path.with_stem(f"{stem} {taken}")
        return candidate


def format_of(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)


def is_older_schema(format_: int, tables: dict[str, str]) -> bool:
    """True where these are exactly the tables of that older format."""
    text = "\n".join(tables[name] for name in sorted(tables))
    return SCHEMAS.get(format_) == hashlib.sha256(text.encode()).hexdigest()


def stamp_of(path: Path) -> Stamp:
    """What tells whether a file is still the same."""
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def upgraded(old: sqlite3.Connection) -> sqlite3.Connection:
    """A database of today's format, in memory, with everything that is in an older one."""
    new = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    make_tables(new)
    format_ = format_of(old)
    new.execute("BEGIN")
    for table in TABLES:
        columns = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
        if columns:
            _copy_rows(old, new, table, columns, _added(table, format_))
    new.execute(f"UPDATE doc SET read_min = {FORMAT}, write_min = {FORMAT}")
    seal(new)
    new.execute("COMMIT")
    return new


def _copy_rows(
    old: sqlite3.Connection,
    new: sqlite3.Connection,
    table: str,
    columns: list[str],
    added: dict[str, int | str | bytes | None],
) -> None:
    names = ", ".join(f'"{name}"' for name in (*columns, *added))
    places = ", ".join("?" * (len(columns) + len(added)))
    rows = old.execute(f"SELECT * FROM {table}")
    values = tuple(added.values())
    new.executemany(
        f"INSERT INTO {table} ({names}) VALUES ({places})", ((*row, *values) for row in rows)
    )


def _added(table: str, format_: int) -> dict[str, int | str | bytes | None]:
    """The columns a table has got since that format."""
    found: dict[str, int | str | bytes | None] = {}
    for newer in range(format_ + 1, FORMAT + 1):
        found |= ADDED[newer].get(table, {})
    return found
