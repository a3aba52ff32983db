"""A mark beside the log for as long as a map is open: one that is found lying there was left by a
program that ended without closing the map."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile

from journeydesk.app.folders import state_folder
from journeydesk.app.session import Session
from journeydesk.i18n import _


class OpenMark:
    """Of one map. Where another program that runs has it open, or nothing can be written, there is
    none and nothing is told."""

    def __init__(self, path: Path) -> None:
        folder = state_folder() / "open"
        file = folder / f"{sha256(str(path.absolute()).encode()).hexdigest()[:32]}.lock"
        was_there = file.exists()
        self._lock = QLockFile(str(file))
        self._lock.setStaleLockTime(0)  # by its process alone: a map may be open for days
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.was_left = False
            return
        self.was_left = self._lock.tryLock(0) and was_there

    def lift(self) -> None:
        """The map is closed."""
        self._lock.unlock()


def told_after_crash(session: Session) -> str:
    """What a map holds whose program ended without closing it: what its own history says."""
    last = session.store.history.undoable
    if last is None:
        return _("JourneyDesk ended without closing this map. It is here as it was kept.")
    told = _(
        "JourneyDesk ended without closing this map. It is here up to the last step: “{step}”."
    )
    return told.format(step=last.label)
