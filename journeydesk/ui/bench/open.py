"""A document to its first picture: `python -m journeydesk.ui.bench.open FILE.journey`.

Prints JSON: the median CPU seconds of opening it as the window does, and of reading its rows. The
file is one that was open before, as a facilitator's is in the morning: heights are remembered.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from journeydesk.app.opening import open_session
from journeydesk.collecting import collect_rarely
from journeydesk.document.connection import connect
from journeydesk.fonts import Ruler
from journeydesk.model import RECORD_TYPES
from journeydesk.theme import load_theme
from journeydesk.ui.canvas.canvas import MapCanvas

SIZE = (1600, 900)
ROUNDS = 7
T = TypeVar("T")


def main(path: Path) -> None:
    """Both, in turn, after a round to warm up."""
    collect_rarely()
    app = QApplication(sys.argv[:1])
    opened, rows = [], []
    for _round in range(ROUNDS + 1):
        rows.append(_seconds(lambda: _read_rows(path))[0])
        taken, canvas = _seconds(lambda: _first_picture(path))
        opened.append(taken)
        canvas.session.close()
        canvas.deleteLater()  # in Qt's order: a collection of garbage would crash
        # No loop runs that would do it, and each canvas left would make the next one's memory new.
        app.sendPostedEvents(canvas, QEvent.Type.DeferredDelete)
    print(json.dumps({"opened": median(opened[1:]), "rows": median(rows[1:])}))


def _first_picture(path: Path) -> MapCanvas:
    canvas = MapCanvas(open_session(path, Ruler(), load_theme("light")), print)
    canvas.resize(*SIZE)
    canvas.show_beginning()
    canvas.grab()
    return canvas


def _read_rows(path: Path) -> None:
    connection = connect(path, read_only=True)
    for table in (*RECORD_TYPES, "doc", "change"):
        connection.execute(f"SELECT * FROM {table}").fetchall()
    connection.close()


def _seconds(work: Callable[[], T]) -> tuple[float, T]:
    gc.collect()  # nobody pays for what another one left
    start = process_time()
    done = work()
    return process_time() - start, done


if __name__ == "__main__":
    main(Path(sys.argv[1]))
