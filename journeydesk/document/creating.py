"""Making a document: built in memory, published whole."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from journeydesk import __version__
from journeydesk.document.document import Document
from journeydesk.document.log import state_of
from journeydesk.document.opening import open_document
from journeydesk.document.publishing import publish
from journeydesk.document.rows import columns_of, row_of
from journeydesk.document.schema import FORMAT, make_tables
from journeydesk.document.seal import LOG, seal
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.model import WITH_ASSET, Map, Project, Record

if TYPE_CHECKING:
    from sqlite_utils import Database

NO_ASSETS: Mapping[str, bytes] = MappingProxyType({})
_ENTRY = f"INSERT INTO change ({LOG}, chain) VALUES ({'?, ' * 10}?)"
_SNAPSHOT = "INSERT INTO snapshot VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class NewLog:
    """Rows of the history that a new document takes over: of the log, and of the snapshots."""

    entries: tuple[tuple[Any, ...], ...]
    snapshots: tuple[tuple[Any, ...], ...]


def create_document(
    path: Path,
    records: Iterable[Record],
    assets: Mapping[str, bytes] = NO_ASSETS,
    *,
    overwrite: bool = False,
    log: NewLog | None = None,
) -> Document:
    """A new document with these records, the bytes of their images, and this history, open.

    Raises InputRefused where no map is among them, which opening refuses too, and WriteFailed
    where the file is there already or cannot be written.
    """
    found = list(records)
    if not any(isinstance(record, Map) for record in found):
        what = _("{name} was not made: there is no map to put in it. Nothing was changed.")
        raise InputRefused(what.format(name=path.name))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with _built(found, assets, uuid.uuid4().hex, now) as connection:
        _begin_history(connection, log or NewLog((), ((0, now, "", "", state_of(found)),)))
        publish(connection, path, overwrite=overwrite)
    return open_document(path)


def published_copy(records: Iterable[Record], assets: Mapping[str, bytes]) -> bytes:
    """The file of a document with these records and no history; the same ones, the same bytes.

    It says that it was made when the last of them was changed.
    """
    found = sorted(records, key=lambda record: record.id)
    digest = sha256()
    for record in found:
        digest.update(repr(row_of(record)).encode())
    last = max((record.modified_at for record in found), default="")
    with _built(found, assets, digest.hexdigest()[:32], last) as connection:
        return connection.serialize()


@contextmanager
def _built(
    records: list[Record], assets: Mapping[str, bytes], uid: str, created: str
) -> Iterator[sqlite3.Connection]:
    """A document in memory."""
    from sqlite_utils import Database  # 0.2 s of start-up that opening does without

    database = Database(memory=True, execute_plugins=False)
    try:
        make_tables(database.conn)
        database.table("doc").insert(_doc_row(records, uid, created))
        _fill(database, records, assets)
        yield database.conn
    finally:
        database.conn.close()


def _begin_history(connection: sqlite3.Connection, log: NewLog) -> None:
    """A snapshot of what no log tells of is the second copy that salvage reads."""
    connection.execute("BEGIN")
    connection.executemany(_ENTRY, log.entries)
    connection.executemany(_SNAPSHOT, log.snapshots)
    seal(connection)
    connection.execute("COMMIT")


def _doc_row(records: list[Record], uid: str, created: str) -> dict[str, object]:
    return {
        "only": 1,
        "uid": uid,
        "title": next((r.title for r in records if isinstance(r, Project)), ""),
        "revision": 0,
        "read_min": FORMAT,
        "write_min": FORMAT,
        "app": __version__,
        "created": created,
        "chain": b"",
        "digest": b"",
    }


def _fill(database: Database, records: list[Record], assets: Mapping[str, bytes]) -> None:
    by_type: dict[str, list[dict[str, object]]] = {}
    for record in records:
        type_name = record.type_name()
        row = dict(zip(columns_of(type_name), row_of(record), strict=True))
        by_type.setdefault(type_name, []).append(row)
    used = {image.asset: image.mime for image in records if isinstance(image, WITH_ASSET)}
    with database.atomic():
        database.table("asset").insert_all(
            {"sha256": digest, "mime": mime, "bytes": assets[digest]}
            for digest, mime in used.items()
        )
        for type_name, rows in by_type.items():
            database.table(type_name).insert_all(rows)
        seal(database.conn)
