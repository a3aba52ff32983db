"""Opening a document: nothing is written, everything is checked, one sentence if it is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Never

from journeydesk.document.checking import budget, check_at, check_rows, check_whole
from journeydesk.document.committing import Identity, identity_of
from journeydesk.document.connection import connect, limit_work, small_rows
from journeydesk.document.document import Document
from journeydesk.document.header import check_file, refuse, refuse_damaged
from journeydesk.document.log import ENTRY_COLUMNS, entry_of
from journeydesk.document.rows import read_records
from journeydesk.document.schema import FORMAT, TABLES
from journeydesk.document.upgrading import (
    Older,
    format_of,
    is_older_schema,
    stamp_of,
    upgraded,
)
from journeydesk.i18n import _
from journeydesk.model import RECORD_TYPES, Link, Map, Records, violations
from journeydesk.store import Entry

# What reading any bytes as a document can end in.
DAMAGE = (sqlite3.Error, ValueError, OverflowError, RecursionError)
UNREAD = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM}
PRIMARY = 0xFF  # of SQLite's extended codes, the part that says what kind


def open_document(path: Path, *, is_checked_later: bool = False) -> Document:
    """An existing document, of today's format or an older one.

    `is_checked_later` leaves what takes time, whether all rows are those that were written, to the
    writer: nothing is written before, and it tells where the file is damaged. Raises InputRefused,
    with the reason.
    """
    check_file(path)
    older = None
    try:
        connection = _connected(path)
        try:
            limit_work(connection, budget(path))
            if not has_our_tables(connection):
                refuse_damaged(path, _("its tables are not those of a journey map"))
            if format_of(connection) < FORMAT:
                check_rows(connection)
                older = Older(path, format_of(connection), stamp_of(path))
                with closing(connection):
                    connection = upgraded(connection)
            elif not is_checked_later:
                check_whole(connection)
            is_check_due = is_checked_later and not older
            return _read(path, connection, older, is_check_due=is_check_due)
        except BaseException:
            connection.close()
            raise
    except DAMAGE as error:
        _refuse(path, error)


def _read(
    path: Path, connection: sqlite3.Connection, older: Older | None, *, is_check_due: bool
) -> Document:
    """What the tables hold, as a document. Raises what DAMAGE lists."""
    with small_rows(connection):
        records = _records(connection, path)
        entries = _entries(connection)
    limit_work(connection, None)
    check = partial(_check_later, path, connection, identity_of(path)) if is_check_due else None
    return Document(path, connection, records, entries, older, check)


def _check_later(path: Path, connection: sqlite3.Connection, identity: Identity | None) -> None:
    """By a connection of its own, for the other one is read from meanwhile; by that one where the
    path no longer names what was opened. Raises Broken or sqlite3.Error."""
    if identity_of(path) == identity:
        check_at(path)
    else:
        check_whole(connection)


def _connected(path: Path) -> sqlite3.Connection:
    try:
        return connect(path)
    except sqlite3.OperationalError:
        return connect(path, read_only=True)


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """They are exactly ours, of today's format or an older one, before the first row is read."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    found = connection.execute(query).fetchall()
    tables = {name: sql for kind, name, sql in found if kind == "table"}
    format_ = format_of(connection)
    is_ours = tables == TABLES if format_ == FORMAT else is_older_schema(format_, tables)
    return is_ours and len(tables) == len(found)


def _records(connection: sqlite3.Connection, path: Path) -> Records:
    """Raises ValueError where a link joins what it cannot: no foreign key says so."""
    found = Records([record for name in RECORD_TYPES for record in read_records(connection, name)])
    if not found.at(Map):
        refuse(path, _("there is no map in it"))
    links = {link.id: (None, link) for link in found.of(Link)}
    if broken := next(violations(found, links), None):
        raise ValueError(broken)
    return found


def _entries(connection: sqlite3.Connection) -> list[Entry]:
    rows = connection.execute(f"SELECT {ENTRY_COLUMNS} FROM change ORDER BY seq")
    return [entry_of(row) for row in rows]


def _refuse(path: Path, error: BaseException) -> Never:
    """Damaged is only what could be read."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & PRIMARY
    if code == sqlite3.SQLITE_BUSY:
        refuse(path, _("another program is writing to it"), error)
    if code in UNREAD:
        what = _("it cannot be read ({reason})")
        refuse(path, what.format(reason=_first_line(error)), error)
    refuse_damaged(path, _first_line(error), error)


def _first_line(error: BaseException) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
