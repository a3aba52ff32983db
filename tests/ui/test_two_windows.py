"""Row 27: one program writes to a map; a second brings the first to the front, or only looks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PySide6.QtWidgets import QApplication

from journeydesk.app.folders import state_folder
from journeydesk.model import Card
from journeydesk.ui.calling import is_called
from journeydesk.ui.open_mark import OpenMark, is_open

HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from journeydesk.ui.open_mark import OpenMark
app = QCoreApplication([])
mark = OpenMark(Path(sys.argv[1]))
print(mark.is_ours, flush=True)
sys.stdin.read()
"""


class Program:
    """Has a map open, and answers nobody."""

    def __init__(self, path: Path) -> None:
        pipe = subprocess.PIPE
        code = [sys.executable, "-c", HOLD, str(path)]
        self._run = subprocess.Popen(code, stdin=pipe, stdout=pipe, text=True)
        assert self._run.stdout is not None
        self.is_first = self._run.stdout.readline() == "True\n"

    def kill(self) -> None:
        """As a computer does: it can put nothing in order."""
        self._run.kill()
        self._run.communicate()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "own"))


@pytest.fixture
def path(qtbot: object, tmp_path: Path) -> Path:
    path = tmp_path / "parcel.journey"
    user = User.with_sample()
    user.window.files.save_as(path)
    user.close()
    return path


@pytest.fixture
def program(path: Path) -> Iterator[Program]:
    program = Program(path)
    assert program.is_first
    yield program
    program.kill()


def test_a_second_window_only_looks_and_says_so(path: Path, program: Program) -> None:
    user = User.with_file(path)
    assert "open in another window" in user.window.keeping.banner.text
    cards = len(user.session.records.of(Card))
    user.session.store.selection.set((user.session.records.of(Card)[0].id,))
    user.do("delete")
    assert len(user.session.records.of(Card)) == cards
    assert "only be looked at" in user.window.banner.text
    user.close()
    assert is_open(path)


def test_killing_the_owner_frees_the_map(path: Path, program: Program) -> None:
    for _trial in range(3):
        program.kill()
        assert not is_open(path)
        program = Program(path)
        assert program.is_first
    program.kill()
    user = User.with_file(path)
    assert not user.window.keeping.banner.isVisible()
    assert user.window.open_map.mark.is_ours
    user.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_the_same_map(path: Path, program: Program, tmp_path: Path) -> None:
    symbolic, hard = tmp_path / "symbolic.journey", tmp_path / "hard.journey"
    symbolic.symlink_to(path)
    os.link(path, hard)
    assert is_open(symbolic)
    assert is_open(hard)


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_owner_answers_a_call(path: Path) -> None:
    user = User.with_file(path)
    user.window.showMinimized()
    assert is_called(path)  # by this very program: it looks at its own folder
    QApplication.processEvents()
    assert not user.window.isMinimized()
    user.close()


def test_row_31_a_mark_of_another_computer_holds_whatever_its_age(path: Path) -> None:
    mark = OpenMark(path)
    files = list((state_folder() / "open").glob("*.lock"))
    texts = [file.read_text() for file in files]
    mark.lift()
    for file, text in zip(files, texts, strict=True):
        lines = text.splitlines()
        file.write_text(
            "\n".join([lines[0], lines[1], "another-computer", *("x" * 36, "y" * 36), ""])
        )
        os.utime(file, (0, 0))
    assert is_open(path)
    assert not OpenMark(path).is_ours
