"""The states of a document that are kept: those with a name, and one every so many entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from journeydesk.document.snapshots import EVERY, Rows, Snapshot, Version, read_state
from journeydesk.model import Record
from journeydesk.store import Entry


class Versions:
    """What the file has, and what was kept since; `write` takes what is to be written."""

    def __init__(
        self, known: Iterable[Version], rows: Rows, write: Callable[[Snapshot], None]
    ) -> None:
        self._rows, self._write = rows, write
        self._known = {version.seq: version for version in known}
        self._states: dict[int, Iterable[Record]] = {}  # of this session

    @property
    def named(self) -> tuple[Version, ...]:
        """Those that were given a name, in their order."""
        return tuple(self._known[seq] for seq in self.seqs if self._known[seq].name)

    @property
    def seqs(self) -> list[int]:
        """The entries whose states are kept, with a name or without."""
        return sorted(self._known)

    def state(self, seq: int) -> Iterable[Record]:
        """The records of a kept state. Raises VersionDamaged."""
        return self._states.get(seq) or read_state(self._rows, seq)

    def name(self, seq: int, records: Iterable[Record], name: str, author: str) -> Version:
        """Keep a state under a name; where it has one already, only that changes."""
        known = self._known.get(seq)
        if known and known.name:
            version = replace(known, name=name)
        else:
            at = datetime.now(UTC).isoformat(timespec="milliseconds")
            version = Version(seq, at, author, name)
        self._keep(version, records)
        return version

    def keep_due(self, entry: Entry, records: Iterable[Record]) -> None:
        """After every so many entries; once more where the last of them is extended."""
        if entry.seq % EVERY == 0:
            self._keep(Version(entry.seq, entry.at, entry.author, ""), records)

    def _keep(self, version: Version, records: Iterable[Record]) -> None:
        state = tuple(records)
        self._known[version.seq], self._states[version.seq] = version, state
        self._write(Snapshot(version, state))
