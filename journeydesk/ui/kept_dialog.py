"""A list of copies that the program has kept, to open one of them as a map of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeydesk.i18n import _
from journeydesk.ui.shell import Shell

SIZE = (520, 420)
GAP = 4  # pixels around each line


@dataclass(frozen=True, slots=True)
class KeptRow:
    """`discard` is None where it is not the user's to throw away."""

    words: str
    open: Callable[[], object]
    discard: Callable[[], object] | None = None


class KeptDialog(QDialog):
    """Closes when a copy is opened."""

    def __init__(self, shell: Shell, title: str, about: str, rows: Sequence[KeptRow]) -> None:
        super().__init__(shell.widget)
        self._shell, self._rows = shell, list(rows)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.addItems([row.words for row in rows])
        self.list.setSpacing(GAP)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._open())
        words = QLabel(about)
        words.setWordWrap(True)
        box = QVBoxLayout(self)
        for part in (words, self.list, self._buttons()):
            box.addWidget(part)
        self.list.setFocus()

    @property
    def words(self) -> list[str]:
        """What is listed."""
        return [row.words for row in self._rows]

    def _buttons(self) -> QWidget:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.open_button = QPushButton(_("Open as a new map"))
        self.open_button.setDefault(True)
        self.open_button.setEnabled(bool(self._rows))
        self.open_button.clicked.connect(self._open)
        box.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.discard_button = QPushButton(_("Move to trash"))
        self.discard_button.setToolTip(_("It stays there for 30 days"))
        self.discard_button.clicked.connect(self._discard)
        if any(row.discard for row in self._rows):
            box.addButton(self.discard_button, QDialogButtonBox.ButtonRole.DestructiveRole)
        box.rejected.connect(self.reject)
        return box

    def _open(self) -> None:
        at = self.list.currentRow()
        self.accept()
        self._shell.attempt(self._rows[at].open)

    def _discard(self) -> None:
        at = self.list.currentRow()
        discard = self._rows[at].discard
        if discard:
            self._shell.attempt(discard)
            self.list.takeItem(at)
            del self._rows[at]
        self.open_button.setEnabled(bool(self._rows))
        self.discard_button.setEnabled(bool(self._rows))
