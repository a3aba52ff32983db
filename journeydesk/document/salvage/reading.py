"""Every row that can be read, whatever lies between."""

from __future__ import annotations

import sqlite3
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Any

from journeydesk.document.connection import connect_to, limit_work, small_rows
from journeydesk.document.rows import columns_of
from journeydesk.document.salvage.pages import readable_shapes
from journeydesk.document.schema import TABLES
from journeydesk.document.seal import LOG
from journeydesk.model import RECORD_TYPES

Row = tuple[Any, ...]

# What reading a spoiled page can end in: even SQLite's own message may not be text.
TROUBLE = (sqlite3.Error, ValueError, OverflowError)

# From both ends, and by way of the index, which leads past a page that is lost.
ORDERS = ("rowid", "rowid DESC", "{key}", "{key} DESC")
DOC = "uid, title, revision, read_min, write_min, app, created, chain, digest"
COLUMNS: dict[str, str] = {
    "doc": f"only, {DOC}",
    "change": f"{LOG}, chain",
    "snapshot": "seq, at, author, name, state",
    "asset": "sha256, mime, bytes",
    **{name: ", ".join(f'"{column}"' for column in columns_of(name)) for name in RECORD_TYPES},
}


@dataclass(frozen=True, slots=True)
class Rows:
    """By table, and by the value of the table's first column."""

    of: dict[str, dict[Any, Row]] = field(default_factory=lambda: {name: {} for name in TABLES})

    @property
    def last_link(self) -> bytes | None:
        """Of the log's chain, as the document's own row says; None where that is lost."""
        doc: Row | None = next(iter(self.of["doc"].values()), None)
        return doc[-2] if doc else None


def read_all(data: bytes) -> Rows:
    """All rows of today's tables that any way of reading the file's bytes comes to."""
    rows = Rows()
    for shape in readable_shapes(data):
        with suppress(*TROUBLE), closing(connect_to(shape)) as connection:
            connection.text_factory = _text
            limit_work(connection, 20_000 + len(data) // 1_000)
            if _has_our_tables(connection):
                _read(connection, rows)
    return rows


def _has_our_tables(connection: sqlite3.Connection) -> bool:
    """Exactly: what else is in a file, such as a view that never ends, is not asked for rows."""
    try:
        found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOTNULL"))
    except TROUBLE:
        return False
    return found == TABLES


def _read(connection: sqlite3.Connection, rows: Rows) -> None:
    for table, columns in COLUMNS.items():
        key = columns.partition(",")[0]
        for order in dict.fromkeys(order.format(key=key) for order in ORDERS):
            limits = small_rows(connection) if table in RECORD_TYPES else nullcontext()
            with suppress(*TROUBLE), limits:
                query = f"SELECT {columns} FROM {table} ORDER BY {order}"
                for row in connection.execute(query):
                    rows.of[table].setdefault(row[0], row)


def _text(data: bytes) -> str:
    """One bad letter does not take a row with it."""
    return data.decode("utf-8", "replace")
