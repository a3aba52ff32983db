"""Files of older formats: opened as they are, written anew at the first change, kept."""

import hashlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from old_format_1 import make_old_file

from journeydesk.commands import keep_view, lock
from journeydesk.document import describe, open_document
from journeydesk.document.formats import ADDED, SCHEMAS
from journeydesk.document.schema import APPLICATION_ID, FORMAT, TABLES
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.model import Card, Emotion, Evidence, Lane, Project, Stage, Touchpoint, View
from journeydesk.store import Store

FORMATS = Path(__file__).parents[2] / "data" / "formats"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Client's map.journey"
    make_old_file(path)
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def change(path: Path) -> None:
    with closing(open_document(path)) as document:
        with Store(document.records, document).transaction("Lock") as tx:
            lock(tx, ["c"])
        document.flush()


def test_every_older_format_has_its_rows() -> None:
    assert set(SCHEMAS) == set(range(1, FORMAT))
    assert set(ADDED) == set(range(2, FORMAT + 1))


def test_an_old_file_opens_with_all_that_is_in_it(path: Path) -> None:
    with closing(open_document(path)) as document:
        records = document.records
    card = records.get(Card, "c")
    assert (card.text, card.tags, card.touchpoint) == ("Nobody tells me", ("late",), "t")
    assert (card.span, card.locked, card.colour, card.cluster) == (1, False, None, None)
    assert records.get(Stage, "s").width is None
    assert records.get(Lane, "l").collapsed is False
    assert records.get(Touchpoint, "t").wait_min == 0.1
    assert records.get(Emotion, "e").value == -1.5
    assert len(records) == 7


def test_opening_an_old_file_changes_no_byte(path: Path) -> None:
    before = digest(path)
    describe(path)
    with closing(open_document(path)):
        pass
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_the_first_change_writes_the_new_format_and_keeps_the_old_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    change(path)
    kept = path.with_name("Client's map (format 1).journey")
    with closing(sqlite3.connect(kept)) as connection:
        assert list(connection.iterdump()) == before
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        assert dict(tables) == TABLES
        doc = connection.execute("SELECT uid, revision, read_min, write_min FROM doc").fetchone()
        assert doc == ("u" * 32, 2, FORMAT, FORMAT)
    with closing(open_document(path)) as document:
        assert document.records.get(Card, "c").locked
    assert {file.name for file in path.parent.iterdir()} == {path.name, kept.name}


def test_undo_reaches_back_into_the_old_file(path: Path) -> None:
    change(path)
    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        store.undo()
        store.undo()
        assert store.records.get(Card, "c").text == "Silence"
        assert store.undo() is None


def test_an_old_file_can_be_undone_before_anything_else(path: Path) -> None:
    with closing(open_document(path)) as document:
        Store(document.records, document).undo()
    with closing(open_document(path)) as document:
        assert document.records.get(Card, "c").text == "Silence"


def test_a_second_old_file_does_not_replace_what_was_kept(path: Path) -> None:
    change(path)
    path.unlink()
    make_old_file(path)
    change(path)
    names = {file.name for file in path.parent.iterdir()}
    assert "Client's map (format 1) 2.journey" in names


def test_an_old_file_that_was_changed_meanwhile_is_left_alone(path: Path) -> None:
    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("UPDATE card SET text = 'changed by another'")
        before = digest(path)
        with (
            pytest.raises(WriteFailed, match="another program"),
            store.transaction("Lock") as tx,
        ):
            lock(tx, ["c"])
        assert not store.records.get(Card, "c").locked
    assert digest(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_old_tables_that_are_not_exactly_those_are_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TRIGGER t AFTER UPDATE ON doc BEGIN DELETE FROM card; END")
    with pytest.raises(InputRefused, match="tables"):
        open_document(path)


def test_saving_a_copy_of_an_old_file_leaves_it_as_it_is(path: Path) -> None:
    before = digest(path)
    with closing(open_document(path)) as document:
        document.save_copy(path.with_name("copy.journey"))
    assert digest(path) == before
    with closing(open_document(path.with_name("copy.journey"))) as document:
        assert document.records.get(Card, "c").text == "Nobody tells me"


def make_file_of_tables(path: Path, format_: int, without: Sequence[str] = ()) -> None:
    """A file with one map, of the tables of format 3 but these."""
    texts = (FORMATS / "3.sql").read_text().split(";\n")
    with closing(sqlite3.connect(path)) as connection, connection:
        for pragma in (f"application_id = {APPLICATION_ID}", f"user_version = {format_}"):
            connection.execute(f"PRAGMA {pragma}")
        for sql in filter(None, map(str.strip, texts)):
            if sql.split()[2] not in without:
                connection.execute(sql)
        doc = (1, "u" * 32, "Parcel", 0, format_, format_, "0.1", "2026-01-02")
        connection.execute(f"INSERT INTO doc VALUES ({','.join('?' * 8)})", doc)
        project = ("p", "p", "", *[""] * 4, "{}", "Parcel", "", "", "en")
        connection.execute(f"INSERT INTO project VALUES ({','.join('?' * 12)})", project)
        map_ = ("m", "m", "", *[""] * 4, "{}", "Parcel", "current_state", "", None, "", "", "")
        connection.execute(f"INSERT INTO map VALUES ({','.join('?' * 15)})", map_)


def test_a_file_of_format_2_opens_and_can_keep_views(tmp_path: Path) -> None:
    path = tmp_path / "two.journey"
    make_file_of_tables(path, 2, without=["view"])
    with closing(open_document(path)) as document:
        with Store(document.records, document).transaction("Keep") as tx:
            keep_view(tx, "m", "Pains", kinds=("pain_point",), tags=("late",), zoom=0.1)
        document.flush()
    with closing(open_document(path)) as document:
        [view] = document.records.at(View, "m")
        assert (view.title, view.kinds, view.tags, view.zoom) == (
            "Pains",
            ("pain_point",),
            ("late",),
            0.1,
        )
    assert path.with_name("two (format 2).journey").exists()


def test_a_file_of_format_3_opens_and_can_keep_evidence(tmp_path: Path) -> None:
    path = tmp_path / "three.journey"
    make_file_of_tables(path, 3)
    finding = Evidence(map="m", rank="V", title="Support log", n=320)
    with closing(open_document(path)) as document:
        assert next(iter(document.records.of(Project))).brand_colours == ()
        with Store(document.records, document).transaction("Keep") as tx:
            tx.put(finding)
        document.flush()
    with closing(open_document(path)) as document:
        [kept] = document.records.at(Evidence, "m")
    assert kept.same_content(finding.evolve(created_at=kept.created_at, created_by=kept.created_by))
