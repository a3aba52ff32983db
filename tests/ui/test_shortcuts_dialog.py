"""The list of shortcuts, and keys of one's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from keyboard import Keyboard
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from journeydesk.actions.table import ACTIONS
from journeydesk.ui.shortcuts_dialog import ShortcutsDialog


@pytest.fixture
def keyboard(qtbot: object) -> Iterator[Keyboard]:
    keyboard = Keyboard.with_sample()
    yield keyboard
    keyboard.close()


@pytest.fixture
def dialog(keyboard: Keyboard) -> ShortcutsDialog:
    keyboard.press("F1")
    dialog = keyboard.window.findChild(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    return dialog


def give(dialog: ShortcutsDialog, name: str, key: str) -> None:
    """Choose a row, press the new keys, use them."""
    dialog.table.choose(name)
    pressed = QKeySequence(key)[0]
    QTest.keyClick(dialog.keys, pressed.key(), pressed.keyboardModifiers())
    dialog.give.click()


def test_every_action_with_keys_is_listed_with_them(dialog: ShortcutsDialog) -> None:
    rows = dialog.table.shown()
    assert len(rows) > len(ACTIONS)
    assert any(row.startswith("Duplicate") and row.endswith("Ctrl+D") for row in rows)


def test_the_list_is_searched_by_what_it_does_and_by_key(dialog: ShortcutsDialog) -> None:
    QTest.keyClicks(dialog.search, "dupl")
    assert {row.split()[0] for row in dialog.table.shown()} == {"Duplicate"}
    dialog.search.setText("shift f6")
    assert len(dialog.table.shown()) == 1
    dialog.search.setText("no such thing")
    assert dialog.table.shown() == []


def test_a_key_of_ones_own_works_at_once_and_is_kept(
    keyboard: Keyboard, dialog: ShortcutsDialog
) -> None:
    give(dialog, "new_stage", "J")
    dialog.close()
    keyboard.window.activateWindow()  # which offscreen leaves to us
    assert keyboard.window.preferences.own_keys == {"new_stage": ("J",)}
    keyboard.window.open_map.canvas.setFocus()
    keyboard.press("S")
    assert keyboard.window.open_map.canvas.editor is None
    keyboard.press("J")
    assert keyboard.window.open_map.canvas.editor is not None


def test_a_key_that_is_taken_is_said_to_be_before_it_moves(
    keyboard: Keyboard, dialog: ShortcutsDialog
) -> None:
    dialog.table.choose("find")
    QTest.keyClick(
        dialog.keys, QKeySequence("Ctrl+D")[0].key(), QKeySequence("Ctrl+D")[0].keyboardModifiers()
    )
    assert "Duplicate" in dialog.told.text()
    assert keyboard.window.preferences.own_keys == {}
    dialog.give.click()
    assert keyboard.window.actions_["duplicate"].shortcuts() == []
    assert "Ctrl+D" in keyboard.window.actions_["find"].toolTip()


def test_keys_go_back_one_by_one_and_all_together(
    keyboard: Keyboard, dialog: ShortcutsDialog
) -> None:
    give(dialog, "find", "Ctrl+J")
    give(dialog, "duplicate", "Ctrl+M")
    dialog.table.choose("find")
    dialog.reset.click()
    assert keyboard.window.preferences.own_keys == {"duplicate": ("Ctrl+M",)}
    dialog.reset_all.click()
    assert keyboard.window.preferences.own_keys == {}
    assert keyboard.window.actions_["duplicate"].shortcut() == QKeySequence("Ctrl+D")
