"""Versions and snapshots: kept by name, sealed, and read back however large the file says."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import ClassVar

import pytest

from journeydesk.document import (
    Document,
    Saved,
    VersionDamaged,
    create_document,
    open_document,
    records_at,
)
from journeydesk.document.seal import seal
from journeydesk.document.snapshots import EVERY
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.model import Card, Lane, Map, Stage
from journeydesk.store import Store

RECORDS = (
    Map(id="m", rank="V"),
    Stage(id="s", map="m", rank="V"),
    Lane(id="l", map="m", rank="V"),
)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    document = create_document(tmp_path / "map.journey", RECORDS)
    yield document
    document.close()


def say(store: Store, text: str, merge_key: str = "") -> None:
    with store.transaction("Say", merge_key=merge_key) as tx:
        tx.put(Card(id="c", lane="l", stage="s", rank="V", text=text))


def text_at(document: Document, seq: int) -> str:
    return records_at(document, seq).get(Card, "c").text


def names(document: Document) -> list[tuple[int, str]]:
    return [(version.seq, version.name) for version in document.versions.named]


def reopened(document: Document) -> Document:
    document.close()
    return open_document(document.path)


def test_a_version_has_a_name_after_reopening_and_the_file_is_sound(document: Document) -> None:
    store = Store(document.records, document)
    say(store, "first")
    document.name_version("Kick-off", "Ann")
    say(store, "second")
    with closing(reopened(document)) as again:
        assert names(again) == [(1, "Kick-off")]
        assert again.versions.named[0].author == "Ann"
        assert text_at(again, 1) == "first"


def test_a_version_can_be_named_before_any_change(document: Document) -> None:
    document.name_version("Empty")
    with closing(reopened(document)) as again:
        assert names(again) == [(0, "Empty")]
        assert len(records_at(again, 0)) == len(RECORDS)


def test_naming_a_state_again_renames_it(document: Document) -> None:
    at = document.name_version("Kick-of").at
    document.name_version("Kick-off")
    with closing(reopened(document)) as again:
        assert names(again) == [(0, "Kick-off")]
        assert again.versions.named[0].at == at


def test_naming_a_version_tells_that_it_is_saved(document: Document) -> None:
    told: list[object] = []
    say(Store(document.records, document), "first")
    document.flush()
    document.on_saved = told.append
    document.name_version("Kick-off")
    document.flush()
    assert told[-1] == Saved(1)


def test_a_named_entry_is_not_extended(document: Document) -> None:
    """H10"""
    store = Store(document.records, document)
    say(store, "fir", "typing")
    say(store, "first", "typing")
    store.history.settle()
    document.name_version("Kick-off")
    say(store, "first, then", "typing")
    assert document.last_seq == 2
    assert text_at(document, 1) == "first"


def test_there_is_a_snapshot_every_so_many_entries(document: Document) -> None:
    store = Store(document.records, document)
    for n in range(EVERY + 1):
        say(store, f"said {n} times")
    assert document.versions.seqs == [0, EVERY]
    with closing(reopened(document)) as again:
        assert again.versions.seqs == [0, EVERY]
        assert again.versions.named == ()
        assert text_at(again, EVERY) == f"said {EVERY - 1} times"
        assert text_at(again, EVERY - 3) == f"said {EVERY - 4} times"


@pytest.mark.parametrize("seq", [-1, 2])
def test_there_is_no_state_of_an_entry_that_is_not_there(document: Document, seq: int) -> None:
    say(Store(document.records, document), "first")
    with pytest.raises(ValueError, match="no entry"):
        records_at(document, seq)


@pytest.mark.parametrize(
    "state",
    [
        b"",
        b"no zlib",
        zlib.compress(b"[]"),
        zlib.compress(b'{"c": ["card", {"id": 5}]}'),
        zlib.compress(b" " * 200_000_000, 9),
    ],
    ids=["empty", "other bytes", "no object", "no card", "bomb"],
)
def test_a_version_that_cannot_be_read_says_so(document: Document, state: bytes) -> None:
    store = Store(document.records, document)
    document.name_version("Kick-off")
    for n in range(3):
        say(store, f"said {n} times")
    document.close()
    with closing(sqlite3.connect(document.path)) as connection, connection:
        connection.execute("UPDATE snapshot SET state = ?", (state,))
        seal(connection)
    with closing(open_document(document.path)) as again:
        with pytest.raises(VersionDamaged):
            records_at(again, 0)
        assert text_at(again, 3) == "said 2 times"


class FailsOnce(sqlite3.Connection):
    """A disk that fails at the first commit it is asked for, before the point of no return."""

    fails: ClassVar[list[str]] = []

    def execute(self, sql: str, *args: object) -> sqlite3.Cursor:  # type: ignore[override]
        if sql == "COMMIT" and self.fails:
            super().execute("ROLLBACK")
            raise sqlite3.OperationalError(self.fails.pop())
        return super().execute(sql, *args)  # type: ignore[arg-type]


def test_a_version_that_did_not_land_is_not_told_as_saved(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chain of the log is the same with it and without: the rows must tell."""
    document.close()
    with monkeypatch.context() as patched:
        plainly = sqlite3.connect
        patched.setattr(
            sqlite3, "connect", lambda *args, **kw: plainly(*args, factory=FailsOnce, **kw)
        )
        again = open_document(document.path)
    FailsOnce.fails = ["disk I/O error"]
    again.name_version("Kick-off")
    with pytest.raises(WriteFailed, match="I/O error"):
        again.flush()
    again.retry()
    again.flush()
    with closing(reopened(again)) as third:
        assert names(third) == [(0, "Kick-off")]


def test_what_cannot_be_read_just_now_is_told_in_words(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a drive that fails: no error of SQLite leaves a document."""
    document.flush()

    class Failing:
        def execute(self, _query: str, _values: object = ()) -> None:
            raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(document, "_resting", Failing)
    for read in (
        lambda: document.uid,
        lambda: document.chain_at(0),
        lambda: document.versions.state(0),
    ):
        with pytest.raises(InputRefused, match=r"map\.journey could not be read"):
            read()
