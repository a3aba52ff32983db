"""Rescue copies: whole documents in the program's own folder, each with a note of where it belongs.

One answer to every trouble with a file, whether the disk is full or the share is gone.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from journeydesk.document.checking import check_at
from journeydesk.document.connection import connect
from journeydesk.document.publishing import publish
from journeydesk.document.standing import Head, head_of, is_within
from journeydesk.document.state import Trouble
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _

NOTE = ".json"


class Note(BaseModel):
    """Lies beside a rescue copy; `left` is what the document's file was when it was left.

    A working copy is written to for good, and published from there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    original: Path
    trouble: Trouble
    at: datetime
    left: Head
    is_working: bool = False


class RescueCopy:
    """One copy, on disk: `path` and its note."""

    def __init__(self, path: Path, note: Note) -> None:
        self.path = path
        self.note = note

    @classmethod
    def made(cls, path: Path, note: Note) -> RescueCopy:
        """Of a file that is there. Raises WriteFailed."""
        copy = cls(path, note)
        copy._write_note()
        return copy

    @property
    def is_as_left(self) -> bool:
        """True for a working copy while the file, as far as is known, is where it came from."""
        return self.note.is_working and self.note.trouble not in (Trouble.GONE, Trouble.APART)

    def leave_at(self, head: Head) -> None:
        """The document's file is at this state now. Raises WriteFailed."""
        self.note = self.note.model_copy(update={"left": head})
        self._write_note()

    def mark(self, trouble: Trouble) -> None:
        """There is another reason to be here now. Raises WriteFailed."""
        self.note = self.note.model_copy(update={"trouble": trouble})
        self._write_note()

    def belong_to(self, path: Path) -> None:
        """The document is another file now. Raises WriteFailed."""
        self.note = self.note.model_copy(update={"original": path.absolute()})
        self._write_note()

    def is_needed(self) -> bool:
        """True unless the document's own file holds all of it, as it says itself."""
        try:
            with closing(connect(self.path, read_only=True)) as ours:
                if self.is_as_left and head_of(ours) == self.note.left:
                    return False
            with (
                closing(connect(self.path, read_only=True)) as ours,
                closing(connect(self.note.original, read_only=True)) as theirs,
            ):
                return not is_within(head_of(ours), theirs)
        except sqlite3.Error:
            return True

    def remove(self) -> None:
        """Its content is elsewhere. What cannot be removed now is found at the next start."""
        for path in (self.path, self._note_path):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    @property
    def _note_path(self) -> Path:
        return self.path.with_name(self.path.name + NOTE)

    def _write_note(self) -> None:
        try:
            self._note_path.write_text(self.note.model_dump_json(), encoding="utf-8")
        except OSError as error:
            raise WriteFailed(_not_kept(self.note.original, error)) from error


def make_rescue_copy(
    connection: sqlite3.Connection, original: Path, folder: Path, trouble: Trouble
) -> RescueCopy:
    """All of an open document, in `folder`/<uid>. Raises WriteFailed; nothing is left then."""
    try:
        head = head_of(connection)
        place = folder / head.uid / f"{original.stem} {secrets.token_hex(4)}.journey"
        place.parent.mkdir(parents=True, exist_ok=True)
    except (sqlite3.Error, OSError) as error:
        raise WriteFailed(_not_kept(original, error)) from error
    note = Note(original=original.absolute(), trouble=trouble, at=datetime.now(UTC), left=head)
    copy = RescueCopy.made(place, note)
    try:
        publish(connection, place, overwrite=False, check=check_at)
    except WriteFailed:
        copy.remove()
        raise
    return copy


def rescue_copies_in(folder: Path) -> Iterator[RescueCopy]:
    """Those that are whole; oldest first."""
    found = []
    for file in folder.glob(f"*/*.journey{NOTE}"):
        path = file.with_name(file.name.removesuffix(NOTE))
        with suppress(ValidationError, OSError):
            note = Note.model_validate_json(file.read_text(encoding="utf-8"))
            if path.is_file():
                found.append(RescueCopy(path, note))
    yield from sorted(found, key=lambda copy: copy.note.at)


def _not_kept(original: Path, error: Exception) -> str:
    what = _("{name} could not be kept on this computer either ({reason}).")
    return what.format(name=original.name, reason=error)
