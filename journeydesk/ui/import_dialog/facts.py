"""What came of it in numbers, beside the name of the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

MOST = 6


class Facts(QWidget):
    """The values in a heavier type than their names."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.told: list[tuple[str, str]] = []
        self._labels: list[QLabel] = []

    def tell(self, facts: Sequence[tuple[str, str]]) -> None:
        for label in self._labels:
            label.hide()
            label.deleteLater()
        while self._row.takeAt(0):
            pass
        self._labels, self.told = [], list(facts[:MOST])
        for name, value in self.told:
            self._add((name, "dim"), (value, "section"))
            self._row.addSpacing(12)

    def _add(self, *words: tuple[str, str]) -> None:
        for text, look in words:
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty(look, True)
            self._labels.append(label)
            self._row.addWidget(label)
