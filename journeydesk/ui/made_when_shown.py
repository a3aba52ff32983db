"""A panel that costs nothing until somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class MadeWhenShown(QWidget, Generic[W]):
    """Makes its widget, and imports what that needs, the first time it is shown."""

    def __init__(self, make: Callable[[], W]) -> None:
        super().__init__()
        self._make = make
        self._made: W | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)

    @property
    def widget(self) -> W:
        if self._made is None:
            self._made = self._make()
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._made)
            self.setFocusProxy(self._made)
        return self._made

    def let_go(self) -> None:
        """The map is closed."""
        if self._made:
            self._made.close()

    def showEvent(self, event: QShowEvent) -> None:
        self.widget.show()
        super().showEvent(event)
