"""Copies that the program has kept: opened as maps without a place of their own, or thrown away."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from journeydesk.app.folders import drafts_folder, free_path, rescue_folder, trash_folder
from journeydesk.atomic import put_in_place
from journeydesk.document import Document, RescueCopy, rescue_copies_in
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _

DAY = 86_400  # seconds
TRASHED_FOR = 30 * DAY


def as_draft(copy: Path, name: str) -> Path:
    """A draft with the content of a copy, which stays; never the file that was copied.

    Raises WriteFailed.
    """
    folder = drafts_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft = free_path(folder / f"{name}.journey")
        with put_in_place(draft) as temporary:
            shutil.copyfile(copy, temporary)
    except OSError as error:
        what = _("{name} was not opened ({reason}). The copy is untouched.")
        raise WriteFailed(what.format(name=name, reason=error.strerror or error)) from error
    return draft


def rescued(in_use: Iterable[Path] = ()) -> tuple[RescueCopy, ...]:
    """What could not be brought back into the documents it belongs to, but for those in use."""
    busy = set(in_use)
    found = [copy for copy in rescue_copies_in(rescue_folder()) if copy.note.original not in busy]
    for copy in found:
        if not copy.is_needed():
            copy.remove()
    return tuple(copy for copy in found if copy.path.exists())


def rescue_of(document: Document) -> RescueCopy:
    """The copy in which an open document goes on."""
    copies, path = rescue_copies_in(rescue_folder()), document.rescued
    return next(copy for copy in copies if copy.path == path)


def name_of(copy: RescueCopy) -> str:
    """What its content is called wherever it goes."""
    return _("{name} (rescued)").format(name=copy.note.original.stem)


def open_rescued(copy: RescueCopy) -> Path:
    """A draft of its own; the copy goes to the trash. Raises WriteFailed."""
    draft = as_draft(copy.path, name_of(copy))
    discard(copy)
    return draft


def discard(copy: RescueCopy) -> None:
    """Into the trash, where it stays for thirty days. Raises WriteFailed."""
    folder = trash_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trashed = free_path(folder / copy.path.name)
        shutil.move(copy.path, trashed)
        os.utime(trashed)  # now: the day of its last change may be long past
    except OSError as error:
        what = _("{name} was not discarded ({reason}).")
        raise WriteFailed(what.format(name=copy.path.name, reason=error)) from error
    copy.remove()


def empty_trash(now: float | None = None) -> None:
    """Of what has been in it for thirty days; `now` in seconds since 1970."""
    end = (time.time() if now is None else now) - TRASHED_FOR
    for path in trash_folder().glob("*.journey"):
        with suppress(OSError):
            if path.stat().st_mtime < end:
                path.unlink()
