"""There is no memory left from some statement of a commit on: row 45 of the fault matrix."""

from __future__ import annotations

from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from journeydesk.document import create_document, open_document
from journeydesk.document.committing import Committer, Job
from journeydesk.document.connection import connect
from journeydesk.document.failing import told
from journeydesk.model import Map
from journeydesk.store import Entry

BEFORE, AFTER = Map(id="m", title="Before"), Map(id="m", title="After")
STEP = {"m": (BEFORE, AFTER)}
JOB = Job(Entry(seq=1, at="2026-01-02T10:00:00+00:00", author="Ann", label="Retitle"), STEP, STEP)


class Starved:
    """A connection that has memory for so many statements, the way back among them."""

    def __init__(self, path: Path) -> None:
        self.connection = connect(path)
        self.left = 1_000

    def __getattr__(self, name: str) -> Any:
        if name in ("execute", "executemany"):
            self.left -= 1
            if self.left < 0:
                raise MemoryError
        return getattr(self.connection, name)


def test_a_commit_without_memory_leaves_the_file_whole_and_is_made_later(tmp_path: Path) -> None:
    statements = next(n for n in count() if is_committed(tmp_path / f"{n}.journey", n))
    assert statements > 5


def is_committed(path: Path, statements: int) -> bool:
    """With memory for so many; if not, the next try finds the file as it was."""
    create_document(path, [BEFORE]).close()
    starved: Any = Starved(path)
    with closing(starved.connection):
        committer = Committer(starved, path)
        starved.left = statements
        try:
            committer.commit(JOB)
        except MemoryError:
            starved.left, is_whole = 1_000, False
            committer.commit(JOB)
        else:
            is_whole = True
    with closing(open_document(path)) as document:
        assert (document.revision, document.records.get(Map, "m")) == (1, AFTER)
    return is_whole


def test_the_want_of_memory_is_told(tmp_path: Path) -> None:
    assert "(there is no memory left)" in told(MemoryError(), tmp_path / "map.journey")
