"""Threads beside the window that nobody has to hold."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QThread

running: set[Beside] = set()


class Beside(QThread):
    """Keeps itself until it is over, since one that is gone before takes the program with it.

    What is connected here are its own methods: a function that knows it would keep it, with all
    that it made, for ever.
    """

    def __init__(self) -> None:
        super().__init__()
        running.add(self)
        self.finished.connect(self._let_go)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self._wait)

    def _let_go(self) -> None:
        running.discard(self)

    def _wait(self) -> None:
        self.wait()
