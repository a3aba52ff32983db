"""Which sheets, tables or diagrams of a source are read: a box each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.ui.picking_fields import CheckBox

TALLEST = 168  # pixels: seven boxes


class TablesField(QScrollArea):
    """At least one of them stays ticked."""

    chosen = Signal(object)  # their names

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, CheckBox] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = self._content = QWidget()
        content.setAccessibleName(_("What of the file is read"))
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setWidget(content)

    def show_tables(self, names: Sequence[str], read: Sequence[str]) -> None:
        """Boxes that are there already keep the keys."""
        if list(self.boxes) != list(dict.fromkeys(names)):
            self._make_boxes(names)
        for name, box in self.boxes.items():
            box.setChecked(not read or name in read)
        self.setFixedHeight(min(TALLEST, self._content.sizeHint().height()))

    def _make_boxes(self, names: Sequence[str]) -> None:
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {name: CheckBox(name.replace("&", "&&")) for name in names}
        for name, box in self.boxes.items():
            box.setToolTip(name)
            box.clicked.connect(partial(self._on_box, box))
            self._column.addWidget(box)

    def _on_box(self, box: CheckBox) -> None:
        ticked = tuple(name for name, each in self.boxes.items() if each.isChecked())
        if ticked:
            self.chosen.emit(ticked)
        else:
            box.setChecked(True)
