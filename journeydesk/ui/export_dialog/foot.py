"""What will come of it, what is being done, and the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.ui.announce import announce


class Foot(QWidget):
    """`words` tells the size, or what came of the last export; `cost` how large and how long."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.cost = QLabel(), QLabel()
        self.words.setProperty("section", True)
        self.words.setWordWrap(True)
        self.cost.setProperty("dim", True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Progress"))
        self.folder = QPushButton(_("Show in folder"))
        self.file = QPushButton(_("Open"))
        self.cancel = QPushButton(_("Cancel"))
        self.export = QPushButton(_("Export…"))
        self.export.setProperty("primary", True)
        self.export.setDefault(True)
        self._arrange()
        self._show(is_busy=False, is_written=False)

    def tell_facts(self, facts: str) -> None:
        """What can be exported now."""
        self._show(is_busy=False, is_written=False)
        self.words.setText(facts)
        self.export.setEnabled(True)

    def tell_cost(self, cost: str) -> None:
        self.cost.setText(cost)

    def refuse(self, reason: str) -> None:
        """Nothing can be exported as it is."""
        self.tell_end(reason, False)
        self.export.setEnabled(False)

    def be_busy(self, name: str) -> None:
        self._show(is_busy=True, is_written=False)
        self.bar.setValue(0)
        self.words.setText(_("Writing {name}…").format(name=name))

    def tell_end(self, text: str, is_written: bool) -> None:
        self._show(is_busy=False, is_written=is_written)
        self.words.setText(text)
        self.cost.clear()
        announce(self, text)

    def _show(self, *, is_busy: bool, is_written: bool) -> None:
        self.cancel.setVisible(is_busy)
        self.bar.setVisible(is_busy)
        self.cost.setVisible(not is_busy)
        self.export.setVisible(not is_busy)
        self.folder.setVisible(is_written)
        self.file.setVisible(is_written)

    def _arrange(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.words)
        told.addWidget(self.cost)
        told.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(told, 1)
        for button in (self.folder, self.file, self.cancel, self.export):
            button.setAutoDefault(button is self.export)
            row.addWidget(button)
