"""What the program stands on: Qt's binding, fonts, resources, and a suite without a network."""

import hashlib
import os
import socket
import sys
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from journeydesk import bundle
from journeydesk.__main__ import can_open_window, is_map

ROOT = Path(__file__).resolve().parent.parent


def test_a16_qt_gives_back_every_none_it_takes() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one reference a call, and aborts after some 5,000."""
    parentless = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        parentless.parent()
    assert sys.getrefcount(None) > before - 100
    for _ in range(200_000):
        parentless.parent()


def test_resources_are_found_from_a_checkout() -> None:
    assert (bundle.resources() / "icons" / "lucide.json").is_file()
    assert (bundle.resources() / "licences" / "JourneyDesk.txt").is_file()


def test_the_fonts_are_the_ones_that_layouts_were_made_with() -> None:
    manifest = (ROOT / "packaging" / "fonts.sha256").read_text(encoding="utf-8").splitlines()
    expected = {name: digest for digest, name in (line.split(maxsplit=1) for line in manifest)}
    fonts = [*Path(str(files("manimgx_fonts"))).glob("*.ttf")]
    if find_spec("manimgx_fonts_cjk"):
        fonts += Path(str(files("manimgx_fonts_cjk"))).glob("*.ttc")
    found = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in fonts}
    assert found == {name: expected[name] for name in found}
    assert expected.keys() - found.keys() <= {"NotoSansCJK-VF.otf.ttc"}  # an extra


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_test_cannot_reach_a_network(family: socket.AddressFamily) -> None:
    with pytest.raises(pytest.fail.Exception, match="offline"):
        socket.socket(family)


def test_settings_of_the_person_at_the_desk_are_out_of_reach() -> None:
    assert "journeydesk-tests-" in str(Path.home())
    assert "journeydesk-tests-" in os.environ["XDG_CONFIG_HOME"]


def test_maps_open_the_window_and_verbs_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.JOURNEY").touch()
    Path("info").touch()
    assert [a for a in ("new.journey", "old.JOURNEY", "./info") if not is_map(a)] == []
    assert [a for a in ("info", "export", "--version", "gone.pdf", "-x.journey") if is_map(a)] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
@pytest.mark.parametrize("screen", ["QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"])
def test_a_window_wants_a_screen(monkeypatch: pytest.MonkeyPatch, screen: str) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not can_open_window()
    monkeypatch.setenv(screen, "anything")
    assert can_open_window()
