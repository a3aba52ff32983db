"""A damaged file is only shown, or not opened; what can be brought back is offered."""

import sqlite3
from contextlib import closing
from pathlib import Path

import late_parcel
import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from journeydesk.app.folders import drafts_folder
from journeydesk.app.safekeeping import keep_safe
from journeydesk.commands import retext
from journeydesk.document import create_document, open_document
from journeydesk.model import Card, Comment
from journeydesk.store import Store
from journeydesk.ui.damaged_dialog import DamagedDialog

PAGE = 4096


@pytest.fixture
def path(qtbot: object, tmp_path: Path) -> Path:
    path = tmp_path / "parcel.journey"
    create_document(path, late_parcel.fresh_records()).close()
    return path


def tear(path: Path) -> bytes:
    """Half of it is gone."""
    data = path.read_bytes()[: 60 * PAGE + 100]
    path.write_bytes(data)
    return data


def falsify(path: Path) -> bytes:
    """A word is another one: nothing but the seal tells."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE stage SET title = 'Sold'")
    return path.read_bytes()


def press(dialog: DamagedDialog, words: str) -> None:
    [button] = [b for b in dialog.findChildren(QPushButton) if b.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def open_damaged(user: User, path: Path) -> DamagedDialog:
    user.window.attempt(lambda: user.window.open_path(path))
    dialog = user.window.damage
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_a_damaged_file_is_not_opened_and_what_can_come_back_is_told(path: Path) -> None:
    data = tear(path)
    user = User.with_empty_map()
    dialog = open_damaged(user, path)
    assert "its end is missing" in dialog.what.text()
    assert "stages" in dialog.back.text()
    press(dialog, "Close")
    assert user.session.path != path
    assert path.read_bytes() == data


def test_a_repaired_copy_is_a_draft_and_says_what_is_missing(path: Path) -> None:
    data = tear(path)
    user = User.with_empty_map()
    press(open_damaged(user, path), "Open a repaired copy")
    assert user.session.path.parent == drafts_folder()
    assert "recovered" in user.session.path.stem
    assert user.session.records.of(Comment)
    assert path.read_bytes() == data


def test_of_a_file_of_which_nothing_is_left_only_the_place_is_shown(path: Path) -> None:
    path.write_bytes(bytes(10 * PAGE))
    dialog = open_damaged(User.with_empty_map(), path)
    assert [button.text() for button in dialog.buttons] == ["Show the file", "Close"]


def test_a_file_that_proves_damaged_while_it_is_open_is_only_shown(path: Path) -> None:
    data = falsify(path)
    user = User.with_file(path)
    user.wait_until(lambda: user.window.damage is not None)
    dialog = user.window.damage
    assert dialog is not None
    press(dialog, "Close")
    card = user.session.records.of(Card)[0]
    user.window.attempt(
        lambda: user.session.run("Change", lambda tx: tx.put(card.evolve(text="x")))
    )
    assert user.session.records.find(card.id) == card
    assert "only shown" in user.window.banner.text
    assert user.last_action() == ""
    user.window.show_start_page()
    assert path.read_bytes() == data


def test_the_banner_leads_back_to_what_can_be_done(path: Path) -> None:
    falsify(path)
    user = User.with_file(path)
    user.wait_until(lambda: user.window.damage is not None)
    first = user.window.damage
    assert first is not None
    press(first, "Close")
    [button] = user.window.keeping.banner.buttons
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert user.window.damage is not first
    assert user.window.damage is not None
    press(user.window.damage, "Open a repaired copy")
    assert user.session.path.parent == drafts_folder()
    assert "Sold" not in user.stages()


def test_a_safety_copy_is_offered_by_its_time(path: Path) -> None:
    with closing(open_document(path)) as document:
        store = Store(document.records, document)
        with store.transaction("Say") as tx:
            retext(tx, document.records.of(Card)[0].id, "Kept safe")
    assert keep_safe(path, path).result(timeout=20)
    path.write_bytes(bytes(10 * PAGE))
    user = User.with_empty_map()
    dialog = open_damaged(user, path)
    [words] = [b.text() for b in dialog.buttons if b.text().startswith("Open a safety copy of")]
    press(dialog, words)
    assert "safety copy" in user.session.path.stem
    assert any(card.text == "Kept safe" for card in user.session.records.of(Card))
    assert path.read_bytes() == bytes(10 * PAGE)
