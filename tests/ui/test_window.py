"""The window around the map: start page, actions, opening and bad input."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from journeydesk import bundle
from journeydesk.actions.menus import MENUS
from journeydesk.actions.table import ACTIONS, TOOLBAR
from journeydesk.app.exporting import Export, export_map
from journeydesk.document.seal import seal
from journeydesk.settings import Preferences
from journeydesk.ui.window import MainWindow


@pytest.fixture
def window(qtbot: object) -> Iterator[MainWindow]:
    window = MainWindow(Preferences(), lambda _kept: None)
    window.show()
    yield window
    window.close()


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def test_every_action_is_bound_and_its_icon_bundled(window: MainWindow) -> None:
    assert set(window.actions_.by_name) == set(ACTIONS)
    assert {action.icon for action in ACTIONS.values() if action.icon} <= bundle.icon_paths().keys()
    hung = {name for _title, names in MENUS for name in names} | set(TOOLBAR)
    assert hung - {""} <= set(ACTIONS)


def test_no_two_actions_share_a_key() -> None:
    keys = [key for action in ACTIONS.values() for key in action.keys]
    assert len(keys) == len(set(keys))


def test_a_template_of_the_start_page_opens_a_map(window: MainWindow) -> None:
    tile = window.start_page.tiles[1]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert window.workspace is not None
    assert len(window.session.layout.columns) == 5
    window.show_start_page()
    assert window.workspace is None


def test_thumbnails_come_after_the_page_is_shown(window: MainWindow, qtbot: object) -> None:
    tiles = window.start_page.tiles
    qtbot.waitUntil(lambda: all(t.has_picture for t in tiles), timeout=10_000)  # type: ignore[attr-defined]


def test_a_file_that_is_no_map_is_one_sentence(window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "notes.journey"
    bad.write_text("not a map")
    window.attempt(lambda: window.open_path(bad))
    assert window.workspace is None
    assert "notes.journey" in window.banner.text
    assert window.banner.isVisible()


def test_a_mermaid_file_opens_as_a_draft(window: MainWindow, tmp_path: Path) -> None:
    source = tmp_path / "checkout.mmd"
    source.write_text("journey\n title Checkout\n section Pay\n Enter card: 2: Ada\n")
    window.open_path(source)
    assert window.session.map.title == "Checkout"
    assert window.session.path.parent.name == "drafts"


def test_a_pdf_opens_as_the_map_it_shows(user: User, tmp_path: Path) -> None:
    path = tmp_path / "order.pdf"
    export_map(user.session.records, Export(path), lambda: pytest.fail("no pixels are wanted"))
    user.window.open_path(path)
    assert user.session.map.title == "Where is my order? A late parcel, from click to doorstep"
    assert user.session.path.parent.name == "drafts"
    assert not user.window.banner.isVisible()


def test_a_pdf_that_was_edited_opens_with_a_warning(user: User, tmp_path: Path) -> None:
    path = tmp_path / "order.pdf"
    export_map(user.session.records, Export(path), lambda: pytest.fail("no pixels are wanted"))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.docinfo["/ModDate"] = "D:20260101120000Z"
        pdf.save(path)
    user.window.open_path(path)
    assert "changed after JourneyDesk wrote it" in user.window.banner.text


def test_saved_is_told_and_undo_works_after_reopening(user: User, qtbot: object) -> None:
    path = user.session.path
    user.click("I wait")
    user.do("delete")
    qtbot.waitUntil(lambda: "Saved" in user.window.status.saving_text)  # type: ignore[attr-defined]
    user.close()
    again = User.with_file(path)
    assert "I wait" not in again.stages()
    again.do("undo")
    assert "I wait" in again.stages()
    again.close()


def test_an_undo_that_the_file_cannot_give_is_one_sentence(user: User) -> None:
    path = user.session.path
    user.click("I wait")
    user.do("delete")
    user.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE change SET inv = x'00'")
        seal(connection)
    again = User.with_file(path)
    stages = again.stages()
    again.do("undo")
    assert again.window.banner.isVisible()
    assert "history is damaged" in again.window.banner.text
    assert again.stages() == stages
    again.close()


def test_save_as_goes_on_in_the_new_file(user: User, tmp_path: Path) -> None:
    path = tmp_path / "mine.journey"
    user.window.files.save_as(path)
    assert user.session.path == path
    user.click("I wait")
    user.do("delete")
    user.close()
    assert User.with_file(path).stages() == [
        "I place my order",
        "I ask for help",
        "My parcel arrives",
    ]


def test_dark_colours_and_back(user: User) -> None:
    user.do("dark")
    assert user.session.theme.name == "dark"
    user.do("dark")
    assert user.session.theme.name == "light"


def test_high_contrast_and_back_to_the_colours_of_before(user: User) -> None:
    user.do("dark")
    user.do("contrast")
    assert user.session.theme.name == "contrast"
    assert user.window.preferences.theme == "contrast"
    checked = [name for name in ("dark", "contrast") if user.window.actions_[name].isChecked()]
    assert checked == ["contrast"]
    user.do("contrast")
    assert user.session.theme.name == "dark"


def test_panels_hide_and_come_back(user: User) -> None:
    user.do("panels")
    assert not user.window.open_map.has_panels
    user.do("panels")
    assert user.window.open_map.has_panels


def test_a_lost_map_that_is_located_takes_its_place(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost, found = tmp_path / "away" / "tea.journey", tmp_path / "here.json"
    found.write_bytes((bundle.resources() / "templates" / "blank.json").read_bytes())
    window.remember(window.preferences.with_recent(lost))
    asked: list[str] = []

    def choose(_parent: object, title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.extend((title, folder))
        return str(found), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    window.files.locate(str(lost))
    assert asked == ["Locate tea.journey", str(tmp_path)]
    assert window.workspace is not None
    assert str(lost) not in [recent.path for recent in window.preferences.recents]


def test_saving_a_draft_gives_it_a_place(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.journey"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    user.do("save")
    assert user.session.path == path
    assert not user.window.open_map.versioning.line.isVisible()


def test_a_map_is_listed_by_the_title_that_it_was_closed_with(user: User) -> None:
    with user.session.store.transaction("Retitle") as tx:
        tx.put(user.session.map.evolve(title="The late parcel"))
    user.window.show_start_page()
    assert user.window.preferences.recents[0].title == "The late parcel"
    assert user.window.start_page.rows[0].button.accessibleName().startswith("The late parcel, ")


def test_a_refusal_is_gone_with_the_next_change(user: User) -> None:
    user.click("Half a day at home for a parcel")
    user.do("lock")
    user.do("delete")
    assert "is locked" in user.window.banner.text
    assert user.window.banner.isVisible()
    user.click("Trust the shop again")
    assert user.window.banner.isVisible()  # looking elsewhere answers nothing
    user.do("duplicate")
    assert not user.window.banner.isVisible()
