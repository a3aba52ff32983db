"""One start, in a process of its own: `python -m journeydesk.ui.bench_start page|bare`.

Prints the seconds of CPU from the process's beginning until the window is on screen.
"""

import sys
from time import process_time

from PySide6.QtWidgets import QApplication, QMainWindow


def main(what: str) -> None:
    """Show the start page, or a bare window; the peer pays for nothing of ours."""
    app = QApplication(sys.argv[:1])
    window = _start_page(app) if what == "page" else QMainWindow()
    window.show()
    app.processEvents()
    print(process_time())


def _start_page(app: QApplication) -> QMainWindow:
    from journeydesk.ui.start import make_window

    return make_window(app)


if __name__ == "__main__":
    main(sys.argv[1])
