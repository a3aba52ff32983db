"""Where a map cannot be written, the window says so, says what is kept, and offers what helps."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from driver import LEFT, User
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from small_disk import SmallDisk, small_disk

from journeydesk.app.folders import rescue_folder
from journeydesk.document import mounts, open_document, rescue_copies_in
from journeydesk.document.committing import Committer, Job
from journeydesk.model import Card

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let an open file go"
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "stick") as disk:
        yield disk


@pytest.fixture
def user(qtbot: object, tmp_path: Path) -> Iterator[User]:
    """At a map with a place of its own."""
    user = User.with_sample()
    user.window.files.save_as(tmp_path / "parcel.journey")
    yield user
    user.close()


def change(user: User) -> None:
    """One card less."""
    user.session.store.selection.set((user.session.records.of(Card)[0].id,))
    user.do("delete")


def banner(user: User) -> str:
    found = user.window.keeping.banner
    return found.text if found.isVisible() else ""


def press(user: User, words: str) -> None:
    [button] = [b for b in user.window.keeping.banner.buttons if b.text() == words]
    QTest.mouseClick(button, LEFT)


def buttons(user: User) -> list[str]:
    return [button.text() for button in user.window.keeping.banner.buttons]


def come_to_the_window(user: User) -> None:
    """From another program."""
    QApplication.sendEvent(user.window, QEvent(QEvent.Type.WindowActivate))


def cards_in(path: Path) -> int:
    with closing(open_document(path)) as document:
        return len(document.records.of(Card))


def test_row_6_a_full_disk_is_told_and_tried_again(user: User, disk: SmallDisk) -> None:
    path = disk.root / "parcel.journey"
    user.window.files.save_as(path)
    disk.fill()
    change(user)
    user.wait_until(lambda: "no room left for parcel.journey" in banner(user))
    assert buttons(user) == ["Try again", "Save as…"]
    assert user.window.status.saving_text == "Kept in a copy"
    cards = len(user.session.records.of(Card))
    disk.make_room()
    press(user, "Try again")
    user.wait_until(lambda: not banner(user))
    assert "Saved" in user.window.status.saving_text
    user.window.show_start_page()
    assert cards_in(path) == cards
    assert not list(rescue_copies_in(rescue_folder()))


def test_row_16_changes_to_a_read_only_map_are_kept_and_saved_elsewhere(
    user: User, disk: SmallDisk, tmp_path: Path
) -> None:
    user.window.files.save_as(disk.root / "parcel.journey")
    user.window.show_start_page()
    disk.protect()
    user.window.open_path(disk.root / "parcel.journey")
    before = len(user.session.records.of(Card))
    change(user)
    user.wait_until(lambda: "may only be read" in banner(user))
    user.window.files.save_as(tmp_path / "elsewhere.journey")
    assert banner(user) == ""
    assert not list(rescue_copies_in(rescue_folder()))
    assert cards_in(disk.root / "parcel.journey") == before
    assert len(user.session.records.of(Card)) == before - 1


def test_row_21_a_map_deleted_meanwhile_is_noticed_at_the_window_and_put_back(user: User) -> None:
    path = user.session.path
    path.unlink()
    come_to_the_window(user)
    user.wait_until(lambda: "was deleted, moved or renamed" in banner(user))
    press(user, "Put it back")
    user.wait_until(lambda: not banner(user))
    assert path.exists()


def test_row_20_a_map_that_another_program_has_gone_on_with_is_shown_anew(
    user: User, tmp_path: Path
) -> None:
    later = tmp_path / "later.journey"
    user.session.document.save_copy(later)
    other = User.with_file(later)
    change(other)
    cards = len(other.session.records.of(Card))
    other.close()
    later.replace(user.session.path)
    come_to_the_window(user)
    user.wait_until(lambda: len(user.session.records.of(Card)) == cards)
    assert "changed by another program" in user.told()
    assert banner(user) == ""


def test_row_30_of_two_maps_that_went_apart_both_are_kept(user: User, tmp_path: Path) -> None:
    later = tmp_path / "later.journey"
    user.session.document.save_copy(later)
    other = User.with_file(later)
    change(other)
    theirs = len(other.session.records.of(Card))
    change(other)
    other.close()
    later.replace(user.session.path)
    change(user)
    user.wait_until(lambda: "Both are kept" in banner(user))
    assert buttons(user) == ["Merge…", "Save as…"]
    path = user.session.path
    user.window.show_start_page()
    assert cards_in(path) == theirs - 1
    [copy] = rescue_copies_in(rescue_folder())
    assert cards_in(copy.path) == theirs


def test_row_15_a_map_on_a_share_is_published_on_ctrl_s_and_on_close(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    table = tmp_path / "mounts"
    table.write_text(f"server:/maps {share.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr(mounts, "MOUNTS", table)
    monkeypatch.setattr(mounts.sys, "platform", "linux")
    path = share / "parcel.journey"
    user.window.files.save_as(path)
    cards = len(user.session.records.of(Card))
    change(user)
    user.wait_until(lambda: user.window.status.saving_text == "Saved on this computer")
    assert banner(user) == ""
    assert cards_in(path) == cards
    user.do("save")
    user.wait_until(lambda: cards_in(path) == cards - 1)
    user.wait_until(
        lambda: (
            user.window.status.saving_text.startswith("Saved ")
            and "computer" not in user.window.status.saving_text
        )
    )
    change(user)
    user.window.show_start_page()
    assert cards_in(path) == cards - 2
    assert not list(rescue_copies_in(rescue_folder()))


def test_row_55_a_drive_that_does_not_answer_holds_up_closing_only(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, commit = Event(), Committer.commit

    def wait_and_commit(committer: Committer, job: Job) -> None:
        answers.wait()
        commit(committer, job)

    user.session.document.flush()
    monkeypatch.setattr(Committer, "commit", wait_and_commit)
    cards, path = len(user.session.records.of(Card)), user.session.path
    for _step in range(3):
        change(user)
    user.do("undo")
    user.window.grab()
    assert len(user.session.records.of(Card)) == cards - 2
    assert user.window.status.saving_text == "Saving…"
    assert not user.session.document.is_resting

    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        answers.set()

    monkeypatch.setattr(user.window, "say", say)
    user.window.show_start_page()
    assert said == ["Saving the last changes; the drive is slow…"]
    assert cards_in(path) == cards - 2
