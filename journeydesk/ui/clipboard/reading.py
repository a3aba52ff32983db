"""Reading markup in slices, so that the window goes on answering."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from journeydesk.errors import InputRefused
from journeydesk.interchange.pasted.html_table import HtmlTable, plain_markup

SLICE = 0.008  # seconds, half a frame
PIECE = 8_192  # characters: 2 ms, 20 where they are nothing but "<"


class HtmlReading(QObject):
    """Begins by itself; ends with one of its signals, or with its parent."""

    done = Signal(object)  # Rows, or None where the markup is no table
    refused = Signal(str)

    def __init__(self, html: str, parent: QObject) -> None:
        super().__init__(parent)
        self._markup = plain_markup(html)
        self._table = HtmlTable()
        self._at = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)
        self._timer.start()

    def _read_on(self) -> None:
        end = monotonic() + SLICE
        try:
            while self._at < len(self._markup) and monotonic() < end:
                self._table.take(self._markup[self._at : self._at + PIECE])
                self._at += PIECE
        except InputRefused as error:
            self._finish()
            self.refused.emit(str(error))
            return
        if self._at >= len(self._markup):
            self._finish()
            self.done.emit(self._table.rows())

    def _finish(self) -> None:
        self._timer.stop()
        self.deleteLater()
