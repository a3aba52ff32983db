"""Safety copies and rescued maps are listed, and opened as maps of their own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import LEFT, User
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.app.folders import drafts_folder, rescue_folder, trash_folder
from journeydesk.app.safekeeping import keep_safe
from journeydesk.document import rescue_copies_in
from journeydesk.model import Card
from journeydesk.ui.kept_dialog import KeptDialog


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def user(qtbot: object, tmp_path: Path) -> Iterator[User]:
    """At a map with a place of its own."""
    user = User.with_sample()
    user.window.files.save_as(tmp_path / "parcel.journey")
    yield user
    for window in user.window.beside:
        window.close()
        window.deleteLater()
    user.close()


@pytest.fixture
def lost(user: User) -> User:
    """At the start page, after the map went while it was open."""
    path = user.session.path
    path.rename(path.with_name("moved.journey"))
    change(user)
    user.window.show_start_page()
    return user


def change(user: User) -> None:
    """One card less."""
    user.session.store.selection.set((user.session.records.of(Card)[0].id,))
    user.do("delete")


def listed(user: User) -> KeptDialog:
    dialog = user.window.controls.kept.dialog
    assert dialog is not None
    return dialog


def press(user: User, words: str) -> None:
    banner = user.window.banner
    [button] = [button for button in banner.buttons if button.text() == words]
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def test_a_safety_copy_opens_as_a_map_of_its_own(user: User) -> None:
    change(user)
    before = len(user.session.records.of(Card))
    user.session.document.flush()
    path = user.session.path
    assert keep_safe(path, path).result() is not None
    change(user)
    user.do("safety_copies")
    [row] = listed(user).words
    assert "change 1" in row
    QTest.mouseClick(listed(user).open_button, LEFT)
    [window] = user.window.beside
    assert window.session.path == drafts_folder() / "parcel (safety copy).journey"
    assert len(window.session.records.of(Card)) == before
    assert len(user.session.records.of(Card)) == before - 1


def test_a_copy_is_made_when_a_changed_map_is_closed(user: User) -> None:
    change(user)
    path = user.session.path
    user.window.show_start_page()
    assert keep_safe(path, path).result() is None  # it waits for the one before: that is the same
    user.window.open_path(path)
    user.do("safety_copies")
    assert len(listed(user).words) == 1


def test_a_map_without_copies_says_when_there_will_be_one(user: User) -> None:
    user.do("safety_copies")
    assert listed(user).words == []
    assert not listed(user).open_button.isEnabled()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file go")
def test_row_52_a_rescued_map_is_offered_at_the_start_and_opened_untitled(lost: User) -> None:
    assert "1 map could not be written" in lost.window.banner.text
    press(lost, "Show…")
    assert listed(lost).words[0].startswith("parcel.journey · ")
    QTest.mouseClick(listed(lost).open_button, LEFT)
    assert lost.session.path == drafts_folder() / "parcel (rescued).journey"
    assert lost.last_action() == "Delete 1 item"
    assert not list(rescue_copies_in(rescue_folder()))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file go")
def test_row_52_a_rescued_map_is_discarded_into_the_trash_only(lost: User) -> None:
    press(lost, "Show…")
    QTest.mouseClick(listed(lost).discard_button, LEFT)
    assert listed(lost).words == []
    assert not list(rescue_copies_in(rescue_folder()))
    assert len(list(trash_folder().iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file go")
def test_row_52_who_closes_the_list_is_asked_again(lost: User) -> None:
    press(lost, "Show…")
    listed(lost).reject()
    lost.window.banner.hide()
    lost.window.show_start_page()
    assert "1 map could not be written" in lost.window.banner.text
