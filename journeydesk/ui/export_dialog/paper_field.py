"""Which paper: by its name with its size in words, or of a size of one's own."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.export import PAPERS, ROLLS
from journeydesk.i18n import _
from journeydesk.ui.number_fields import NumberField
from journeydesk.ui.picking_fields import ComboBox

INCH = 25.4
CONTENT, OWN = "fit", ""
OWN_SIZE = re.compile(r"(\d+)x(\d+)mm")


class PaperField(QWidget):
    """`paper` is what `Sheet.paper` takes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = ComboBox()
        self.width_field = NumberField(20, 50_000, _(" mm"), step=10)
        self.height_field = NumberField(20, 50_000, _(" mm"), step=10)
        self.box.setMinimumContentsLength(1)
        self.box.setAccessibleName(_("Paper"))
        self.box.addItem(_("As large as its content"), CONTENT)
        for name, size in PAPERS.items():
            if name in ("A0", "B0", "Letter", "ARCH-A"):
                self.box.insertSeparator(self.box.count())
            self.box.addItem(f"{name}  ·  {size_in_words(size)}", name)
        self.box.insertSeparator(self.box.count())
        for name, width in ROLLS.items():
            inches = _("Roll, {inches:g} in wide").format(inches=width / INCH)
            self.box.addItem(inches, name)
        self.box.addItem(_("Own size…"), OWN)
        self._own = self._make_own()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self._own)
        self.box.currentIndexChanged.connect(self._on_box)

    @property
    def paper(self) -> str:
        name = str(self.box.currentData())
        return name or f"{self.width_field.value()}x{self.height_field.value()}mm"

    def choose(self, paper: str) -> None:
        """A paper nobody knows, as of a later version, is that of the content."""
        if match := OWN_SIZE.fullmatch(paper):
            self.width_field.setValue(int(match[1]))
            self.height_field.setValue(int(match[2]))
            paper = OWN
        self.box.setCurrentIndex(max(0, self.box.findData(paper)))
        self._own.setVisible(self.box.currentData() == OWN)

    def _on_box(self) -> None:
        self._own.setVisible(self.box.currentData() == OWN)
        self.changed.emit()

    def _make_own(self) -> QWidget:
        own = QWidget()
        row = QHBoxLayout(own)
        row.setContentsMargins(0, 4, 0, 0)
        for field, name, value in (
            (self.width_field, _("Width of the paper"), 900),
            (self.height_field, _("Height of the paper"), 600),
        ):
            field.setValue(value)
            field.setAccessibleName(name)
            field.valueChanged.connect(self.changed)
        row.addWidget(self.width_field, 1)
        row.addWidget(QLabel("×"))
        row.addWidget(self.height_field, 1)
        own.hide()
        return own


def size_in_words(size: tuple[float, float]) -> str:
    """In inches where the paper was made in them; `size` in millimetres."""
    inches = [side / INCH for side in size]
    if all(round(side * 2, 6).is_integer() for side in inches):
        return _("{width:g} × {height:g} in").format(width=inches[0], height=inches[1])
    return _("{width:g} × {height:g} mm").format(width=size[0], height=size[1])
