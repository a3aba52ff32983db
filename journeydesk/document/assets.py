"""The bytes behind images: each kept once, under its SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

INSERT_ASSET = "INSERT OR IGNORE INTO asset (sha256, mime, bytes) VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file's content, on its way into the document."""

    sha256: str
    mime: str
    data: bytes

    @property
    def row(self) -> tuple[str, str, bytes]:
        return self.sha256, self.mime, self.data


class Assets(Mapping[str, bytes]):
    """What a document has, and what its next change will bring; read when first asked for."""

    def __init__(self, rows: Callable[..., list[tuple[Any, ...]]]) -> None:
        self._rows = rows  # of a query
        self._known: dict[str, bytes] = {}
        self._waiting: list[Asset] = []

    def add(self, data: bytes, mime: str) -> str:
        """Keep bytes from the document's next change on; answers with their SHA-256."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._known:
            self._known[digest] = data
            self._waiting.append(Asset(digest, mime, data))
        return digest

    def take_waiting(self) -> tuple[Asset, ...]:
        """What has to be written with the next change."""
        waiting = tuple(self._waiting)
        self._waiting.clear()
        return waiting

    def __getitem__(self, digest: str) -> bytes:
        if digest not in self._known:
            found = self._rows("SELECT bytes FROM asset WHERE sha256 = ?", digest)
            if not found:
                raise KeyError(digest)
            [(self._known[digest],)] = found
        return self._known[digest]

    def __iter__(self) -> Iterator[str]:
        stored = {digest for (digest,) in self._rows("SELECT sha256 FROM asset")}
        return iter(stored | self._known.keys())

    def __len__(self) -> int:
        return sum(1 for _ in self)
