"""What a failure to write means, and how it is told."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from journeydesk.document.committing import Moved, Stale
from journeydesk.document.state import Trouble
from journeydesk.i18n import _

# By SQLite's primary result codes: the low byte of what it says.
_BY_CODE = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,  # the folder takes no journal
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_PROTOCOL: Trouble.BUSY,
    sqlite3.SQLITE_IOERR: Trouble.FAILING,
}


def trouble_of(error: Exception, path: Path) -> Trouble | None:
    """Why it could not be written; None where that is the change's own fault, or the file's."""
    if isinstance(error, Stale):
        return Trouble.APART
    if isinstance(error, Moved) or not path.exists():
        return Trouble.APART if path.exists() else Trouble.GONE
    return _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)


def told(error: Exception, path: Path) -> str:
    """Of whoever has nowhere else to go."""
    if isinstance(error, Moved):
        return str(error)
    reason = _("there is no memory left") if isinstance(error, MemoryError) else error
    return _(
        "{name} could not be written ({reason}). Your changes are kept here; make room or "
        "save the map under another name."
    ).format(name=path.name, reason=reason)
