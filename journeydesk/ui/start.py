"""Starting the window. Nothing heavy is imported before the start page is on screen."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from journeydesk.app.folders import config_folder
from journeydesk.i18n import choose_languages
from journeydesk.settings import Preferences, load_preferences, save_preferences
from journeydesk.theme import load_theme
from journeydesk.ui.look import use_bundled_fonts, wear
from journeydesk.ui.window import MainWindow


def main(path: Path | None = None) -> int:
    """The window with a map, or with the start page; answers with the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    window = make_window(app)
    window.show()
    if path is not None:
        window.attempt(lambda: window.open_path(path))
    return app.exec()


def make_window(app: QApplication) -> MainWindow:
    """The window, dressed as the preferences say."""
    app.setApplicationName("JourneyDesk")
    app.setDesktopFileName("org.journeydesk.JourneyDesk")
    app.setStyle("Fusion")
    use_bundled_fonts(app)
    file = config_folder() / "preferences.json"
    preferences = load_preferences(file)
    choose_languages([preferences.language] if preferences.language else QLocale().uiLanguages())
    is_dark = _is_dark(app, preferences)
    wear(app, load_theme("dark" if is_dark else "light"))
    return MainWindow(preferences, lambda kept: save_preferences(file, kept), is_dark)


def _is_dark(app: QApplication, preferences: Preferences) -> bool:
    if preferences.theme == "system":
        return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return preferences.theme == "dark"
