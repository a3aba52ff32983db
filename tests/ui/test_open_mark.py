"""A map whose program ended without closing it says so when it is opened again, once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User

OPENED = """
import sys
from pathlib import Path
from journeydesk.ui.open_mark import OpenMark
mark = OpenMark(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(qtbot: object, tmp_path: Path) -> Path:
    """A map with a step in its history."""
    user = User.with_sample()
    user.click("I wait")
    user.do("delete")
    path = tmp_path / "mine.journey"
    user.window.files.save_as(path)
    user.close()
    return path


@pytest.fixture
def other_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Has the map open, until it is killed."""
    code = [sys.executable, "-c", OPENED, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(code, stdin=pipe, stdout=pipe, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        yield program
        program.kill()


def told(path: Path) -> str:
    """What the banner says of a map that is opened."""
    user = User.with_file(path)
    banner = user.window.banner
    text = banner.text if banner.isVisible() else ""
    user.close()
    return text


def crash(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.wait()


def test_after_a_crash_the_last_step_is_named_once(
    path: Path, other_program: subprocess.Popen[str]
) -> None:
    crash(other_program)
    assert told(path) == (
        "JourneyDesk ended without closing this map. "
        "It is here up to the last step: “Delete 1 item”."
    )
    assert told(path) == ""


def test_a_map_that_is_open_elsewhere_has_not_been_left(
    path: Path, other_program: subprocess.Popen[str]
) -> None:
    assert other_program.poll() is None
    assert told(path) == ""


def test_a_map_saved_over_one_that_was_left_is_another(
    path: Path, other_program: subprocess.Popen[str]
) -> None:
    crash(other_program)
    user = User.with_sample()
    user.window.files.save_as(path)
    assert not user.window.banner.isVisible()
    user.close()


def test_where_no_mark_can_be_made_maps_open_all_the_same(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    assert told(path) == ""
