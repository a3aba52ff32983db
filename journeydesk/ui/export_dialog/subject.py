"""Asks what is exported: a map or all of them, a chart or all of those, in whose numbers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout

from journeydesk.app.charting import ALL
from journeydesk.app.naming import words_of
from journeydesk.app.subject import Subject
from journeydesk.app.workshops import OFFERS
from journeydesk.charts import SHEETS
from journeydesk.charts.worksheets import PERSONA
from journeydesk.i18n import _
from journeydesk.model import Map, Persona, RecordId, Records
from journeydesk.ui.picking_fields import ComboBox

MAP, ALL_MAPS = "", "maps"  # no charts


class SubjectFields(QObject):
    """Which map only where there are several, and for a persona only for numbers.

    `overlay` lies over the map.
    """

    changed = Signal()

    def __init__(self, records: Records, map_id: RecordId, overlay: str = "") -> None:
        super().__init__()
        self._records, self._overlay = records, overlay
        self.what, self.map, self.persona = ComboBox(), ComboBox(), ComboBox()
        for map_ in records.at(Map):
            self.map.addItem(words_of(map_), map_.id)
        self.map.setCurrentIndex(self.map.findData(map_id))
        self._offer_subjects()
        self._offer_personas()
        for field in self.fields:
            field.setMinimumContentsLength(1)  # long titles do not widen the dialog
        self.what.currentIndexChanged.connect(self._on_what)
        self.map.currentIndexChanged.connect(self._on_map)
        self.persona.currentIndexChanged.connect(self.changed)

    @property
    def fields(self) -> tuple[ComboBox, ...]:
        return self.what, self.map, self.persona

    @property
    def subject(self) -> Subject:
        """As chosen now."""
        what, map_id = str(self.what.currentData()), str(self.map.currentData())
        if what == ALL_MAPS:
            return Subject(None, overlay=self._overlay)
        return Subject(map_id, what, str(self.persona.currentData()), self._overlay)

    @property
    def title(self) -> str:
        """What a file of it is called."""
        what = self.what.currentData()
        title = self._records.get(Map, self.map.currentData()).title
        return title if what in (MAP, ALL_MAPS) else f"{title} {self.what.currentText()}"

    def add_to(self, form: QFormLayout) -> None:
        self._form: QFormLayout = form
        for label, field in zip((_("What"), _("Map"), _("Whose")), self.fields, strict=True):
            form.addRow(label, field)
        self._show_rows()

    def _show_rows(self) -> None:
        what = self.what.currentData()
        has_numbers = what in SHEETS or what in (ALL, PERSONA)
        self._form.setRowVisible(self.map, self.map.count() > 1 and what != ALL_MAPS)
        self._form.setRowVisible(self.persona, has_numbers)

    def _on_what(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _on_map(self) -> None:
        self._offer_personas()
        self.changed.emit()

    def _offer_subjects(self) -> None:
        self.what.addItem(_("The map"), MAP)
        if self.map.count() > 1:
            self.what.addItem(_("All maps, a sheet each"), ALL_MAPS)
        self.what.insertSeparator(self.what.count())
        for name, kind in SHEETS.items():
            self.what.addItem(_("Sheet: {chart}").format(chart=_(kind.label)), name)
        self.what.addItem(_("All analysis sheets"), ALL)
        self.what.insertSeparator(self.what.count())
        for name, (label, _paper) in OFFERS.items():
            self.what.addItem(_(label), name)

    def _offer_personas(self) -> None:
        """Those of the map."""
        self.persona.blockSignals(True)
        self.persona.clear()
        for persona in self._records.at(Persona, self.map.currentData()):
            self.persona.addItem(persona.name or _("Unnamed persona"), persona.id)
        self.persona.addItem(_("All personas together"), "")
        self.persona.blockSignals(False)
