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
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


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
