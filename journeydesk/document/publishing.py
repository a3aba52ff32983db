"""Whole files: written beside the target, made durable, then put in its place."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from journeydesk.atomic import put_in_place
from journeydesk.document.seal import Broken
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _


def publish(
    connection: sqlite3.Connection,
    path: Path,
    *,
    overwrite: bool,
    check: Callable[[Path], None] | None = None,
) -> None:
    """Write all of a database to a file of its own; `check` raises where that is not whole.

    Raises WriteFailed; the target is untouched then.
    """
    if path.exists() and not overwrite:
        raise WriteFailed(
            _("{name} is already there; it was left as it is. Choose another name.").format(
                name=path.name
            )
        )
    try:
        with put_in_place(path) as temporary:
            connection.execute("VACUUM INTO ?", (str(temporary),))
            if check:
                check(temporary)
    except (sqlite3.Error, OSError, Broken) as error:
        raise WriteFailed(
            _("{name} could not be written ({reason}). What was there is untouched.").format(
                name=path, reason=getattr(error, "strerror", None) or error
            )
        ) from error
