"""One action becomes one transaction in the file, or none."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from journeydesk.document.assets import INSERT_ASSET, Asset
from journeydesk.document.log import INSERT, change_row
from journeydesk.document.rows import columns_of, row_of, upsert_of
from journeydesk.document.seal import (
    MODULUS,
    Seal,
    Value,
    chained,
    put_seal,
    read_seal,
    row_digest,
)
from journeydesk.document.snapshots import COLUMNS, REPLACE, Snapshot
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _
from journeydesk.model import RecordId
from journeydesk.store import Diff, Entry

Identity = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Job:
    """One action: its log row holds the whole diff, its data rows only the step."""

    entry: Entry
    whole: Diff
    step: Diff
    assets: tuple[Asset, ...] = ()

    @property
    def seq(self) -> int:
        return self.entry.seq


Work = Job | Snapshot


class Moved(WriteFailed):
    """The path no longer names the file that is open."""


class Stale(sqlite3.DatabaseError):
    """Another program has written to the file."""


class Committer:
    """Writes to a document that only it writes to, and says so where that is not so."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._identity = identity_of(path)
        self._version: int | None = self._data_version()
        self._seal = read_seal(connection)
        self._last = _last_seq(connection)

    @property
    def chain(self) -> bytes:
        """The end of the log that was written here."""
        return self._seal.chain

    @property
    def last(self) -> int:
        """The last entry's number."""
        return self._last

    @property
    def is_alone(self) -> bool:
        """True while the path names the open file, and nobody else has written to it."""
        is_same = identity_of(self._path) == self._identity
        return is_same and not self._is_changed()

    def commit(self, work: Work) -> None:
        """Raises Moved, Stale, another sqlite3.Error or MemoryError.

        All but Moved leave the file as it was.
        """
        self._check_identity()
        after = None
        try:
            self._roll_back()  # without memory the last one's way back has failed too
            self._connection.execute("BEGIN IMMEDIATE")
            if self._is_changed():
                raise Stale(_("another program has changed it"))
            known, self._version = self._version, None
            after = self._write(work)
            self._connection.execute("UPDATE doc SET revision = revision + 1")
            put_seal(self._connection, after)
            self._connection.execute("COMMIT")
            self._version = known
        except BaseException:
            self._roll_back()
            if after is None or not self._has_landed(after):
                raise
        self._seal, self._last = after, work.seq
        self._check_identity()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:  # often SQLite has rolled back by itself
            self._connection.execute("ROLLBACK")

    def _write(self, work: Work) -> Seal:
        """All but the document's own row; answers with the seal that is true then."""
        return self._write_job(work) if isinstance(work, Job) else self._write_snapshot(work)

    def _write_job(self, job: Job) -> Seal:
        """Rows and log."""
        rows = self._seal.rows + self._write_assets(job.assets) + self._write_records(job.step)
        entry = change_row(job.entry, job.whole)
        before = self._seal.before if job.seq == self._last else self._seal.chain
        after = Seal(rows % MODULUS, chained(before, entry), before)
        self._connection.execute(INSERT, (*entry, after.chain))
        return after

    def _write_snapshot(self, snapshot: Snapshot) -> Seal:
        """In place of one of the same entry."""
        query = f"SELECT {COLUMNS} FROM snapshot WHERE seq = ?"
        old: tuple[Value, ...] | None = self._connection.execute(query, (snapshot.seq,)).fetchone()
        row = snapshot.row
        self._connection.execute(REPLACE, row)
        gained = row_digest("snapshot", row) - (row_digest("snapshot", old) if old else 0)
        return replace(self._seal, rows=(self._seal.rows + gained) % MODULUS)

    def _write_assets(self, assets: tuple[Asset, ...]) -> int:
        """Those that are not there yet; answers with what the digest gains."""
        gained = 0
        for asset in assets:
            if self._connection.execute(INSERT_ASSET, asset.row).rowcount:
                gained += row_digest("asset", (asset.sha256, asset.mime))
        return gained

    def _write_records(self, step: Diff) -> int:
        """What the digest gains, by what is in the file and not by what is thought to be."""
        gained = 0
        rows: dict[str, list[tuple[Any, ...]]] = {}
        for id_, (before, after) in step.items():
            if before is not None:
                name = before.type_name()
                gained -= self._digest_of(name, id_)
                if after is None:
                    self._connection.execute(f"DELETE FROM {name} WHERE id = ?", (id_,))
            if after is not None:
                row = row_of(after)
                gained += row_digest(after.type_name(), row)
                rows.setdefault(after.type_name(), []).append(row)
        for name, new in rows.items():
            self._connection.executemany(upsert_of(name), new)
        return gained

    def _digest_of(self, table: str, id_: RecordId) -> int:
        columns = ", ".join(f'"{column}"' for column in columns_of(table))
        query = f"SELECT {columns} FROM {table} WHERE id = ?"
        row: tuple[Value, ...] | None = self._connection.execute(query, (id_,)).fetchone()
        return row_digest(table, row) if row else 0

    def _has_landed(self, after: Seal) -> bool:
        """After a COMMIT that failed: the journal was gone already, only the folder not synced."""
        try:
            found = read_seal(self._connection)
        except sqlite3.Error:
            return False
        return (found.rows, found.chain) == (after.rows, after.chain)

    def _check_identity(self) -> None:
        if identity_of(self._path) != self._identity:
            what = _(
                "{name} was moved, replaced or deleted meanwhile. Your changes are kept here; "
                "save the map under another name."
            )
            raise Moved(what.format(name=self._path.name))

    def _is_changed(self) -> bool:
        """By another program. After a failure SQLite counts its own way back as a change, so the
        seal decides: without it a drive that had failed once was never written to again."""
        version = self._data_version()
        if self._version is None and read_seal(self._connection) == self._seal:
            self._version = version
        return version != self._version

    def _data_version(self) -> int:
        """Changes when, and only when, another connection has committed to the file."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)


def identity_of(path: Path) -> Identity | None:
    """Which file a path names, whatever it is called; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _last_seq(connection: sqlite3.Connection) -> int:
    (seq,) = connection.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()
    return int(seq)
