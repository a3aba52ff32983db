"""A window in a process of its own: `python -m journeydesk.ui.bench.memory bare|FILE.journey`.

Prints its bytes in memory, once it is shown and after a look around its map at 100 %; null where
the system does not tell.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk.app.size import process_share

# Qt is imported in functions: our window does it in its own way.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from journeydesk.ui.window import MainWindow

SIZE = (1600, 900)
BARE = "bare"


def main(what: str) -> None:
    """Show a map, or a window with nothing in it; the peer pays for nothing of ours."""
    print(json.dumps(_bare_window() if what == BARE else _window_with(Path(what))))


def _bare_window() -> list[int | None]:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app, window = QApplication(sys.argv[:1]), QMainWindow()
    window.resize(*SIZE)
    window.show()
    _rest(app)
    return [process_share()]


def _window_with(path: Path) -> list[int | None]:
    from journeydesk.collecting import collect_rarely
    from journeydesk.ui.start import show_window

    collect_rarely()  # as the program begins
    app, window = show_window()
    window.resize(*SIZE)
    window.attempt(lambda: window.open_path(path))
    window.open_map.canvas.set_zoom(1.0)
    window.open_map.canvas.settle()
    _rest(app)
    shown = process_share()
    _look_around(app, window)
    return [shown, process_share()]


def _look_around(app: QApplication, window: MainWindow) -> None:
    """Every part of the map, left to right on each level."""
    canvas = window.open_map.canvas
    across, down = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
    for y in range(down.minimum(), down.maximum() + down.pageStep(), down.pageStep()):
        down.setValue(y)
        for x in range(across.minimum(), across.maximum() + across.pageStep(), across.pageStep()):
            across.setValue(x)
            app.processEvents()
    _rest(app)


def _rest(app: QApplication) -> None:
    for _round in range(60):
        app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1])
