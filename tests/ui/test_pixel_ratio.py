"""On screens with more pixels than Qt counts, nothing is soft."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from journeydesk.model import CardKind
from journeydesk.theme import load_theme
from journeydesk.ui.chips import kind_inks, value_icon
from journeydesk.ui.inspector.headings import Badge
from journeydesk.ui.outline.badges import badge_icon

ROOT = Path(__file__).parents[2]
SAME = 1e-3  # of 255: a pixel here and there is one step off, by rounding


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_the_map_is_drawn_at_the_pixels_of_the_screen(scale: str) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "error", ROOT / "tests" / "scaled_screen.py"],
        env={**os.environ, "QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    canvas, enlarged = map(float, run.stdout.split())
    assert canvas < SAME
    assert enlarged > 1.0


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_icons_are_drawn_at_the_pixels_of_the_screen(qapp: QApplication, ratio: float) -> None:
    theme = load_theme("light")
    colors = theme.cards["note"]
    for icon in (
        value_icon(CardKind.NOTE, "sticky-note", kind_inks, theme),
        value_icon(None, "zap", None, theme),
        badge_icon(Badge("zap", colors.fill, colors.bar)),
    ):
        pixmap = icon.pixmap(QSize(20, 20), ratio)
        assert pixmap.size() == QSize(20, 20) * ratio
        assert pixmap.devicePixelRatio() == ratio
