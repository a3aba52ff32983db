"""The writer: one thread owns the connection; each action is one transaction."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from journeydesk.document.assets import INSERT_ASSET, Asset
from journeydesk.document.log import INSERT, change_row
from journeydesk.document.rows import row_of, upsert_of
from journeydesk.document.state import NotSaved, Saved, SaveState, Saving
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _
from journeydesk.store import Diff, Entry

BUSY_TRIES, BUSY_WAIT = 5, 0.2  # seconds between


@dataclass(frozen=True, slots=True)
class Job:
    """One action: its log row holds the whole diff, its data rows only the step."""

    entry: Entry
    whole: Diff
    step: Diff
    assets: tuple[Asset, ...] = ()


class Writer:
    """Takes jobs at once, makes them durable in order, drops none.

    After a failure everything waits, in order, until `retry`.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._identity = _identity(path)
        self._version = self._data_version()
        self._jobs: deque[Job] = deque()
        self._changed = threading.Condition()
        self._trouble = ""
        self._is_closing = False
        self.on_saved: Callable[[SaveState], None] = lambda _state: None
        self._thread = threading.Thread(target=self._run, name="journal writer", daemon=True)
        self._thread.start()

    def add(self, job: Job) -> None:
        """Queue an action."""
        with self._changed:
            self._jobs.append(job)
            self._changed.notify_all()

    def retry(self) -> None:
        """Try again what could not be written."""
        with self._changed:
            self._trouble = ""
            self._changed.notify_all()

    def rest(self) -> str:
        """Wait until nothing is being written; answers with the trouble, if that is why."""
        with self._changed:
            self._changed.wait_for(lambda: not self._jobs or self._trouble)
            return self._trouble

    def flush(self) -> None:
        """Wait until all is durable. Raises WriteFailed where something could not be written."""
        if trouble := self.rest():
            raise WriteFailed(trouble)

    def close(self) -> None:
        """End the thread; what waits must have been flushed."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        self._thread.join()

    def _run(self) -> None:
        while job := self._next():
            self._tell(Saving())
            trouble = self._attempt(job)
            with self._changed:
                if not trouble:
                    self._jobs.popleft()
                self._trouble = trouble
                self._changed.notify_all()
            self._tell(NotSaved(trouble) if trouble else Saved(job.entry.seq))

    def _tell(self, state: SaveState) -> None:
        """A listener that fails does not end the thread: what waits would never be written."""
        try:
            self.on_saved(state)
        except Exception:
            logging.getLogger(__name__).exception("a listener failed at %s", state)

    def _next(self) -> Job | None:
        with self._changed:
            self._changed.wait_for(lambda: self._is_closing or (self._jobs and not self._trouble))
            return self._jobs[0] if self._jobs and not self._trouble else None

    def _attempt(self, job: Job) -> str:
        """Write it; answers with a sentence where it could not be."""
        if _identity(self._path) != self._identity:
            return _(
                "{name} was moved, replaced or deleted meanwhile. Your changes are kept here; "
                "save the map under another name."
            ).format(name=self._path.name)
        for attempt in range(BUSY_TRIES):
            try:
                self._write(job)
            except sqlite3.OperationalError as error:
                if "locked" in str(error) and attempt + 1 < BUSY_TRIES:
                    time.sleep(BUSY_WAIT)
                    continue
                return _told(error, self._path)
            except (sqlite3.Error, ValueError, OverflowError) as error:
                return _told(error, self._path)
            return ""
        return ""

    def _write(self, job: Job) -> None:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            if self._data_version() != self._version:
                raise sqlite3.DatabaseError(_("another program has changed it"))
            connection.executemany(INSERT_ASSET, [asset.row for asset in job.assets])
            for type_name, rows in _upserts(job.step).items():
                connection.executemany(upsert_of(type_name), rows)
            for id_, (before, after) in job.step.items():
                if after is None and before is not None:
                    connection.execute(f"DELETE FROM {before.type_name()} WHERE id = ?", (id_,))
            connection.execute(INSERT, change_row(job.entry, job.whole))
            connection.execute("UPDATE doc SET revision = revision + 1")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _data_version(self) -> int:
        """Changes when, and only when, another connection has committed to the file."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)


def _upserts(diff: Diff) -> dict[str, list[tuple[object, ...]]]:
    """Rows by table."""
    rows: dict[str, list[tuple[object, ...]]] = {}
    for _before, after in diff.values():
        if after is not None:
            rows.setdefault(after.type_name(), []).append(row_of(after))
    return rows


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _told(error: Exception, path: Path) -> str:
    return _(
        "{name} could not be written ({reason}). Your changes are kept here; make room or "
        "save the map under another name."
    ).format(name=path.name, reason=error)
