"""A list to choose a value from; it is told only what a person chose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from journeydesk.i18n import _
from journeydesk.ui.picking_fields import ComboBox


class PickField(ComboBox):
    """`labels` by value; a value that is not among them is listed as it is."""

    chosen = Signal(object)

    def __init__(self, labels: Mapping[Any, str]) -> None:
        super().__init__()
        self._values: list[object] = []
        self.setMinimumContentsLength(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, label in labels.items():
            self._add(value, _(label))
        self.activated.connect(lambda at: self.chosen.emit(self._values[at]))

    def show_value(self, value: object) -> None:
        if value not in self._values:
            self._add(value, str(value))
        self.setCurrentIndex(self._values.index(value))

    def offer(self, labels: Mapping[Any, str]) -> None:
        """These, in place of those that are there."""
        self.clear()
        self._values = []
        for value, label in labels.items():
            self._add(value, label)

    def _add(self, value: object, label: str) -> None:
        self._values.append(value)
        self.addItem(label)
