"""A map is open in one window only: two would not know of each other's changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from journeydesk.i18n import _

if TYPE_CHECKING:
    from journeydesk.ui.window import MainWindow


def show_where_open(path: Path) -> bool:
    """Bring the window to the front that has this file open; False where none has."""
    from journeydesk.ui.window import MainWindow  # which imports this

    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and _shows(window, path):
            window.raise_()
            window.activateWindow()
            window.say(_("{name} is open here already").format(name=path.stem))
            return True
    return False


def _shows(window: MainWindow, path: Path) -> bool:
    try:
        return window.has_map and window.session.path.samefile(path)
    except OSError:
        return False
