"""A mark beside the log for as long as a map is open: it is for one program to write to a map, and
a mark that is found lying there was left by a program that ended without closing it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from PySide6.QtCore import QLockFile

from journeydesk.app.folders import state_folder
from journeydesk.app.session import Session
from journeydesk.i18n import _


class OpenMark:
    """Of one map, under every name it has. `is_ours` is False where another program has it open;
    where nothing can be written there is no mark, and nothing is told."""

    def __init__(self, path: Path) -> None:
        self.call = call_for(path)
        self.is_ours = True
        self._locks: list[QLockFile] = []
        by_path, *by_number = _files(path)
        was_there = by_path.exists()
        for file in (by_path, *by_number):
            self._take(file)
        self.was_left = was_there and self.is_ours and bool(self._locks)
        if not self.is_ours:
            self.lift()

    def lift(self) -> None:
        """The map is closed."""
        for lock in self._locks:
            lock.unlock()
        self._locks.clear()

    def _take(self, file: Path) -> None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        lock = _lock(file)
        if lock.tryLock(0):
            self._locks.append(lock)
        elif lock.error() is QLockFile.LockError.LockFailedError:
            self.is_ours = False


def call_for(path: Path) -> Path:
    """The file by which another program asks for the window of a map."""
    return _files(path)[0].with_suffix(".call")


def is_open(path: Path) -> bool:
    """True where some program has the map open; what one left that has ended does not count."""
    return any(file.exists() and _is_held(file) for file in _files(path))


def told_after_crash(session: Session) -> str:
    """What a map holds whose program ended without closing it: what its own history says."""
    last = session.store.history.undoable
    if last is None:
        return _("JourneyDesk ended without closing this map. It is here as it was kept.")
    told = _(
        "JourneyDesk ended without closing this map. It is here up to the last step: “{step}”."
    )
    return told.format(step=last.label)


def _is_held(file: Path) -> bool:
    """Asked of a copy: a mark that was left would be gone when it has been asked."""
    copy = file.with_suffix(f".{token_hex(4)}")
    try:
        shutil.copyfile(file, copy)
        lock = _lock(copy)
        is_free = lock.tryLock(0)
        lock.unlock()
        copy.unlink(missing_ok=True)
    except OSError:
        return False
    return not is_free


def _lock(file: Path) -> QLockFile:
    lock = QLockFile(str(file))
    lock.setStaleLockTime(0)  # by its process alone: a map may be open for days
    return lock


def _files(path: Path) -> list[Path]:
    """By its real path, and by its number on the disk: a second name of a file is the same map."""
    folder = state_folder() / "open"
    names = [str(path.resolve())]
    with suppress(OSError):
        found = path.stat()
        names.append(f"{found.st_dev} {found.st_ino}")
    return [folder / f"{sha256(name.encode()).hexdigest()[:32]}.lock" for name in names]
