"""Taking back what another program has written: a copy of the file as it was before."""

from __future__ import annotations

import sqlite3

from journeydesk.document.log import diff_of
from journeydesk.document.rows import row_of, upsert_of
from journeydesk.document.seal import Broken, seal
from journeydesk.i18n import _


def rewind(connection: sqlite3.Connection, seq: int, chain: bytes) -> None:
    """Undo all entries after `seq`, as if they had never been.

    Raises Broken where the log's link `chain` does not stand there, EntryDamaged and sqlite3.Error.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        _take_back(connection, seq)
        seal(connection)
        (found,) = connection.execute("SELECT chain FROM doc").fetchone()
        if found != chain:
            raise Broken(_("its history was changed"))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _take_back(connection: sqlite3.Connection, seq: int) -> None:
    query = "SELECT fwd, inv FROM change WHERE seq > ? ORDER BY seq DESC"
    for fwd, inv in connection.execute(query, (seq,)).fetchall():
        for id_, (before, after) in diff_of(fwd, inv).items():
            if before is not None:
                connection.execute(upsert_of(before.type_name()), row_of(before))
            elif after is not None:
                connection.execute(f"DELETE FROM {after.type_name()} WHERE id = ?", (id_,))
    connection.execute("DELETE FROM change WHERE seq > ?", (seq,))
    connection.execute("DELETE FROM snapshot WHERE seq > ?", (seq,))
