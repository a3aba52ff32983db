"""Whole files: written beside the target, made durable, then put in its place."""

import os
import sqlite3
from pathlib import Path

from journeydesk.errors import WriteFailed
from journeydesk.i18n import _


def publish(connection: sqlite3.Connection, path: Path, *, overwrite: bool) -> None:
    """Write all of a database to a file of its own.

    Raises WriteFailed; the target is untouched then.
    """
    if path.exists() and not overwrite:
        raise WriteFailed(
            _("{name} is already there; it was left as it is. Choose another name.").format(
                name=path.name
            )
        )
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        connection.execute("VACUUM INTO ?", (str(temporary),))
        _sync(temporary)
        temporary.replace(path)
        _sync(path.parent)
    except (sqlite3.Error, OSError) as error:
        temporary.unlink(missing_ok=True)
        raise WriteFailed(
            _("{name} could not be written ({reason}). What was there is untouched.").format(
                name=path, reason=getattr(error, "strerror", None) or error
            )
        ) from error


def _sync(path: Path) -> None:
    """Make a file or a folder durable; Windows has no such call for folders."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
