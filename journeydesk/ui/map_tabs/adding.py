"""One more map: from what, of what type, under what title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from journeydesk.app.templates import TEMPLATES, find_template, records_of
from journeydesk.i18n import _
from journeydesk.layout import label_of_map_type
from journeydesk.model import Map, MapType, Record
from journeydesk.ui.picking_fields import ComboBox

WIDTH = 380


class AddMapDialog(QDialog):
    """Enter is enough: an empty map of the type that most maps are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Add a map"))
        self.title, self.template, self.type = QLineEdit(), ComboBox(), ComboBox()
        for template in sorted(TEMPLATES, key=lambda template: template.name != "blank"):
            self.template.addItem(_(template.label), template.name)
        for type_ in MapType:
            self.type.addItem(label_of_map_type(type_), type_)
        self.template.currentIndexChanged.connect(self._read)
        self._arrange()
        self._read()

    @property
    def records(self) -> Sequence[Record]:
        """Those of the template, under ids of their own."""
        return self._records

    @property
    def chosen_title(self) -> str:
        return self.title.text().strip() or self.title.placeholderText()

    @property
    def chosen_type(self) -> MapType:
        return MapType(self.type.currentData())

    def _read(self) -> None:
        """What the template says holds until something else is chosen."""
        self._records = records_of(find_template(self.template.currentData()))
        [map_, *_others] = [record for record in self._records if isinstance(record, Map)]
        self.title.setPlaceholderText(map_.title)
        self.type.setCurrentIndex(self.type.findData(map_.type))

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_("Title"), self.title)
        form.addRow(_("Begin with"), self.template)
        form.addRow(_("Type"), self.type)
        buttons = QDialogButtonBox()
        add = buttons.addButton(_("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        add.setProperty("primary", True)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(WIDTH)
