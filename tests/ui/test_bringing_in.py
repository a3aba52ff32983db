"""A foreign file is read by another process, which can be given up; the map on show stays."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from journeydesk.app import child
from journeydesk.ui.bringing_in import Waiting

ENDLESS = "import time\nwhile True: time.sleep(60)"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_empty_map()
    yield user
    user.close()


def test_what_is_read_is_a_draft_of_its_own(user: User, tmp_path: Path) -> None:
    source = tmp_path / "parcel.mmd"
    source.write_text("journey\n  title Parcel\n  section Wait\n    Look: 3: Ann\n")
    user.window.open_path(source)
    assert user.window.session.map.title == "Parcel"
    assert user.window.session.path.parent.name == "drafts"


def test_what_is_given_up_leaves_the_map_on_show(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "own_command", lambda: [sys.executable, "-c", ENDLESS])
    session = user.window.session
    QTimer.singleShot(0, press_cancel)
    user.window.attempt(lambda: user.window.open_path(tmp_path / "parcel.mmd"))
    assert user.window.session is session
    assert user.window.banner.text == "Cancelled; nothing was written."


def press_cancel() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Waiting)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
