"""What each way in waits for: seen in processes of their own, where nothing is imported yet."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from journeydesk.ui.look import use_bundled_fonts


def imported_by(code: str) -> set[str]:
    """The modules that a process has in the end."""
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": os.devnull},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


START = """
from journeydesk.ui.start import show_window
app, window = show_window()
app.processEvents()
"""
HEAVY = set("pydantic reportlab sqlite_utils sqlite3 uharfbuzz icu click dataclasses".split())


def test_the_start_page_is_shown_before_anything_heavy_is_imported() -> None:
    assert not HEAVY & imported_by(START)


def test_the_start_page_is_shown_before_the_slow_parts_of_qt_come_alive() -> None:
    """They do when they are first named: 14 ms for Qt, 5 for QStyle, of 120 until the page."""
    names = f"{START}from PySide6 import QtCore, QtWidgets\n" + (
        "assert 'Qt' not in vars(QtCore)\nassert 'QStyle' not in vars(QtWidgets)"
    )
    assert "PySide6.QtWidgets" in imported_by(names)


def test_pixels_are_made_without_widgets() -> None:
    assert "PySide6.QtWidgets" not in imported_by("import journeydesk.ui.raster")


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
def test_the_window_has_a_face_of_its_own_for_each_weight(
    qapp: QApplication, weight: QFont.Weight
) -> None:
    use_bundled_fonts(qapp)
    font = QFont(qapp.font())
    font.setWeight(weight)
    assert QFontInfo(font).family().startswith("Noto Sans")
    assert (QFontInfo(font).styleName() == "SemiBold") == (weight == QFont.Weight.DemiBold)
