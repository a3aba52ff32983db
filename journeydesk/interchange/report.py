"""What reading or writing another format did to its content, for the person who asked for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from journeydesk.interchange.look import Look
from journeydesk.model import Record

NoteKind = Literal["repair", "guess", "skipped", "refused"]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that is not as it was written; `line` counts from 1 where it is known.

    repair: mended without doubt; guess: might be meant otherwise; skipped: left out;
    refused: a part that could not be read, while others were.
    """

    source: str
    line: int | None
    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Imported:
    """Records that refer to nothing outside themselves, and how they came about.

    `assets` has the bytes of their images, by SHA-256; `look` is for a preview, where there is
    something to choose.
    """

    records: tuple[Record, ...]
    notes: tuple[Note, ...]
    assets: Mapping[str, bytes] = field(default_factory=dict)
    look: Look | None = None


def report_json(notes: Iterable[Note]) -> dict[str, Any]:
    """`{"counts": {kind: n}, "notes": [{"source", "line", "kind", "text"}]}`."""
    found = list(notes)
    return {
        "counts": dict(Counter(note.kind for note in found)),
        "notes": [asdict(note) for note in found],
    }
