"""What was not written by us is noticed: in rows and log, beside the file, in its header."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.commands import retext
from journeydesk.document import (
    Damaged,
    Document,
    NotSaved,
    Saved,
    SaveState,
    create_document,
    open_document,
)
from journeydesk.document.connection import connect
from journeydesk.document.header import JOURNAL_ENDS
from journeydesk.document.seal import check_seal, row_digest
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.model import Card, Lane, Map, Project, Stage
from journeydesk.store import Store

RECORDS = (
    Project(id="p", title="Parcel"),
    Map(id="m", rank="V", title="Late"),
    Stage(id="s", map="m", rank="V", title="Wait"),
    Lane(id="l", map="m", rank="V"),
    Card(id="c", lane="l", stage="s", rank="V", text="Nobody tells me anything"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    with closing(create_document(path, RECORDS)) as document:
        for n in range(3):
            say(document, f"said {n} times")
    return path


def say(document: Document, text: str, merge_key: str = "") -> None:
    store = Store(document.records, document)
    with store.transaction("Say", merge_key=merge_key) as tx:
        retext(tx, "c", text)
    document.flush()


def tamper(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


def refusal(path: Path) -> str:
    with pytest.raises(InputRefused) as refused:
        open_document(path)
    assert path.name in str(refused.value)
    return str(refused.value)


# The seal


def check(path: Path) -> None:
    with closing(connect(path, read_only=True)) as connection:
        check_seal(connection)


def test_every_change_leaves_a_true_seal(path: Path) -> None:
    check(path)
    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        for step in (store.undo, store.undo, store.redo):
            step()
            document.flush()
            check(path)


def test_an_extended_entry_leaves_a_true_seal(path: Path) -> None:
    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        for text in ("a", "ab", "abc"):
            with store.transaction("Type", merge_key="typing") as tx:
                retext(tx, "c", text)
            document.flush()
            check(path)
        assert len(document.entries()) == 4
    open_document(path).close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE card SET text = replace(text, 'said', 'sold')",
        "UPDATE stage SET title = 'Weit'",
        "UPDATE doc SET title = 'Parcels'",
        "UPDATE doc SET revision = revision + 1",
        "UPDATE doc SET digest = zeroblob(32)",
        "UPDATE doc SET chain = zeroblob(32)",
        "UPDATE change SET label = 'Sold' WHERE seq = 2",
        "UPDATE change SET fwd = zeroblob(40) WHERE seq = 1",
        "UPDATE change SET chain = zeroblob(32) WHERE seq = 3",
        "DELETE FROM change WHERE seq = 3",
        "DELETE FROM card",
        "INSERT INTO snapshot VALUES (2, '', '', 'Version', x'00')",
        "INSERT INTO asset VALUES ('a', 'image/png', x'00')",
    ],
)
def test_what_was_not_written_by_us_is_refused(path: Path, sql: str) -> None:
    tamper(path, sql)
    assert "damaged" in refusal(path)


def test_a_row_has_one_digest_whatever_its_values_are_next_to() -> None:
    rows = [("a", "b"), ("ab", ""), ("", "ab"), ("a", None), (None, "a"), (1, "a"), (1.0, "a")]
    assert len({row_digest("card", row) for row in rows}) == len(rows)
    assert row_digest("card", ("a",)) != row_digest("lane", ("a",))
    assert row_digest("card", (-0.0,)) == row_digest("card", (0.0,))


def test_an_index_that_misses_a_row_is_refused(tmp_path: Path) -> None:
    """Writing to that row would have no effect, and nobody would know."""
    path, name = tmp_path / "index.journey", "a-long-name-of-a-card"
    create_document(path, [*RECORDS, RECORDS[-1].model_copy(update={"id": name})]).close()
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_card_1'"
        (page,) = connection.execute(query).fetchone()
    data = bytearray(path.read_bytes())
    at = data.index(name.encode(), (page - 1) * 4096)
    data[at] = ord("b")
    path.write_bytes(data)
    assert "missing from index" in refusal(path)


def test_a_file_that_another_program_holds_is_not_called_damaged(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert "another program is writing to it" in refusal(path)


def test_what_cannot_be_read_any_more_is_told(path: Path) -> None:
    with closing(open_document(path)) as document:
        path.write_bytes(b"another program" * 4096)
        with pytest.raises(InputRefused, match="could not be read"):
            document.diff(1)


# Later


class Listener:
    """Hears what a document says of itself."""

    def __init__(self, document: Document) -> None:
        self.heard: list[SaveState] = []
        self.has_ended = threading.Event()
        document.on_saved = self._hear

    def _hear(self, state: SaveState) -> None:
        self.heard.append(state)
        if isinstance(state, Saved | NotSaved | Damaged):
            self.has_ended.set()


def test_a_damaged_file_that_is_checked_later_is_told_and_never_written(path: Path) -> None:
    tamper(path, "UPDATE card SET text = 'sold'")
    before = path.read_bytes()
    document = open_document(path, is_checked_later=True)
    listener = Listener(document)
    with Store(document.records, document).transaction("Say") as tx:
        retext(tx, "c", "more")
    for attempt in (document.flush, document.retry, document.flush):
        if attempt == document.retry:
            attempt()
        else:
            with pytest.raises(WriteFailed, match="not what was written"):
                attempt()
    assert listener.has_ended.wait(10)
    assert [type(state) for state in listener.heard] == [Damaged]
    assert path.read_bytes() == before
    with pytest.raises(WriteFailed):
        document.close()


def test_a_whole_file_that_is_checked_later_is_written(path: Path) -> None:
    with closing(open_document(path, is_checked_later=True)) as document:
        say(document, "more")
    check(path)
    with closing(open_document(path)) as document:
        assert document.records.get(Card, "c").text == "more"


def test_a_file_is_checked_without_a_change_when_there_is_time(path: Path) -> None:
    tamper(path, "UPDATE card SET text = 'sold'")
    document = open_document(path, is_checked_later=True)
    listener = Listener(document)
    document.check_now()
    assert listener.has_ended.wait(10)
    assert [type(state) for state in listener.heard] == [Damaged]


# The commit


class Unsure(sqlite3.Connection):
    """A disk that fails after the point of no return, or before."""

    has_landed = True

    def execute(self, sql: str, *args: object) -> sqlite3.Cursor:  # type: ignore[override]
        if sql != "COMMIT":
            return super().execute(sql, *args)  # type: ignore[arg-type]
        super().execute("COMMIT" if self.has_landed else "ROLLBACK")
        raise sqlite3.OperationalError("disk I/O error")


@pytest.mark.parametrize("has_landed", [True, False])
def test_a_commit_that_reports_an_error_is_saved_only_if_it_is_there(
    path: Path, monkeypatch: pytest.MonkeyPatch, has_landed: bool
) -> None:
    class Disk(Unsure):
        pass

    Disk.has_landed = has_landed
    connect_plainly = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *args, **kw: connect_plainly(*args, factory=Disk, **kw)
    )
    document = open_document(path)
    if has_landed:
        say(document, "more")
    else:
        with pytest.raises(WriteFailed, match="I/O error"):
            say(document, "more")
    monkeypatch.undo()
    check(path)
    with closing(open_document(path)) as again:
        is_there = again.records.get(Card, "c").text == "more"
    assert is_there is has_landed


def test_a_file_that_is_replaced_while_it_is_written_is_not_called_saved(
    path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.journey"
    shutil.copy(path, copy)
    document = open_document(path)
    copy.replace(path)
    with pytest.raises(WriteFailed, match="moved, replaced or deleted"):
        say(document, "more")
    check(path)


# Beside it, and in its header


def test_a_stale_write_ahead_log_is_not_given_to_sqlite(path: Path) -> None:
    path.with_name("map.journey-wal").write_bytes(b"\0" * 4096)
    assert "another program" in refusal(path)


def test_a_journal_that_names_another_file_deletes_nothing(path: Path, tmp_path: Path) -> None:
    victim = tmp_path / "accounts.xlsx"
    victim.write_bytes(b"money")
    name = str(victim).encode()
    tail = len(name).to_bytes(4, "big") + sum(name).to_bytes(4, "big") + JOURNAL_ENDS
    path.with_name("map.journey-journal").write_bytes(bytes(512) + name + tail)
    assert "recovery file" in refusal(path)
    assert victim.read_bytes() == b"money"


@pytest.mark.parametrize(
    ("at", "value", "reason"),
    [
        (18, b"\2\2", "another program"),
        (68, b"GPKG", "not a journey map"),
        (60, (99).to_bytes(4, "big"), "newer JourneyDesk"),
        (16, (512).to_bytes(2, "big"), "end is missing"),
    ],
)
def test_a_header_that_is_not_ours_is_refused(
    path: Path, at: int, value: bytes, reason: str
) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(value)
    assert reason in refusal(path)


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "zero.journey"
    path.symlink_to("/dev/zero")
    assert "no ordinary file" in refusal(path)
