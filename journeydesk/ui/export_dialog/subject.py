"""What is exported: a map, or one or all of its analysis sheets, in whose numbers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from journeydesk.app.charting import ALL, charts_of
from journeydesk.app.exporting import drawing_of
from journeydesk.app.naming import words_of
from journeydesk.charts import SHEETS
from journeydesk.drawing import Drawing
from journeydesk.i18n import _
from journeydesk.model import Map, Persona, RecordId, Records
from journeydesk.ui.picking_fields import ComboBox

MAP = ""  # no sheet


class Subject(QObject):
    """Asks which map only where there are several, and for a persona only for numbers.

    `overlay` lies over the map.
    """

    changed = Signal()

    def __init__(self, records: Records, map_id: RecordId, overlay: str = "") -> None:
        super().__init__()
        self.overlay = overlay
        self._records = records
        self.what, self.map, self.persona = ComboBox(), ComboBox(), ComboBox()
        self.what.addItem(_("The map"), MAP)
        for name, kind in SHEETS.items():
            self.what.addItem(_("Sheet: {chart}").format(chart=_(kind.label)), name)
        self.what.addItem(_("All analysis sheets"), ALL)
        for map_ in records.at(Map):
            self.map.addItem(words_of(map_), map_.id)
        self.map.setCurrentIndex(self.map.findData(map_id))
        for field in (self.what, self.map, self.persona):
            field.setMinimumContentsLength(1)  # long titles do not widen the dialog
        self._offer_personas()
        self.what.currentIndexChanged.connect(self._on_what)
        self.map.currentIndexChanged.connect(self._on_map)
        self.persona.currentIndexChanged.connect(self.changed)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        return self.what, self.map, self.persona

    def add_to(self, form: QFormLayout) -> None:
        self._form = form
        for label, field in zip((_("What"), _("Map"), _("Whose")), self.fields, strict=True):
            form.addRow(label, field)
        form.setRowVisible(self.map, self.map.count() > 1)
        form.setRowVisible(self.persona, False)

    @property
    def map_id(self) -> RecordId:
        return str(self.map.currentData())

    @property
    def sheet(self) -> str:
        """The name of a chart, all of them, or MAP."""
        return str(self.what.currentData())

    @property
    def persona_id(self) -> RecordId:
        """Empty for all personas together."""
        return str(self.persona.currentData())

    def drawings(self) -> list[Drawing]:
        """As they are written: one, or all sheets."""
        if self.sheet == MAP:
            return [drawing_of(self._records, self.map_id, self.overlay)]
        return charts_of(self._records, self.map_id, self.sheet, self.persona_id)

    def _on_what(self) -> None:
        self._form.setRowVisible(self.persona, self.sheet != MAP)
        self.changed.emit()

    def _on_map(self) -> None:
        self._offer_personas()
        self.changed.emit()

    def _offer_personas(self) -> None:
        self.persona.blockSignals(True)
        self.persona.clear()
        for persona in self._records.at(Persona, self.map_id):
            self.persona.addItem(persona.name or _("Unnamed persona"), persona.id)
        self.persona.addItem(_("All personas together"), "")
        self.persona.blockSignals(False)
