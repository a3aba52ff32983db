"""An open document: what was read, and the journal that its store writes to."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from journeydesk.document.assets import Assets
from journeydesk.document.committing import Job
from journeydesk.document.log import diff_of
from journeydesk.document.publishing import publish
from journeydesk.document.state import SaveState
from journeydesk.document.upgrading import Older
from journeydesk.document.writing import Check, Writer
from journeydesk.model import Records
from journeydesk.store import Diff, Entry


class Document:
    """Implements store.Journal on a .journey file.

    A document of an `older` format is worked on in memory until the first change; a `check` of the
    file is left to the writer.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        records: Records,
        entries: list[Entry],
        older: Older | None = None,
        check: Check | None = None,
    ) -> None:
        self.path = path
        self.records = records
        self.assets = Assets(self._resting)
        self._older = older
        self._connection = connection
        self._entries = entries
        self._recent: dict[int, Diff] = {}  # of this session
        self._writer: Writer | None = Writer(connection, path, check)

    @property
    def on_saved(self) -> Callable[[SaveState], None]:
        """Called from the writer's thread, at every change of state."""
        return self._open_writer.on_saved

    @on_saved.setter
    def on_saved(self, told: Callable[[SaveState], None]) -> None:
        self._open_writer.on_saved = told

    @property
    def revision(self) -> int:
        """How often it was written, as the file says; grows with every action."""
        (number,) = self._resting().execute("SELECT revision FROM doc").fetchone()
        return int(number)

    @property
    def digest(self) -> str:
        """The seal's digest of what is in the file, in hexadecimal digits."""
        (digest,) = self._resting().execute("SELECT digest FROM doc").fetchone()
        return str(digest.hex())

    def append(self, entry: Entry, diff: Diff) -> None:
        self._bring_up_to_date()
        self._entries.append(entry)
        self._recent[entry.seq] = diff
        self._open_writer.add(Job(entry, diff, diff, self.assets.take_waiting()))

    def extend(self, entry: Entry, whole: Diff, step: Diff) -> None:
        self._bring_up_to_date()
        self._entries[-1] = entry
        self._recent[entry.seq] = whole
        self._open_writer.add(Job(entry, whole, step, self.assets.take_waiting()))

    def entries(self) -> Sequence[Entry]:
        return self._entries

    def diff(self, seq: int) -> Diff:
        if seq not in self._recent:
            found = self._resting().execute("SELECT fwd, inv FROM change WHERE seq = ?", (seq,))
            self._recent[seq] = diff_of(*found.fetchone())
        return self._recent[seq]

    def flush(self) -> None:
        """Wait until all is durable. Raises WriteFailed; nothing is dropped then."""
        self._open_writer.flush()

    def check_now(self) -> None:
        """Let the writer check the file, where that was left to it, without a change."""
        self._open_writer.check_now()

    def retry(self) -> None:
        """Try again what could not be written."""
        self._open_writer.retry()

    def save_copy(self, path: Path, *, overwrite: bool = False) -> None:
        """The whole document, history included, as another file; it is complete or not there."""
        self.flush()
        publish(self._connection, path, overwrite=overwrite)

    def close(self) -> None:
        """Flush and let go of the file."""
        if self._writer is None:
            return
        self._writer.flush()
        self._writer.close()
        self._writer = None
        self._connection.close()

    def _resting(self) -> sqlite3.Connection:
        """The connection while the writer, whose it is, has nothing to do: for reading."""
        self._open_writer.rest()
        return self._connection

    def _bring_up_to_date(self) -> None:
        """Before the first change, a file of an older format is replaced. Raises WriteFailed."""
        if self._older is None:
            return
        told, in_memory = self.on_saved, self._connection
        self._connection = self._older.replace(in_memory)
        self._older = None
        self._open_writer.close()
        self._writer = Writer(self._connection, self.path)
        self._writer.on_saved = told
        in_memory.close()

    @property
    def _open_writer(self) -> Writer:
        if self._writer is None:
            raise ValueError("the document is closed")
        return self._writer
