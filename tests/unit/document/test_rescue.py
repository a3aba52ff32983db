"""A document whose file cannot be written goes on in a rescue copy, and comes back from it."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from small_disk import SmallDisk, small_disk

from journeydesk.commands import retext
from journeydesk.document import (
    Kept,
    Overtaken,
    RescueCopy,
    Saved,
    SaveState,
    Trouble,
    create_document,
    open_document,
    rescue_copies_in,
)
from journeydesk.document.committing import Committer
from journeydesk.model import Map
from journeydesk.store import Store

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let an open file go"
)


class Desk:
    """One program with a document open, and what it was told."""

    def __init__(self, path: Path, rescues: Path) -> None:
        self.document = open_document(path)
        self.document.rescue_in(rescues)
        self.states: list[SaveState] = []
        self.document.on_saved = self.states.append
        self.store = Store(self.document.records, self.document)

    def retitle(self, title: str) -> SaveState:
        """Answers with what is told in the end."""
        with self.store.transaction("Retitle") as tx:
            retext(tx, "m", title)
        return self.settled()

    def settled(self) -> SaveState:
        self.document.flush()
        return self.states[-1]

    def retry(self, *, put_back: bool = False) -> SaveState:
        self.document.retry(put_back=put_back)
        return self.settled()

    def look(self) -> SaveState | None:
        self.document.look()
        self.document.flush()
        return self.states[-1] if self.states else None


@pytest.fixture
def rescues(tmp_path: Path) -> Path:
    return tmp_path / "own" / "rescue"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "parcel.journey")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "stick") as disk:
        yield disk


def made(path: Path) -> Path:
    create_document(path, [Map(id="m", rank="V", title="First")]).close()
    return path


def titles(path: Path) -> list[str]:
    """Of the map now, and how many steps led there."""
    with closing(open_document(path)) as document:
        return [document.records.get(Map, "m").title, str(len(document.entries()))]


def copies(rescues: Path) -> list[Path]:
    return [copy.path for copy in rescue_copies_in(rescues)]


def test_row_6_a_full_disk_is_left_and_come_back_to(disk: SmallDisk, rescues: Path) -> None:
    path = made(disk.root / "parcel.journey")
    desk = Desk(path, rescues)
    assert isinstance(desk.retitle("Second"), Saved)
    disk.fill()
    assert desk.retitle("Third") == Kept(Trouble.FULL)
    assert desk.retitle("Fourth") == Kept(Trouble.FULL)
    assert [titles(copy) for copy in copies(rescues)] == [["Fourth", "3"]]
    assert desk.retry() == Kept(Trouble.FULL)
    disk.make_room()
    assert isinstance(desk.retry(), Saved)
    assert copies(rescues) == []
    desk.retitle("Fifth")
    desk.document.close()
    assert titles(path) == ["Fifth", "4"]


def test_row_7_with_no_byte_free_a_map_opens_and_a_copy_is_saved_elsewhere(
    disk: SmallDisk, rescues: Path, tmp_path: Path
) -> None:
    path = made(disk.root / "parcel.journey")
    disk.fill()
    desk = Desk(path, rescues)
    desk.retitle("Second")
    desk.document.save_copy(tmp_path / "elsewhere.journey")
    desk.document.close()
    assert titles(tmp_path / "elsewhere.journey") == ["Second", "1"]
    assert titles(path) == ["First", "0"]
    assert sorted(p.name for p in disk.root.iterdir()) == ["ballast", "parcel.journey"]


def test_row_16_the_first_change_of_a_read_only_file_is_kept(
    disk: SmallDisk, rescues: Path
) -> None:
    path = made(disk.root / "parcel.journey")
    disk.protect()
    desk = Desk(path, rescues)
    assert desk.retitle("Second") == Kept(Trouble.READ_ONLY)
    assert desk.retry() == Kept(Trouble.READ_ONLY)
    disk.protect(writable=True)
    desk.document.close()
    assert titles(path) == ["Second", "1"]
    assert copies(rescues) == []


def test_row_21_a_deleted_file_is_put_back_only_when_asked(path: Path, rescues: Path) -> None:
    desk = Desk(path, rescues)
    desk.retitle("Second")
    path.unlink()
    assert desk.look() == Kept(Trouble.GONE)
    assert desk.retitle("Third") == Kept(Trouble.GONE)
    assert desk.retry() == Kept(Trouble.GONE)
    assert not path.exists()
    assert isinstance(desk.retry(put_back=True), Saved)
    desk.document.close()
    assert titles(path) == ["Third", "2"]
    assert copies(rescues) == []


def test_row_22_what_is_written_after_a_rename_is_kept(path: Path, rescues: Path) -> None:
    desk = Desk(path, rescues)
    desk.retitle("Second")
    path.rename(path.with_name("renamed.journey"))
    assert desk.retitle("Third") == Kept(Trouble.GONE)
    desk.document.close()
    assert titles(path.with_name("renamed.journey"))[0] in ("Second", "Third")
    assert [titles(copy) for copy in copies(rescues)] == [["Third", "2"]]


def test_row_20_a_file_replaced_by_its_own_earlier_state_is_brought_up_to_date(
    path: Path, rescues: Path
) -> None:
    earlier = path.with_name("earlier")
    earlier.write_bytes(path.read_bytes())
    desk = Desk(path, rescues)
    desk.retitle("Second")
    earlier.replace(path)
    assert isinstance(desk.look(), Saved)
    desk.document.close()
    assert titles(path) == ["Second", "1"]
    assert copies(rescues) == []


def test_row_20_a_file_replaced_by_a_later_state_is_to_be_read_anew(
    path: Path, rescues: Path
) -> None:
    desk = Desk(path, rescues)
    desk.retitle("Second")
    later = path.with_name("later.journey")
    desk.document.save_copy(later)
    with closing(open_document(later)) as other, Store(other.records, other).transaction("A") as tx:
        retext(tx, "m", "Theirs")
    later.replace(path)
    assert desk.look() == Overtaken()
    desk.document.close()
    assert titles(path) == ["Theirs", "2"]
    assert copies(rescues) == []


def test_row_30_of_two_that_went_apart_both_are_kept(path: Path, rescues: Path) -> None:
    other = Desk(path, rescues)
    desk = Desk(path, rescues)
    other.retitle("Theirs")
    assert desk.retitle("Ours") == Kept(Trouble.APART)
    desk.document.close()
    other.document.close()
    assert titles(path) == ["Theirs", "1"]
    assert [titles(copy) for copy in copies(rescues)] == [["Ours", "1"]]


def test_row_28_what_another_program_adds_is_seen_without_a_change_of_ours(
    path: Path, rescues: Path
) -> None:
    desk, other = Desk(path, rescues), Desk(path, rescues)
    desk.retitle("Second")
    other.document.close()
    other = Desk(path, rescues)
    other.retitle("Theirs")
    assert desk.look() == Overtaken()
    for each in (desk, other):
        each.document.close()
    assert titles(path) == ["Theirs", "2"]


def test_a_damaged_file_in_its_place_is_never_written_over(path: Path, rescues: Path) -> None:
    desk = Desk(path, rescues)
    desk.retitle("Second")
    strange = path.with_name("strange")
    strange.write_bytes(b"something else")
    strange.replace(path)
    assert desk.retitle("Third") == Kept(Trouble.APART)
    desk.document.close()
    assert path.read_bytes() == b"something else"
    assert [titles(copy) for copy in copies(rescues)] == [["Third", "2"]]


def test_row_53_a_rescue_copy_is_needed_until_the_document_went_through_its_state(
    path: Path, rescues: Path, tmp_path: Path
) -> None:
    desk = Desk(path, rescues)
    desk.retitle("Second")
    aside = path.rename(path.with_name("aside"))
    desk.retitle("Third")
    [copy] = rescue_copies_in(rescues)
    kept = RescueCopy(tmp_path / "kept.journey", copy.note)
    kept.path.write_bytes(copy.path.read_bytes())
    aside.rename(path)
    assert kept.is_needed()
    desk.document.close()
    assert not kept.is_needed()
    assert not copy.path.exists()
    assert titles(path) == ["Third", "2"]


def test_a_look_that_fails_does_not_end_the_saving(
    path: Path, rescues: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(path, rescues)

    def fails(_committer: Committer) -> bool:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(Committer, "is_alone", property(fails))
        desk.look()
    assert "not looked after" in caplog.text
    assert isinstance(desk.retitle("Second"), Saved)
    desk.document.close()
    assert titles(path) == ["Second", "1"]
