"""Versions at the window: a name with Ctrl+S, going back, comparing, and a file of the past."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from journeydesk.document import open_document
from journeydesk.model import Card
from journeydesk.ui.difference_window import DifferenceWindow
from journeydesk.ui.history_panel.versions import VersionRow
from journeydesk.ui.versioning import VersionLine

CARD = "Half a day at home for a parcel"


@pytest.fixture
def user(qtbot: object, tmp_path: Path) -> Iterator[User]:
    """At a map that has a place."""
    user = User.with_sample()
    user.window.files.save_as(tmp_path / "mine.journey")
    yield user
    user.close()


def name_version(user: User, name: str) -> None:
    line = ask(user)
    QTest.keyClicks(line.field, name)
    user.press(Qt.Key.Key_Return, line.field)


def ask(user: User) -> VersionLine:
    user.do("save")
    line = user.window.open_map.versioning.line
    assert line.isVisible()
    return line


def write(user: User, text: str, over: str = CARD) -> None:
    user.double_click(over)
    user.canvas.editor.selectAll()
    user.type(text)
    user.press(Qt.Key.Key_Return)


def words(user: User) -> str:
    [text] = user.cards("Pain points", "My parcel arrives")
    return text


def versions(user: User) -> list[str]:
    return [row.version.name for row in rows(user)]


def rows(user: User) -> list[VersionRow]:
    user.do("history")
    return user.window.open_map.history.versions.rows


def test_a_version_gets_the_name_that_is_typed(user: User) -> None:
    name_version(user, "Kick-off")
    assert user.canvas.hasFocus()
    assert versions(user) == ["Kick-off"]
    assert user.told() == "This version is kept as “Kick-off”"
    assert not user.window.open_map.versioning.line.isVisible()


def test_enter_alone_names_it_by_the_time(user: User) -> None:
    line = ask(user)
    time = line.field.placeholderText()
    user.press(Qt.Key.Key_Return, line.field)
    assert time
    assert versions(user) == [time]


def test_escape_leaves_no_version(user: User) -> None:
    line = ask(user)
    QTest.keyClicks(line.field, "Kick-off")
    user.press(Qt.Key.Key_Escape, line.field)
    assert not line.isVisible()
    assert versions(user) == []


def test_the_same_state_keeps_its_name_until_it_is_typed_over(user: User) -> None:
    name_version(user, "Kick-of")
    line = ask(user)
    assert line.field.text() == "Kick-of"
    user.press(Qt.Key.Key_Return, line.field)
    assert versions(user) == ["Kick-of"]
    name_version(user, "Kick-off")
    assert versions(user) == ["Kick-off"]


def test_versions_are_there_after_reopening_the_newest_first(user: User) -> None:
    name_version(user, "Kick-off")
    write(user, "later")
    name_version(user, "After the interviews")
    path = user.session.path
    user.close()
    again = User.with_file(path)
    assert versions(again) == ["After the interviews", "Kick-off"]
    again.close()


def test_restoring_a_version_is_one_change_and_keeps_the_present(user: User) -> None:
    name_version(user, "Kick-off")
    write(user, "first")
    write(user, "second", over="first")
    [row] = rows(user)
    QTest.mouseClick(row.restore, Qt.MouseButton.LeftButton)
    assert words(user) == CARD
    assert user.last_action() == "Go back to “Kick-off”"
    assert versions(user) == ["Before going back to “Kick-off”", "Kick-off"]
    user.do("undo")
    assert words(user) == "second"


def test_a_step_can_be_gone_back_to_as_one_change(user: User) -> None:
    write(user, "first")
    write(user, "second", over="first")
    user.do("undo")
    user.history()
    steps = user.window.open_map.history.list
    steps.setCurrentIndex(steps.steps.index(0))  # what was taken back
    _compare, restore, _save = steps.actions()
    restore.trigger()
    assert words(user) == "second"
    assert user.last_action().startswith("Go back to step")


def test_a_version_is_saved_as_a_file_with_the_whole_history(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_version(user, "Kick-off")
    write(user, "later")
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(tmp_path / "then"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    [row] = rows(user)
    QTest.mouseClick(row.file, Qt.MouseButton.LeftButton)
    assert proposed == ["mine Kick-off.journey"]
    assert words(user) == "later"
    with closing(open_document(tmp_path / "then.journey")) as document:
        assert CARD in [card.text for card in document.records.of(Card)]
        assert [entry.label for entry in document.entries()][-1] == "Go back to “Kick-off”"


def compare(user: User) -> DifferenceWindow:
    row = rows(user)[-1]
    QTest.mouseClick(row.compare, Qt.MouseButton.LeftButton)
    [window] = [w for w in user.window.findChildren(DifferenceWindow) if w.isVisible()]
    return window


def test_comparing_with_now_tells_what_differs_and_goes_from_one_to_the_next(user: User) -> None:
    name_version(user, "Kick-off")
    write(user, "later")
    user.click("I wait")
    user.do("delete")
    window = compare(user)
    told = [window.list.item(i).text() for i in range(window.list.count())]
    assert any(text.startswith("~ Pain point: later: text: ") for text in told)
    assert any(text == "− Stage: I wait: gone" for text in told)
    assert window.words.text() == f"{len(told)} differences"
    QTest.mouseClick(window.next, Qt.MouseButton.LeftButton)
    assert window.words.text() == f"1 of {len(told)}"
    assert window.view.sheet.pointed == window.found.remarks[0].place
    QTest.mouseClick(window.before, Qt.MouseButton.LeftButton)
    assert window.words.text().startswith(f"{len(told)} of {len(told)}")
    window.close()


def test_comparing_what_is_the_same_says_so(user: User) -> None:
    name_version(user, "Kick-off")
    window = compare(user)
    assert window.words.text() == "Nothing differs."
    assert not window.next.isEnabled()
    window.close()
