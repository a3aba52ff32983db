"""The start page, by mouse and keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.app.folders import drafts_folder
from journeydesk.settings import Preferences
from journeydesk.theme import load_theme
from journeydesk.ui.start_page import StartPage

LEFT = Qt.MouseButton.LeftButton
Show = Callable[..., StartPage]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(preferences: Preferences = Preferences(), width: int = 1440) -> StartPage:  # noqa: B008
        page = StartPage(preferences, load_theme("light"))
        qtbot.addWidget(page)
        page.resize(width, 860)
        page.show()
        return page

    return shown


def test_the_page_is_there_before_its_pictures_and_they_follow(show: Show, qtbot: QtBot) -> None:
    page = show()
    assert all(tile.is_stale() for tile in page.tiles)
    qtbot.waitUntil(lambda: not any(tile.is_stale() for tile in page.tiles), timeout=20_000)


def test_a_page_that_is_hidden_draws_no_pictures_until_it_is_back(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.painted):
        pass
    page.hide()
    QApplication.processEvents()
    QApplication.processEvents()
    assert all(tile.is_stale() for tile in page.tiles)
    page.show()
    qtbot.waitUntil(lambda: not any(tile.is_stale() for tile in page.tiles), timeout=20_000)


def test_pictures_follow_the_theme(show: Show, qtbot: QtBot) -> None:
    page = show()
    qtbot.waitUntil(lambda: not page.tiles[0].is_stale(), timeout=20_000)
    page.use_theme(load_theme("dark"))
    assert page.tiles[0].is_stale()
    qtbot.waitUntil(lambda: not page.tiles[0].is_stale(), timeout=20_000)


def test_the_first_buttons_ask_for_an_empty_map_and_for_a_file(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.new_map) as wanted:
        QTest.mouseClick(page.new, LEFT)
    assert wanted.args == ["blank"]
    with qtbot.waitSignal(page.browse):
        QTest.mouseClick(page.open, LEFT)


def test_a_template_is_chosen_by_mouse(show: Show, qtbot: QtBot) -> None:
    page = show()
    with qtbot.waitSignal(page.new_map) as wanted:
        QTest.mouseClick(page.tiles[1], LEFT)
    assert wanted.args == [page.tiles[1].name]


def test_a_template_is_chosen_by_arrows_and_enter(show: Show, qtbot: QtBot) -> None:
    page = show()
    page.tiles[0].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(page.focusWidget(), key)
    with qtbot.waitSignal(page.new_map) as wanted:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert wanted.args == [page.tiles[4].name]


@pytest.mark.parametrize("width", [960, 1440, 1920])
def test_tiles_keep_within_the_page_and_apart(show: Show, width: int) -> None:
    page = show(width=width)
    places = [tile.geometry() for tile in page.tiles]
    assert all(place.right() < page.gallery.viewport().width() for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert len({place.left() for place in places}) == (2 if width == 960 else 3)


def test_a_recent_map_is_opened(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "tea.journey"
    file.touch()
    page = show(Preferences().with_recent(file))
    with qtbot.waitSignal(page.open_file) as wanted:
        QTest.mouseClick(page.rows[0].button, LEFT)
    assert wanted.args == [str(file)]
    assert page.rows[0].remove is None


def test_a_recent_map_is_called_by_its_title_and_a_draft_a_draft(
    show: Show, tmp_path: Path
) -> None:
    draft = drafts_folder() / "blank 2026-11-25 11.20.28.journey"
    preferences = Preferences().with_recent(draft, "Where is my order?")
    page = show(preferences.with_recent(tmp_path / "x").with_recent(draft.with_stem("new")))
    told = [row.button.accessibleName() for row in page.rows]
    assert told[0].startswith("Untitled map, Draft, ")
    assert told[1].startswith(f"x, {tmp_path.name}, ")
    assert told[2].startswith("Where is my order?, Draft, ")


def test_a_map_that_is_gone_says_so_and_can_be_taken_off(
    show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    page = show(Preferences().with_recent(tmp_path / "gone.journey"))
    row = page.rows[0]
    assert not row.button.isEnabled()
    assert "moved or deleted" in row.button.accessibleName()
    assert row.remove is not None
    assert row.locate is not None
    with qtbot.waitSignal(page.locate) as sought:
        QTest.mouseClick(row.locate, LEFT)
    assert sought.args == [row.path]
    with qtbot.waitSignal(page.forget) as unwanted:
        QTest.mouseClick(row.remove, LEFT)
    assert unwanted.args == [row.path]
    assert not row.isVisible()
