"""Work that can wait until nothing has happened for a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

REST = 150  # ms without a change


class WhenIdle(QObject):
    """Does it once after the last change, and only while the widget is seen; then at once."""

    def __init__(self, widget: QWidget, do: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._do = widget, do
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.do_now)
        self.is_due = True
        widget.installEventFilter(self)

    def ask(self) -> None:
        """Something changed."""
        self.is_due = True
        if self._widget.isVisible():
            self._timer.start()

    def do_now(self) -> None:
        """Without waiting, if there is anything to do."""
        self._timer.stop()
        if self.is_due and self._widget.isVisible():
            self.is_due = False
            self._do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.do_now()
        return super().eventFilter(watched, event)
