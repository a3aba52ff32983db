"""Where it goes, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QRadioButton, QWidget

from journeydesk.i18n import _, ngettext
from journeydesk.ui.import_dialog.destination import Destination


class Foot(QWidget):
    """Where no document is open there is nothing to choose but a new one."""

    saved = Signal()  # the mapping is to be written
    loaded = Signal()  # a mapping is to be read
    turned = Signal()  # to another place

    def __init__(self, wanted: Destination, *, is_open: bool) -> None:
        super().__init__()
        self._wanted, self._is_new = wanted, True
        self.places = {
            Destination.THIS_MAP: _place(_("On this map")),
            Destination.NEW_MAP: _place(_("New map in this document")),
            Destination.NEW_DOCUMENT: _place(_("New document")),
        }
        self._group = QButtonGroup(self)
        for place, button in self.places.items():
            self._group.addButton(button)
            button.setVisible(is_open and place is not Destination.THIS_MAP)
            button.setChecked(place is wanted)
        self._group.buttonClicked.connect(self.turned)
        self.save = QPushButton(_("Save this mapping…"))
        self.load = QPushButton(_("Load a mapping…"))
        self.save.clicked.connect(self.saved)
        self.load.clicked.connect(self.loaded)
        self.cancel, self.do = QPushButton(_("Cancel")), QPushButton(_("Import"))
        self.do.setProperty("primary", True)
        self.do.setDefault(True)
        self._arrange()
        self.tell(0)

    @property
    def chosen(self) -> Destination:
        return next(place for place, button in self.places.items() if button.isChecked())

    def offer_this_map(self, is_offered: bool) -> None:
        """What could be a map of this document is rather evidence on the one that is there; a
        person who chose otherwise is not asked again."""
        button = self.places[Destination.THIS_MAP]
        button.setVisible(is_offered)
        if is_offered and self._is_new and self._wanted is Destination.NEW_MAP:
            button.setChecked(True)
        if not is_offered and button.isChecked():
            self.places[self._wanted].setChecked(True)
        self._is_new = self._is_new and not is_offered

    def tell(self, maps: int) -> None:
        """How many would come in now."""
        told = ngettext("Import {n} map", "Import {n} maps", maps).format(n=maps)
        self.do.setText(told if maps > 1 else _("Import"))
        self.do.setEnabled(maps > 0)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for button in (self.load, self.save):
            row.addWidget(button)
        row.addStretch(1)
        label = QLabel(_("Where to"))
        label.setVisible(not self.places[Destination.NEW_MAP].isHidden())
        row.addWidget(label)
        for place in self.places.values():
            row.addWidget(place)
        row.addSpacing(8)
        for button in (self.cancel, self.do):
            row.addWidget(button)
        for button in (self.load, self.save, self.cancel):
            button.setAutoDefault(False)


def _place(words: str) -> QRadioButton:
    button = QRadioButton(words)
    button.setProperty("plain", True)
    return button
