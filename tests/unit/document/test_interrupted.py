"""SQLite gives up in the middle of an action, at every step it can."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from journeydesk.document import create_document, open_document
from journeydesk.document.committing import Committer, Job
from journeydesk.document.connection import connect
from journeydesk.model import Map
from journeydesk.store import Entry

BEFORE, AFTER = Map(id="m", title="Before"), Map(id="m", title="After")
STEP = {"m": (BEFORE, AFTER)}
JOB = Job(Entry(seq=1, at="2026-01-02T10:00:00+00:00", author="Ann", label="Retitle"), STEP, STEP)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    create_document(path, [BEFORE]).close()
    return path


def test_an_action_that_is_interrupted_anywhere_can_be_tried_again(path: Path) -> None:
    """SQLite rolls back by itself then, or leaves it to us."""
    with closing(connect(path)) as connection:
        committer = Committer(connection, path)
        steps = next(n for n in count(1) if is_committed(committer, connection, n))
    assert steps > 100
    with closing(open_document(path)) as document:
        assert document.revision == 1
        assert document.records.get(Map, "m") == AFTER


def is_committed(committer: Committer, connection: sqlite3.Connection, steps: int) -> bool:
    """Interrupted after so many steps of SQLite's machine, if it takes as many."""
    done = count(1)
    connection.set_progress_handler(lambda: next(done) == steps, 1)
    try:
        committer.commit(JOB)
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return False
    finally:
        connection.set_progress_handler(None, 0)
    return True
