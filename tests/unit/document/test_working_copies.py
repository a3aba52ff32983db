"""Documents on a network, on a read-only medium or left by another program are worked on as copies
on this computer, and published from there."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from small_disk import SmallDisk, small_disk

from journeydesk.commands import retext
from journeydesk.document import (
    Document,
    Kept,
    Overtaken,
    Saved,
    SaveState,
    Trouble,
    create_document,
    mounts,
    open_document,
    open_to_work,
    rescue_copies_in,
)
from journeydesk.document.mounts import is_remote, type_among
from journeydesk.errors import InputRefused
from journeydesk.model import Map
from journeydesk.store import Store

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
server:/export /mnt/team\\040share nfs4 rw 0 0
//server/maps /mnt/maps cifs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
me@host: /home/me/far fuse.sshfs rw 0 0
tmpfs /mnt/maps/here tmpfs rw 0 0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A map on this computer."""
    (tmp_path / "share").mkdir()
    return made(tmp_path / "share" / "parcel.journey")


@pytest.fixture
def shared(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map on what says it is a network share."""
    table = tmp_path / "mounts"
    table.write_text(f"server:/maps {path.parent.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr(mounts, "MOUNTS", table)
    monkeypatch.setattr(mounts.sys, "platform", "linux")
    return path


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "stick") as disk:
        yield disk


def made(path: Path) -> Path:
    create_document(path, [Map(id="m", rank="V", title="First")]).close()
    return path


def retitle(document: Document, title: str) -> None:
    with Store(document.records, document).transaction("Retitle") as tx:
        retext(tx, "m", title)
    document.flush()


def retitle_at(path: Path, title: str) -> None:
    with closing(open_document(path)) as document:
        retitle(document, title)


def title_at(path: Path) -> str:
    with closing(open_document(path)) as document:
        return document.records.get(Map, "m").title


def states_of(document: Document) -> list[SaveState]:
    states: list[SaveState] = []
    document.on_saved = states.append
    return states


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/parcel.journey", "ext4"),
        ("/mnt/team share/parcel.journey", "nfs4"),
        ("/mnt/maps/parcel.journey", "cifs"),
        ("/mnt/maps/here/parcel.journey", "tmpfs"),
        ("/home/me/far/parcel.journey", "fuse.sshfs"),
        ("/media/stick/parcel.journey", "fuseblk"),
    ],
)
def test_row_15_a_path_lies_on_the_innermost_file_system(path: str, kind: str) -> None:
    assert type_among(Path(path), MOUNTS) == kind


def test_row_15_a_share_is_told_from_a_disk(shared: Path, tmp_path: Path) -> None:
    assert is_remote(shared)
    assert not is_remote(tmp_path)


def test_row_15_a_map_on_a_share_is_published_when_asked_and_at_the_end(
    shared: Path, folder: Path
) -> None:
    document = open_to_work(shared, folder)
    states = states_of(document)
    assert document.path == shared
    retitle(document, "Second")
    assert states[-1] == Kept(Trouble.AWAY)
    assert title_at(shared) == "First"
    document.retry()
    document.flush()
    assert isinstance(states[-1], Saved)
    assert title_at(shared) == "Second"
    retitle(document, "Third")
    document.close()
    assert title_at(shared) == "Third"
    assert not list(rescue_copies_in(folder))


def test_row_15_a_map_that_is_only_looked_at_leaves_nothing(shared: Path, folder: Path) -> None:
    before = shared.read_bytes(), shared.stat().st_mtime_ns
    open_to_work(shared, folder).close()
    assert (shared.read_bytes(), shared.stat().st_mtime_ns) == before
    assert [file for file in folder.rglob("*") if file.is_file()] == []


def test_row_15_what_a_colleague_has_published_is_to_be_read_anew(
    shared: Path, folder: Path
) -> None:
    document = open_to_work(shared, folder)
    states = states_of(document)
    retitle_at(shared, "Theirs")
    document.look()
    document.flush()
    assert states == [Overtaken()]
    document.close()
    assert title_at(shared) == "Theirs"
    assert not list(rescue_copies_in(folder))


def test_row_15_what_both_have_changed_is_kept_twice(shared: Path, folder: Path) -> None:
    document = open_to_work(shared, folder)
    retitle_at(shared, "Theirs")
    retitle(document, "Ours")
    document.close()
    assert title_at(shared) == "Theirs"
    [copy] = rescue_copies_in(folder)
    assert copy.note.trouble is Trouble.APART
    assert title_at(copy.path) == "Ours"


def test_a_share_that_is_gone_is_told_and_come_back_to(shared: Path, folder: Path) -> None:
    document = open_to_work(shared, folder)
    states = states_of(document)
    retitle(document, "Second")
    aside = shared.parent.rename(shared.parent.with_name("unplugged"))
    document.retry()
    document.flush()
    assert states[-1] == Kept(Trouble.FAILING)
    aside.rename(shared.parent)
    document.close()
    assert title_at(shared) == "Second"


def test_row_17_a_file_in_write_ahead_mode_is_opened_as_a_copy(path: Path, folder: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    before = path.read_bytes()
    with pytest.raises(InputRefused):
        open_document(path)
    with closing(open_to_work(path, folder)) as document:
        assert document.records.get(Map, "m").title == "First"
    assert path.read_bytes() == before


def test_row_23_a_log_of_another_time_beside_a_map_is_not_mixed_into_it(
    path: Path, folder: Path
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE map SET title = 'Of another time'")
        connection.commit()
        stale = path.with_name("stale")
        shutil.copyfile(f"{path}-wal", stale)
    fresh = made(path.with_name("fresh.journey"))
    fresh.replace(path)
    stale.rename(f"{path}-wal")
    with closing(open_to_work(path, folder)) as document:
        assert document.records.get(Map, "m").title == "First"


def test_row_18_a_broken_off_transaction_on_a_read_only_medium_is_taken_back_in_a_copy(
    disk: SmallDisk, path: Path, folder: Path
) -> None:
    there = disk.root / "parcel.journey"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN")
        connection.execute("UPDATE map SET title = 'Half'")
        row = ("a" * 64, "image/png", bytes(200_000))
        connection.execute("INSERT INTO asset VALUES (?, ?, ?)", row)
        shutil.copyfile(path, there)
        shutil.copyfile(f"{path}-journal", f"{there}-journal")
        connection.execute("ROLLBACK")
    disk.protect()
    document = open_to_work(there, folder)
    states = states_of(document)
    assert document.records.get(Map, "m").title == "First"
    retitle(document, "Second")
    assert states[-1] == Kept(Trouble.READ_ONLY)
    document.close()
    [copy] = rescue_copies_in(folder)
    assert title_at(copy.path) == "Second"
