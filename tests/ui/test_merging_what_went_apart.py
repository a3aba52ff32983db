"""A map that went on in a rescue copy is merged from its banner into the file it belongs to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from driver import LEFT, User
from merging import Plan, changed
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.app.folders import rescue_folder, trash_folder
from journeydesk.document import create_document, open_document, rescue_copies_in
from journeydesk.model import Card
from journeydesk.store import Store
from journeydesk.ui.conflicts import ConflictsDialog

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let an open file go"
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def user(qtbot: object, tmp_path: Path) -> Iterator[User]:
    """At a map with a place of its own."""
    user = User.with_sample()
    user.window.files.save_as(tmp_path / "parcel.journey")
    yield user
    user.close()


def cards(user: User) -> list[str]:
    """The ids of those with words."""
    return sorted(card.id for card in user.session.records.of(Card) if card.text)


def go_apart(user: User, theirs: Plan, ours: Plan) -> None:
    """Another program puts its state of the map in place, and the user goes on without it."""
    later = user.session.path.with_name("later.journey")
    user.session.document.save_copy(later)
    with closing(open_document(later)) as other, Store(other.records, other).transaction("A") as tx:
        theirs(tx)
    later.replace(user.session.path)
    user.session.run("Ours", ours)
    user.wait_until(lambda: user.window.keeping.banner.isVisible())


def merge(user: User, do: Callable[[ConflictsDialog], object] | None = None) -> None:
    """By the button of the banner; `do` is done on the screen of conflicts."""
    [button] = [b for b in user.window.keeping.banner.buttons if b.text() == "Merge…"]

    def on_screen() -> None:
        dialog = QApplication.activeModalWidget()
        if do:
            assert isinstance(dialog, ConflictsDialog)
            do(dialog)
        if dialog:
            dialog.close()

    QTimer.singleShot(0, user.window, on_screen)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def texts(user: User, *ids: str) -> list[str]:
    return [user.session.records.get(Card, id_).text for id_ in ids]


def texts_in(path: Path, *ids: str) -> list[str]:
    with closing(open_document(path)) as document:
        return [document.records.get(Card, id_).text for id_ in ids]


def test_both_are_in_the_file_and_the_rescue_copy_is_in_the_trash(user: User) -> None:
    one, two = cards(user)[:2]
    go_apart(user, changed(one, text="Theirs"), changed(two, text="Ours"))
    merge(user)
    assert texts(user, one, two) == ["Theirs", "Ours"]
    assert texts_in(user.session.path, one, two) == ["Theirs", "Ours"]
    assert user.last_action() == "Merge parcel (rescued)"
    assert [version.name for version in user.session.document.versions.named] == [
        "Before the merge"
    ]
    assert not user.window.keeping.banner.isVisible()
    assert not list(rescue_copies_in(rescue_folder()))
    [trashed] = trash_folder().glob("*.journey")
    assert texts_in(trashed, two) == ["Ours"]
    user.window.show_start_page()
    assert not user.window.banner.isVisible()


def test_the_merge_is_taken_back_in_one_step(user: User) -> None:
    one, two = cards(user)[:2]
    [_theirs, before] = texts(user, one, two)
    go_apart(user, changed(one, text="Theirs"), changed(two, text="Ours"))
    merge(user)
    user.do("undo")
    assert texts(user, one, two) == ["Theirs", before]


def test_what_both_changed_is_asked(user: User) -> None:
    one = cards(user)[0]
    go_apart(user, changed(one, text="Theirs"), changed(one, text="Ours"))

    def take_what_was_rescued(dialog: ConflictsDialog) -> None:
        QTest.keyClick(dialog.rows, Qt.Key.Key_B)
        dialog.merge.click()

    merge(user, take_what_was_rescued)
    assert texts_in(user.session.path, one) == ["Ours"]
    assert not list(rescue_copies_in(rescue_folder()))


def test_nothing_is_lost_if_the_screen_is_cancelled(user: User) -> None:
    one = cards(user)[0]
    go_apart(user, changed(one, text="Theirs"), changed(one, text="Ours"))
    merge(user, lambda dialog: dialog.cancel.click())
    assert texts(user, one) == ["Ours"]
    assert texts_in(user.session.path, one) == ["Theirs"]
    assert user.window.keeping.banner.isVisible()
    [copy] = rescue_copies_in(rescue_folder())
    assert texts_in(copy.path, one) == ["Ours"]


def test_another_document_in_its_place_is_left_alone(user: User) -> None:
    one, records = cards(user)[0], list(user.session.records)
    other = user.session.path.with_name("other.journey")
    create_document(other, records).close()
    other.replace(user.session.path)
    user.session.run("Ours", changed(one, text="Ours"))
    user.wait_until(lambda: user.window.keeping.banner.isVisible())
    merge(user)
    assert "is another document" in user.window.banner.text
    assert texts(user, one) == ["Ours"]
    assert list(rescue_copies_in(rescue_folder()))
