"""One start, in a process of its own: `python -m journeydesk.ui.bench.start page|bare`.

Prints the seconds of CPU from the process's beginning until the window is on screen.
"""

from __future__ import annotations

import sys
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow


def main(what: str) -> None:
    """Show the start page as the program does, or a bare window that pays for nothing of ours."""
    app, _window = _start_page() if what == "page" else _bare_window()
    app.processEvents()
    print(process_time())


def _start_page() -> tuple[QApplication, QMainWindow]:
    from journeydesk.collecting import collect_rarely

    collect_rarely()  # as the program begins
    from journeydesk.ui.start import show_window

    return show_window()


def _bare_window() -> tuple[QApplication, QMainWindow]:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app, window = QApplication(sys.argv[:1]), QMainWindow()
    window.show()
    return app, window


if __name__ == "__main__":
    main(sys.argv[1])
