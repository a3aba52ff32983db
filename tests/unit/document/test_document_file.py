"""The .journey file: what opening refuses, what saving promises."""

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from journeydesk.document import (
    Document,
    NotSaved,
    Saved,
    SaveState,
    Saving,
    create_document,
    describe,
    open_document,
)
from journeydesk.document.log import ends_of
from journeydesk.document.rows import columns_of, records_of, row_of
from journeydesk.document.schema import FORMAT, TABLES
from journeydesk.document.seal import seal
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.model import (
    RECORD_TYPES,
    Card,
    Emotion,
    Lane,
    Link,
    Map,
    Persona,
    Project,
    Record,
    Stage,
    Touchpoint,
)
from journeydesk.store import EntryDamaged, Store

START: tuple[Record, ...] = (
    Project(id="p", title="Parcel service"),
    Map(id="m", title="Late parcel"),
    Stage(id="s", map="m", rank="V", title="Waiting"),
    Lane(id="l", map="m", rank="V", label="Pain points"),
)
CARD = Card(id="c", lane="l", stage="s", rank="V", text="Nobody tells me", tags=("late", "e-mail"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    create_document(path, START).close()
    return path


def add(store: Store, *records: Record) -> None:
    with store.transaction("Add") as tx:
        tx.put(*records)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def run(path: Path, sql: str) -> None:
    """As a program would that knows how to seal what it has written."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)
        if sealed_tables(connection) >= TABLES.keys():
            seal(connection)


def sealed_tables(connection: sqlite3.Connection) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in found}


def refusal(path: Path) -> str:
    with pytest.raises(InputRefused) as refused:
        open_document(path)
    assert "\n" not in str(refused.value)
    assert path.name in str(refused.value)
    return str(refused.value)


# Tables and records


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_the_columns_of_a_table_are_the_fields_of_its_record(type_name: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(TABLES[type_name])
        found = [row[1] for row in connection.execute(f"PRAGMA table_info({type_name})")]
    assert tuple(found) == columns_of(type_name)


@pytest.mark.parametrize(
    "record",
    [
        CARD.evolve(extra={"from": {"score": 0.1, "steps": [1, None, True]}}, text="a'b\"\n✓👩"),
        Emotion(touchpoint="t", persona="p", rank="V", value=-1 / 3, n=2**63 - 1),
        Persona(map="m", rank="V", weight=0.1 + 0.2, style=7),
        Touchpoint(stage="s", rank="V", personas=("a", "b"), active_min=1e-9),
        Stage(map="m", rank="V", confirmed=True),
    ],
    ids=lambda record: record.type_name(),
)
def test_a_record_comes_back_from_its_row_exactly(record: Record) -> None:
    type_name = record.type_name()
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(TABLES[type_name])
        row = row_of(record)
        connection.execute(f"INSERT INTO {type_name} VALUES ({','.join('?' * len(row))})", row)
        rows = connection.execute(f"SELECT * FROM {type_name}").fetchall()
    assert records_of(type_name, rows) == [record]


# Creating and opening


def test_a_new_document_is_marked_as_ours_and_journals_by_deleting(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        pragmas = ("application_id", "user_version", "page_size", "auto_vacuum", "encoding")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
        (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    assert found == [0x4A444B31, FORMAT, 4096, 0, "UTF-8"]
    assert journal == "delete"


def test_creating_refuses_a_path_that_is_taken(path: Path) -> None:
    before = digest(path)
    with pytest.raises(WriteFailed, match="already there"):
        create_document(path, START)
    assert digest(path) == before


def test_a_document_without_a_map_is_neither_made_nor_opened(path: Path, tmp_path: Path) -> None:
    before = digest(path)
    for other, overwrite in ((path, True), (tmp_path / "other.journey", False)):
        with pytest.raises(InputRefused, match="no map"):
            create_document(other, [Project(id="p", title="Empty")], overwrite=overwrite)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert digest(path) == before
    for table in ("lane", "stage", "map"):
        run(path, f"DELETE FROM {table}")
    assert "no map" in refusal(path)


def test_creating_over_a_file_replaces_it_when_asked(path: Path) -> None:
    with closing_document(create_document(path, [Map(id="other")], overwrite=True)) as document:
        assert [record.id for record in document.records] == ["other"]


@pytest.mark.skipif(os.name == "nt", reason="modes and links of POSIX")
def test_a_copy_over_a_file_keeps_its_mode_and_the_link_to_it(path: Path, tmp_path: Path) -> None:
    old, link = tmp_path / "old.journey", tmp_path / "latest.journey"
    old.write_bytes(b"old")
    old.chmod(0o640)
    link.symlink_to(old)
    with closing_document(open_document(path)) as document:
        document.save_copy(link, overwrite=True)
    assert link.is_symlink()
    assert old.stat().st_mode & 0o777 == 0o640
    open_document(old).close()
    assert {file.name for file in tmp_path.iterdir()} == {path.name, old.name, link.name}


def test_creating_where_nothing_can_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed, match="nowhere"):
        create_document(tmp_path / "nowhere" / "map.journey", START)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids these names")
@pytest.mark.parametrize("name", ["Client's map #1?.journey", "100 %41 ?mode=ro&.journey", "ü 旅"])
def test_any_file_name_is_just_a_name(tmp_path: Path, name: str) -> None:
    with closing_document(create_document(tmp_path / name, START)) as document:
        add(Store(document.records, document), CARD)
        document.flush()
    with closing_document(open_document(tmp_path / name)) as document:
        assert CARD.id in document.records
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_opening_changes_no_byte(path: Path) -> None:
    before = digest(path), path.stat().st_mtime_ns
    with closing_document(open_document(path)) as document:
        Store(document.records, document).undo()
    assert (digest(path), path.stat().st_mtime_ns) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def closing_document(document: Document) -> "closing[Document]":
    return closing(document)


# Refusals


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "typo.journey")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"journey\n  title: x", b"SQLite format 3\0", os.urandom(9000)]
)
def test_what_is_not_a_journey_map_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.journey"
    file.write_bytes(content)
    assert "not a journey map" in refusal(file)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    run(tmp_path / "foreign.db", "CREATE TABLE card (id TEXT)")
    assert "not a journey map" in refusal(tmp_path / "foreign.db")


def test_a_newer_document_is_refused_by_name(path: Path) -> None:
    run(path, f"PRAGMA user_version = {FORMAT + 1}")
    before = digest(path)
    assert "newer JourneyDesk" in refusal(path)
    assert digest(path) == before


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE more (id)",
        "DROP TABLE emotion",
        "CREATE VIEW cards AS SELECT * FROM card",
        "CREATE TRIGGER t AFTER UPDATE ON doc BEGIN DELETE FROM card; END",
        "CREATE INDEX i ON card (text)",
        "ALTER TABLE card ADD COLUMN more TEXT",
    ],
)
def test_tables_that_are_not_exactly_ours_are_refused(path: Path, sql: str) -> None:
    run(path, sql)
    assert "tables" in refusal(path)


@pytest.mark.parametrize(
    ("sql", "field"),
    [
        ("UPDATE lane SET kind = 'nonsense'", "lane l, kind"),
        ("UPDATE stage SET title = printf('%.*c', 200001, 'x')", "stage s, title"),
        ("UPDATE stage SET confirmed = 7", "stage s, confirmed"),
        ("UPDATE stage SET count_in = -1", "stage s, count_in"),
    ],
)
def test_a_record_that_breaks_its_rules_is_refused_by_table_and_row(
    path: Path, sql: str, field: str
) -> None:
    run(path, sql)
    assert field in refusal(path)


@pytest.mark.parametrize("kept", [0.9, 0.5, 0.1])
def test_a_truncated_file_is_refused(path: Path, kept: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept) // 4096 * 4096])
    refusal(path)


def test_a_file_with_a_page_of_garbage_is_refused(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096:8192] = bytes(range(256)) * 16
    path.write_bytes(whole)
    refusal(path)


# Saving


def test_undo_and_redo_work_after_reopening(path: Path) -> None:
    with closing_document(open_document(path)) as document:
        store = Store(document.records, document, author="Ann")
        add(store, CARD)
        add(store, store.records.get(Card, "c").evolve(text="changed"))
    with closing_document(open_document(path)) as document:
        store = Store(document.records, document)
        store.undo()
        assert store.records.get(Card, "c").text == CARD.text
        store.undo()
        assert "c" not in store.records
    with closing_document(open_document(path)) as document:
        store = Store(document.records, document)
        store.redo()
        store.redo()
        assert store.records.get(Card, "c").text == "changed"


def by_id(records: Iterable[Record]) -> dict[str, Record]:
    return {record.id: record for record in records}


DAMAGED = {
    "cut": b"x\x9c",
    "no JSON": zlib.compress(b"{"),
    "nested": zlib.compress(b"[" * 100_000),
    "a list": zlib.compress(b"[]"),
    "another record": zlib.compress(b'{"d": null}'),
    "an unknown type": zlib.compress(b'{"c": ["nothing", {}]}'),
    "a broken record": zlib.compress(b'{"c": ["card", {"id": 7}]}'),
}


@pytest.mark.parametrize("blob", DAMAGED.values(), ids=DAMAGED)
@pytest.mark.parametrize("end", ["fwd", "inv"])
def test_a_damaged_entry_is_not_undone_and_the_map_stays_as_it_is(
    path: Path, end: str, blob: bytes
) -> None:
    with closing_document(open_document(path)) as document:
        add(Store(document.records, document), CARD)
    run(path, f"UPDATE change SET {end} = x'{blob.hex()}'")
    with closing_document(open_document(path)) as document:
        store = Store(document.records, document)
        before = by_id(store.records)
        with pytest.raises(EntryDamaged) as damaged:
            store.undo()
        assert "\n" not in str(damaged.value)
        assert by_id(store.records) == before
        add(store, CARD.evolve(id="d"))  # the work goes on, and can be undone
        store.undo()
        assert by_id(store.records) == before
    with closing_document(open_document(path)) as document:
        assert by_id(document.records) == before


def test_an_entry_that_unpacks_without_end_is_not_undone(path: Path) -> None:
    with closing_document(open_document(path)) as document:
        add(Store(document.records, document), CARD)
    endless = zlib.compress(b" " * 100_000_000 + b'{"c": null}')  # right, but for its size
    run(path, f"UPDATE change SET inv = x'{endless.hex()}'")
    with closing_document(open_document(path)) as document, pytest.raises(EntryDamaged):
        Store(document.records, document).undo()


def test_the_document_says_how_saving_goes(path: Path) -> None:
    states: list[SaveState] = []
    with closing_document(open_document(path)) as document:
        document.on_saved = states.append
        add(Store(document.records, document), CARD)
    assert states == [Saving(), Saved(1)]


def test_a_listener_that_fails_does_not_end_the_saving(path: Path) -> None:
    def fails(_state: SaveState) -> None:
        raise ZeroDivisionError

    with closing_document(open_document(path)) as document:
        document.on_saved = fails
        store = Store(document.records, document)
        for id_ in "ab":
            add(store, CARD.evolve(id=id_))
            document.flush()
    with closing_document(open_document(path)) as document:
        assert {"a", "b"} <= {record.id for record in document.records}


def test_the_summary_counts_what_is_in_it(path: Path) -> None:
    with closing_document(open_document(path)) as document:
        store = Store(document.records, document)
        add(store, CARD)
        store.undo()
        store.redo()
    summary = describe(path)
    assert [map_.title for map_ in summary.maps] == ["Late parcel"]
    assert summary.counts == {"project": 1, "map": 1, "stage": 1, "lane": 1, "card": 1}
    assert (summary.revision, summary.history) == (3, 3)
    assert summary.size == path.stat().st_size


def test_closing_twice_is_closing_once(path: Path) -> None:
    document = open_document(path)
    document.close()
    document.close()


# Trouble while saving


def delete(path: Path) -> None:
    path.unlink()


def replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go")
@pytest.mark.parametrize("meanwhile", [delete, replace])
def test_a_file_that_is_no_longer_there_is_not_written(
    path: Path, meanwhile: Callable[[Path], None]
) -> None:
    states: list[SaveState] = []
    document = open_document(path)
    document.on_saved = states.append
    aside = path.with_name("aside")
    os.link(path, aside)  # the file itself stays
    meanwhile(path)
    store = Store(document.records, document)
    add(store, CARD)
    with pytest.raises(WriteFailed, match="moved, replaced or deleted"):
        document.flush()
    add(store, CARD.evolve(id="d"))
    assert isinstance(states[-1], NotSaved)

    aside.replace(path)
    document.retry()
    document.close()
    with closing_document(open_document(path)) as document:
        assert [entry.seq for entry in document.entries()] == [1, 2]
        assert {"c", "d"} <= {record.id for record in document.records}


def test_two_documents_at_once_do_not_overwrite_each_other(path: Path) -> None:
    first, second = open_document(path), open_document(path)
    add(Store(first.records, first), CARD)
    first.flush()
    add(Store(second.records, second), CARD.evolve(id="d"))
    with pytest.raises(WriteFailed, match="another program"):
        second.flush()
    first.close()
    with closing_document(open_document(path)) as document:
        assert [json.dumps(sorted(document.diff(1)))] == ['["c"]']
        assert "d" not in document.records


def test_what_cannot_be_written_is_kept_in_order(path: Path) -> None:
    document = open_document(path)
    store = Store(document.records, document)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for id_ in "abc":
            add(store, CARD.evolve(id=id_))
        store.undo()
        other.execute("ROLLBACK")
    document.close()
    with closing_document(open_document(path)) as document:
        assert [entry.seq for entry in document.entries()] == [1, 2, 3, 4]
        assert {record.id for record in document.records if isinstance(record, Card)} == {"a", "b"}


@pytest.mark.parametrize(
    ("target", "reason"), [("nobody", "refers to no card"), ("c", "to itself"), ("s", "no card")]
)
def test_a_link_that_joins_what_it_cannot_is_refused(path: Path, target: str, reason: str) -> None:
    with closing_document(open_document(path)) as document:
        store = Store(document.records, document)
        add(store, CARD, CARD.evolve(id="d"))
        add(store, Link(id="x", map="m", rank="V", source="c", target="d"))
    run(path, f"UPDATE link SET target = '{target}'")
    assert reason in refusal(path)


def test_a_new_document_holds_a_second_copy_of_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    records = START
    create_document(path, records).close()
    with closing(sqlite3.connect(path)) as connection:
        (state,) = connection.execute("SELECT state FROM snapshot WHERE seq = 0").fetchone()
    assert ends_of(state) == {record.id: record for record in records}
