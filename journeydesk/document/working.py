"""Working copies: a document that is not safe where it lies is worked on in the program's own
folder, and published from there as a whole."""

from __future__ import annotations

import os
import secrets
import shutil
from datetime import UTC, datetime
from pathlib import Path

from journeydesk.document.document import Document
from journeydesk.document.header import IN_ROLLBACK_MODE, is_older, is_shared_by_log, journal_of
from journeydesk.document.mounts import is_remote
from journeydesk.document.opening import open_document
from journeydesk.document.rescue import Note, RescueCopy
from journeydesk.document.state import Trouble
from journeydesk.errors import InputRefused, UserError, WriteFailed
from journeydesk.i18n import _

MODE_AT = 18  # in the header of a file: how it is written and read


def open_to_work(path: Path, folder: Path) -> Document:
    """A document to be changed: in its place where that is safe, else as a copy in `folder`.

    What cannot be written goes on in a copy there too. What takes time of the check is left to the
    writer. Raises InputRefused and, where the copy cannot be made, WriteFailed.
    """
    trouble = _trouble_with(path)
    if trouble is None:
        document = open_document(path, is_checked_later=True)
    else:
        document = _open_copy(path, folder, trouble)
    document.rescue_in(folder)
    return document


def _trouble_with(path: Path) -> Trouble | None:
    """Why it cannot be opened in its place."""
    try:
        if is_older(path):  # it is in memory until the first change, and then replaced as a whole
            return None
        if is_remote(path):
            return Trouble.AWAY
        is_pending = journal_of(path).exists() and not _can_write(path)
        return Trouble.READ_ONLY if is_pending or is_shared_by_log(path) else None
    except OSError:
        return None  # opening says why


def _open_copy(path: Path, folder: Path, trouble: Trouble) -> Document:
    place = folder / "working" / f"{path.stem} {secrets.token_hex(4)}.journey"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _copy(path, place)
        document = open_document(place)
    except OSError as error:
        _remove(place)
        what = _("{name} was not opened: it could not be copied to this computer ({reason}).")
        raise WriteFailed(what.format(name=path.name, reason=error.strerror or error)) from error
    except InputRefused as error:
        _remove(place)
        raise InputRefused(str(error).replace(str(place), str(path))) from error
    note = Note(
        original=path.absolute(),
        trouble=trouble,
        at=datetime.now(UTC),
        left=document.head,
        is_working=True,
    )
    try:
        document.work_for(path, RescueCopy.made(place, note))
    except UserError:
        document.close()
        _remove(place)
        raise
    return document


def _copy(path: Path, place: Path) -> None:
    """With the journal of a transaction that was broken off, which SQLite then takes back.

    A log (-wal) is never taken along: without it the file is as it was when last all was in it,
    and its header says so.
    """
    shutil.copyfile(path, place)
    if journal_of(path).exists():
        shutil.copyfile(journal_of(path), journal_of(place))
    with place.open("r+b") as file:
        file.seek(MODE_AT)
        file.write(IN_ROLLBACK_MODE)


def _can_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _remove(place: Path) -> None:
    for file in (place, journal_of(place)):
        file.unlink(missing_ok=True)
