"""A window at rest, in a process of its own: `… journeydesk.ui.bench_memory bare|FILE.journey`.

Prints its bytes in memory, or null where the system does not tell.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

from journeydesk.ui.bench_size import process_size

SIZE = (1600, 900)
BARE = "bare"


def main(what: str) -> None:
    """Show a map, or a window with nothing in it; the peer pays for nothing of ours."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow() if what == BARE else _window_with(app, Path(what))
    window.resize(*SIZE)
    window.show()
    for _round in range(60):
        app.processEvents()
    print(json.dumps(process_size()))
    window.close()


def _window_with(app: QApplication, path: Path) -> QMainWindow:
    from journeydesk.app.opening import open_session
    from journeydesk.fonts import Ruler
    from journeydesk.settings import Preferences
    from journeydesk.theme import load_theme
    from journeydesk.ui.look import wear
    from journeydesk.ui.window import MainWindow

    theme = load_theme("light")
    wear(app, theme)
    window = MainWindow(Preferences(), lambda _kept: None)
    window.show_session(open_session(path, Ruler(), theme))
    window.open_map.canvas.settle()
    return window


if __name__ == "__main__":
    main(sys.argv[1])
