"""A line that finds a record by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.inspector.draft import ENTER
from journeydesk.ui.own_keys import takes

MOST_LISTED = 12


class SearchLine(QLineEdit):
    """`found` is told the value of what was chosen, and answers whether it was taken.

    `written` is told words that fit nothing, where such can be used too.
    """

    def __init__(
        self,
        hint: str,
        found: Callable[[object], bool],
        written: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__()
        self._found, self._written = found, written
        self._values: dict[str, object] = {}
        self._names = QStringListModel()
        self._names_found = completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(MOST_LISTED)
        completer.activated.connect(self._choose)
        self.setCompleter(completer)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def offer(self, options: Sequence[Option]) -> None:
        """What can be found; names are told apart already."""
        self._values = {option.label: option.value for option in options}
        self._names.setStringList(list(self._values))

    def event(self, event: QEvent) -> bool:
        """Escape and Enter are this line's while there is something in it."""
        return bool(self.text() and takes(event, (Qt.Key.Key_Escape, *ENTER))) or super().event(
            event
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.text().strip():
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down and not self.text():
            self._names_found.setCompletionPrefix("")
            self._names_found.complete()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """What is written, else the first name that contains it, where it cannot be new."""
        text = self.text().strip()
        first = next((name for name in self._values if text.casefold() in name.casefold()), "")
        if text in self._values or not self._written:
            self._choose(text if text in self._values else first)
        elif self._written(text):
            self.clear()

    def _choose(self, name: str) -> None:
        if name in self._values and self._found(self._values[name]):
            self.clear()
