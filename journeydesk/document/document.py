"""An open document: what was read, and the journal that its store writes to."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from journeydesk.document.assets import Assets
from journeydesk.document.committing import Job
from journeydesk.document.log import diff_of
from journeydesk.document.place import Place
from journeydesk.document.publishing import publish
from journeydesk.document.rescue import RescueCopy
from journeydesk.document.snapshots import Snapshot, Version, read_versions
from journeydesk.document.standing import Head, head_of
from journeydesk.document.state import SaveState, Trouble
from journeydesk.document.upgrading import Older
from journeydesk.document.versions import Versions
from journeydesk.document.writing import Check, Writer
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.i18n import _
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
        self.assets = Assets(self._rows)
        self._older = older
        self._entries = entries
        self._recent: dict[int, Diff] = {}  # of this session
        self._forbidden = ""
        self._place = Place(connection, path)
        self._writer: Writer | None = Writer(self._place, check)
        self.versions = Versions(read_versions(connection), self._rows, self._write)

    @property
    def on_saved(self) -> Callable[[SaveState], None]:
        """Called from the writer's thread, at every change of state."""
        return self._open_writer.on_saved

    @on_saved.setter
    def on_saved(self, told: Callable[[SaveState], None]) -> None:
        self._open_writer.on_saved = told

    @property
    def head(self) -> Head:
        """What the file says of itself."""
        return head_of(self._resting())

    @property
    def written_at(self) -> Path:
        """The file that holds what is on screen: its own, or a copy while that cannot be."""
        return self._place.copy.path if self._place.copy else self.path

    @property
    def is_older(self) -> bool:
        """True while the file is of an older format, which the first change ends."""
        return self._older is not None

    @property
    def rescued(self) -> Path | None:
        """The rescue copy that is written to, where the document's own file is not."""
        self._open_writer.rest()
        return self._place.copy.path if self._place.copy else None

    @property
    def is_resting(self) -> bool:
        """True while nothing waits to be written, or all of it waits for `retry`."""
        return self._open_writer.is_resting

    @property
    def revision(self) -> int:
        """How often it was written, as the file says; grows with every action."""
        [(number,)] = self._rows("SELECT revision FROM doc")
        return int(number)

    @property
    def uid(self) -> str:
        """The same for all that went on from one document."""
        [(uid,)] = self._rows("SELECT uid FROM doc")
        return str(uid)

    def chain_at(self, seq: int) -> bytes | None:
        """The log's hash chain up to an entry; None where there is no such entry."""
        found = self._rows("SELECT chain FROM change WHERE seq = ?", seq)
        return bytes(found[0][0]) if found else None

    @property
    def digest(self) -> str:
        """The seal's digest of what is in the file, in hexadecimal digits."""
        [(digest,)] = self._rows("SELECT digest FROM doc")
        return str(digest.hex())

    def append(self, entry: Entry, diff: Diff) -> None:
        self._prepare()
        self._entries.append(entry)
        self._recent[entry.seq] = diff
        self._write(Job(entry, diff, diff, self.assets.take_waiting()))
        self.versions.keep_due(entry, self.records)

    def extend(self, entry: Entry, whole: Diff, step: Diff) -> None:
        self._prepare()
        self._entries[-1] = entry
        self._recent[entry.seq] = whole
        self._write(Job(entry, whole, step, self.assets.take_waiting()))
        self.versions.keep_due(entry, self.records)

    def entries(self) -> Sequence[Entry]:
        return self._entries

    def diff(self, seq: int) -> Diff:
        if seq not in self._recent:
            [ends] = self._rows("SELECT fwd, inv FROM change WHERE seq = ?", seq)
            self._recent[seq] = diff_of(*ends)
        return self._recent[seq]

    @property
    def last_seq(self) -> int:
        """Of the newest entry; 0 before the first."""
        return self._entries[-1].seq if self._entries else 0

    def name_version(self, name: str, author: str = "") -> Version:
        """Keep the present as a version; where it is one already, only its name changes."""
        self._prepare()
        return self.versions.name(self.last_seq, self.records, name, author)

    def flush(self) -> None:
        """Wait until all is durable. Raises WriteFailed; nothing is dropped then."""
        self._open_writer.flush()

    def check_now(self) -> None:
        """Let the writer check the file, where that was left to it, without a change."""
        self._open_writer.check_now()

    def retry(self, *, put_back: bool = False) -> None:
        """Try again what could not be written, and bring what went on in a rescue copy back.

        A file that is gone is made anew only where it shall be `put_back`.
        """
        self._open_writer.retry(put_back=put_back)

    def give_up_damaged(self) -> None:
        """Let a damaged file be closed: nothing is written to it, whatever waits."""
        self._open_writer.give_up_damaged()

    def look(self) -> None:
        """See whether the file was changed, replaced or deleted meanwhile; `on_saved` tells."""
        self._open_writer.look()

    def forbid_changes(self, why: str) -> None:
        """From now on `append` and `extend` raise WriteFailed, saying that."""
        self._forbidden = why

    def rescue_in(self, folder: Path) -> None:
        """What cannot be written goes on in a copy there."""
        self._place.rescue_folder = folder

    def work_for(self, path: Path, copy: RescueCopy) -> None:
        """What was opened is a working copy of the file at `path`, whose document it is."""
        self.path = path
        self._place.work_for(path, copy)

    def save_copy(self, path: Path, *, overwrite: bool = False) -> None:
        """The whole document, history included, as another file; it is complete or not there."""
        self.flush()
        publish(self._place.connection, path, overwrite=overwrite)

    def save_as(self, path: Path) -> None:
        """Put it into another file, whose it is from then on; what is open is to be closed.

        Raises WriteFailed; nothing has changed then.
        """
        self.save_copy(path, overwrite=True)
        self._place.entrust(path)

    def close(self) -> None:
        """Flush, bring a rescue copy home where that can be, and let go of the file.

        Raises WriteFailed where something could not be written; the document is open then.
        """
        if self._writer is None:
            return
        self._writer.flush()
        self._writer.retry()
        self._writer.close()
        self._writer = None
        self._place.close()

    def _write(self, job: Job | Snapshot) -> None:
        self._open_writer.add(job)

    def _resting(self) -> sqlite3.Connection:
        """The connection while the writer, whose it is, has nothing to do: for reading."""
        self._open_writer.rest()
        return self._place.connection

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """What the file answers. Raises InputRefused where it cannot be read just now."""
        try:
            return self._resting().execute(query, values).fetchall()
        except sqlite3.Error as error:
            what = _("{name} could not be read ({reason}). Nothing of it is lost; try again.")
            raise InputRefused(what.format(name=self.path.name, reason=error)) from error

    def _prepare(self) -> None:
        """Before a change. Raises WriteFailed where there can be none."""
        if self._open_writer.is_damaged:
            what = _("{name} is damaged and only shown. Nothing was changed in it.")
            raise WriteFailed(what.format(name=self.path.name))
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        """Before the first change, a file of an older format is replaced. Raises WriteFailed."""
        if self._forbidden:
            raise WriteFailed(self._forbidden)
        if self._older is None:
            return
        told, in_memory = self.on_saved, self._place
        try:
            connection = self._older.replace(in_memory.connection)
        except WriteFailed:
            if not in_memory.can_leave:
                raise
            in_memory.leave(Trouble.READ_ONLY)
            self._older = None
            return
        place = Place(connection, self.path)
        place.rescue_folder = in_memory.rescue_folder
        self._older = None
        self._open_writer.close()
        self._place, self._writer = place, Writer(place)
        self._writer.on_saved = told
        in_memory.close()

    @property
    def _open_writer(self) -> Writer:
        if self._writer is None:
            raise ValueError("the document is closed")
        return self._writer
