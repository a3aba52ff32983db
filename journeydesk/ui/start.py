"""Starting the window. Nothing that takes time is imported before the start page is on screen."""

from __future__ import annotations

import builtins
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk.app.folders import config_folder
from journeydesk.i18n import choose_languages, is_from_the_right
from journeydesk.settings import load_preferences, save_preferences
from journeydesk.theme import THEMES, load_theme

# Qt is imported in functions, after what it must not slow down.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from journeydesk.settings import Preferences
    from journeydesk.ui.window import MainWindow


def main(path: Path | None = None) -> int:
    """The window with a map, or with the start page; answers with the exit code."""
    app, window = show_window()
    if path is not None:
        window.attempt(lambda: window.open_path(path))
    return app.exec()


def show_window() -> tuple[QApplication, MainWindow]:
    """The program's window on the screen, with its start page."""
    gc.disable()  # all that is imported stays: to look through it for rubbish takes 9 of 120 ms
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    _import_plainly()
    # Not by setStyle: it answers with a QStyle, which takes 5 ms to come alive.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    window = make_window(app)
    keep_on_screen(window)
    window.show()
    QTimer.singleShot(0, window, _collect_from_now_on)
    return app, window


def _import_plainly() -> None:
    """PySide reads the source of all that is imported after it, and keeps it, for `__feature__`.

    Nothing here uses that. Until a map is open it costs 40 ms and 10 MB (PYSIDE-2029).
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def keep_on_screen(window: MainWindow) -> None:
    """No larger than there is room: 1920 × 1080 pixels at 200 % are 960 × 540."""
    room = window.screen().availableGeometry().size()
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(window.size().boundedTo(room))


def make_window(app: QApplication) -> MainWindow:
    """The window, dressed as the preferences say."""
    from PySide6.QtCore import QLocale

    from journeydesk.ui.look import use_bundled_fonts, wear
    from journeydesk.ui.window import MainWindow

    app.setApplicationName("JourneyDesk")
    app.setDesktopFileName("org.journeydesk.JourneyDesk")
    use_bundled_fonts(app)
    file = config_folder() / "preferences.json"
    preferences = load_preferences(file)
    chosen = [preferences.language] if preferences.language else QLocale().uiLanguages()
    if is_from_the_right(choose_languages(chosen)):
        app.setProperty("layoutDirection", "RightToLeft")  # by name: see wear()
    theme = _theme_name(app, preferences)
    wear(app, load_theme(theme))
    return MainWindow(preferences, lambda kept: save_preferences(file, kept), theme)


def _theme_name(app: QApplication, preferences: Preferences) -> str:
    """As chosen, or as the system's own palette is."""
    if preferences.theme in THEMES:
        return preferences.theme
    return "dark" if app.palette().window().color().lightness() < 128 else "light"


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()
