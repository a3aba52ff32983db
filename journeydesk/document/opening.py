"""Opening a document: nothing is written, everything is checked, one sentence if it is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NoReturn

from journeydesk.document.connection import connect
from journeydesk.document.document import Document
from journeydesk.document.log import ENTRY_COLUMNS, entry_of
from journeydesk.document.rows import read_records
from journeydesk.document.schema import APPLICATION_ID, FORMAT, TABLES
from journeydesk.document.upgrading import (
    Older,
    format_of,
    is_older_schema,
    stamp_of,
    upgraded,
)
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.model import RECORD_TYPES, Link, Map, Records, violations
from journeydesk.store import Entry

HEADER = b"SQLite format 3\0"


def open_document(path: Path) -> Document:
    """An existing document, of today's format or an older one.

    Raises InputRefused, with the reason.
    """
    _check_file(path)
    older = None
    try:
        connection = _connected(path)
        try:
            _check_format(connection, path)
            if format_of(connection) < FORMAT:
                older = Older(path, format_of(connection), stamp_of(path))
                with closing(connection):
                    connection = upgraded(connection)
            records = Records(
                [record for name in RECORD_TYPES for record in read_records(connection, name)]
            )
            if not records.at(Map):
                _refuse(path, _("there is no map in it"))
            _check_links(records)
            entries = _entries(connection)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, ValueError, OverflowError, RecursionError) as error:
        _refuse(path, _("it is damaged ({reason})").format(reason=_first_line(error)), error)
    return Document(path, connection, records, entries, older)


def _check_file(path: Path) -> None:
    """Before SQLite sees it: a file, of ours by its first hundred bytes."""
    try:
        if path.is_dir():
            _refuse(path, _("it is a folder"))
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        _refuse(path, error.strerror or str(error), error)
    if not head.startswith(HEADER) or head[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        _refuse(path, _("it is not a journey map"))
    if int.from_bytes(head[60:64], "big") > FORMAT:
        _refuse(path, _("it was made with a newer JourneyDesk"))


def _connected(path: Path) -> sqlite3.Connection:
    try:
        return connect(path)
    except sqlite3.OperationalError:
        return connect(path, read_only=True)


def _check_format(connection: sqlite3.Connection, path: Path) -> None:
    """The tables are exactly ours, of today's format or an older one, and whole."""
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    format_ = format_of(connection)
    if not (found == TABLES if format_ == FORMAT else is_older_schema(format_, found)):
        _refuse(path, _("its tables are not those of a journey map"))
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        _refuse(path, _("it is damaged ({reason})").format(reason=verdict.splitlines()[-1]))


def _check_links(records: Records) -> None:
    """What no foreign key says. Raises ValueError where a link joins what it cannot."""
    links = {link.id: (None, link) for link in records.of(Link)}
    broken = next(violations(records, links), None)
    if broken:
        raise ValueError(broken)


def _entries(connection: sqlite3.Connection) -> list[Entry]:
    rows = connection.execute(f"SELECT {ENTRY_COLUMNS} FROM change ORDER BY seq")
    return [entry_of(row) for row in rows]


def _first_line(error: BaseException) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__


def _refuse(path: Path, reason: str, cause: BaseException | None = None) -> NoReturn:
    raise InputRefused(
        _("{path} was not opened: {reason}. The file is unchanged.").format(
            path=path, reason=reason
        )
    ) from cause
