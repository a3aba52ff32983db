"""The full check names the step at which a file fails, and writes to none."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import old_format_1
import pytest

from journeydesk.commands import retext
from journeydesk.document import check_document, create_document
from journeydesk.document.header import JOURNAL_ENDS
from journeydesk.document.seal import seal
from journeydesk.errors import InputRefused
from journeydesk.model import Card, Image, Lane, Link, Map, Stage
from journeydesk.store import Store

PICTURE = b"picture"
DIGEST = hashlib.sha256(PICTURE).hexdigest()
RECORDS = (
    Map(id="m", rank="V", title="Late"),
    Stage(id="s", map="m", rank="V", title="Wait"),
    Lane(id="l", map="m", rank="V"),
    Card(id="c", lane="l", stage="s", rank="V", text="Nobody tells me anything"),
    Card(id="d", lane="l", stage="s", rank="X", text="Nobody answers"),
    Link(id="k", map="m", rank="V", source="c", target="d"),
    Image(id="i", map="m", rank="V", asset=DIGEST, mime="image/png", width=1, height=1),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "map.journey"
    with closing(create_document(path, RECORDS, {DIGEST: PICTURE})) as document:
        with Store(document.records, document).transaction("Say") as tx:
            retext(tx, "c", "said")
        document.flush()
    return path


def tamper(path: Path, *statements: str, is_sealed: bool = False) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for sql in statements:
            connection.execute(sql)
        if is_sealed:
            seal(connection)


def failing(path: Path) -> list[str]:
    """The steps with faults, each of which has a repair."""
    before = path.read_bytes(), path.stat().st_mtime_ns
    steps = check_document(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert all(fault.what and fault.repair for step in steps for fault in step.faults)
    return [step.name for step in steps if step.faults]


def test_a_sound_file_passes_every_step(path: Path) -> None:
    steps = check_document(path)
    assert all(step.is_done and not step.faults for step in steps)
    assert len(steps) == 12


@pytest.mark.parametrize(
    ("sql", "step"),
    [
        ("CREATE VIEW more AS SELECT 1", "tables"),
        ("DELETE FROM lane", "references"),
        ("UPDATE card SET tags = '['", "records"),
        ("UPDATE card SET text = 'sold'", "seal"),
        ("UPDATE change SET label = 'Sold'", "history"),
        ("UPDATE asset SET bytes = x'00'", "images"),
        ("UPDATE link SET target = 'nobody'", "rules"),
    ],
)
def test_a_fault_is_named_at_its_step(path: Path, sql: str, step: str) -> None:
    tamper(path, sql)
    assert step in failing(path)


def test_what_is_wrong_under_a_true_seal_is_found_all_the_same(path: Path) -> None:
    tamper(path, "UPDATE change SET fwd = x'00'", "UPDATE card SET rank = ''", is_sealed=True)
    assert failing(path) == ["history", "rules"]


def test_a_lost_page_is_named(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-4096:] = bytes(4096)
    path.write_bytes(data)
    assert "pages" in failing(path)


@pytest.mark.parametrize(
    ("data", "step"),
    [
        (b"", "header"),
        (b"no map", "header"),
        (bytes(8192), "length"),
    ],
)
def test_what_is_no_map_is_named_at_the_header(path: Path, data: bytes, step: str) -> None:
    path.write_bytes(data)
    assert failing(path) == [step]
    assert not any(step.is_done for step in check_document(path)[4:])


def test_a_file_cut_short_is_named(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])
    assert failing(path) == ["length"]


def test_what_lies_beside_a_file_is_named_and_not_touched(path: Path) -> None:
    journal = path.with_name("map.journey-journal")
    journal.write_bytes(bytes(512) + JOURNAL_ENDS)
    assert failing(path) == ["sidecars"]
    journal.write_bytes(bytes(512))
    assert failing(path) == ["journal"]
    assert journal.read_bytes() == bytes(512)


def test_a_file_of_an_older_format_is_checked_as_it_would_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.journey"
    old_format_1.make_old_file(path)
    assert failing(path) == []


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefused):
        check_document(tmp_path / "nowhere.journey")
