"""What stands around a map on its sheet: a box to tick each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.ui.picking_fields import CheckBox


class FurnitureField(QWidget):
    """Title block above the map, legend and footer below it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title_block = CheckBox(_("Title block"))
        self.legend = CheckBox(_("Legend"))
        self.footer = CheckBox(_("Footer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self.boxes:
            box.toggled.connect(self.changed)
            column.addWidget(box)

    @property
    def boxes(self) -> tuple[CheckBox, CheckBox, CheckBox]:
        return self.title_block, self.legend, self.footer

    @property
    def chosen(self) -> tuple[bool, bool, bool]:
        """In the order of the boxes."""
        return (self.title_block.isChecked(), self.legend.isChecked(), self.footer.isChecked())

    def choose(self, *chosen: bool) -> None:
        for box, is_on in zip(self.boxes, chosen, strict=True):
            box.setChecked(is_on)
