"""What can be chosen for a purpose: only what bears on it is there."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.app.purposes import Purpose
from journeydesk.i18n import N_, _
from journeydesk.settings import SheetChoices
from journeydesk.ui.export_dialog.furniture_field import FurnitureField
from journeydesk.ui.export_dialog.paper_field import PaperField
from journeydesk.ui.export_dialog.subject import SubjectFields
from journeydesk.ui.export_dialog.turn_field import TurnField
from journeydesk.ui.number_fields import DecimalField, NumberField
from journeydesk.ui.picking_fields import CheckBox, ComboBox

TILE_PAPERS = ("A4", "A3", "Letter", "Legal", "Tabloid")  # that printers on desks take
LABELS = {
    "paper": N_("Paper"),
    "landscape": N_("Orientation"),
    "tile_paper": N_("Sheets of"),
    "tile_scale": N_("Size"),
    "tile_tab": N_("Glued"),
    "margin": N_("Margin"),
    "type_size": N_("Text of cards"),
    "furniture": N_("Around it"),
    "dpi": N_("Resolution"),
    "distance": N_("Read from"),
    "svg_text": N_("Words"),
    "carries_map": "",
}


class Options(QScrollArea):
    """Says what the purpose makes, then asks; `below` is for what belongs under the questions."""

    changed = Signal()

    def __init__(self, subject: SubjectFields) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_showing = False
        self._purpose: Purpose | None = None
        self.title, self.told = QLabel(), QLabel()
        self.title.setProperty("section", True)
        self.told.setProperty("dim", True)
        self.told.setWordWrap(True)
        self.paper, self.landscape = PaperField(), TurnField()
        self.margin = NumberField(0, 100, _(" mm"))
        self.dpi = NumberField(36, 1200, _(" dpi"), step=50)
        self.distance = DecimalField(0.2, 20.0, _(" m"))
        self.distance.setToolTip(_("How far away the readers stand; small text is told below"))
        self.type_size = NumberField(0, 96, _(" pt"))
        self.type_size.setSpecialValueText(_("As large as fits"))
        self.furniture = FurnitureField()
        self.tile_paper = ComboBox()
        self.tile_paper.addItems(TILE_PAPERS)
        self.tile_scale = NumberField(10, 1000, _(" %"), step=5)
        self.tile_tab = NumberField(0, 50, _(" mm"))
        self.tile_tab.setSpecialValueText(_("Edge to edge"))
        self.carries_map = CheckBox(_("To be opened again as a map"))
        self.svg_text = ComboBox()
        self.svg_text.addItem(_("Outlines, exact everywhere"), "outlines")
        self.svg_text.addItem(_("Text, to be edited"), "text")
        self._arrange(subject)
        self._heed()

    def show_choices(
        self, purpose: Purpose, choices: SheetChoices, asked: AbstractSet[str]
    ) -> None:
        """Nothing is said of it to whoever listens."""
        self._is_showing, self._purpose = True, purpose
        self.title.setText(_(purpose.label))
        self.told.setText(_(purpose.told))
        self.paper.choose(choices.paper)
        self.landscape.choose(choices.landscape)
        self.margin.setValue(choices.margin)
        self.dpi.setValue(choices.dpi)
        self.distance.setValue(choices.distance / 100)
        self.carries_map.setChecked(choices.carries_map)
        self.svg_text.setCurrentIndex(max(0, self.svg_text.findData(choices.svg_text)))
        self.type_size.setValue(choices.type_size)
        self.furniture.choose(choices.title_block, choices.legend, choices.footer)
        self.tile_paper.setCurrentText(choices.tile_paper)
        self.tile_scale.setValue(choices.tile_scale)
        self.tile_tab.setValue(choices.tile_tab)
        self.offer(asked)
        self._is_showing = False

    @property
    def choices(self) -> SheetChoices:
        assert self._purpose is not None
        return SheetChoices(
            self._purpose.name,
            self.paper.paper,
            self.landscape.is_landscape,
            self.margin.value(),
            self.dpi.value(),
            round(self.distance.value() * 100),
            self.carries_map.isChecked(),
            str(self.svg_text.currentData()),
            self.type_size.value(),
            *self.furniture.chosen,
            self.tile_paper.currentText(),
            self.tile_scale.value(),
            self.tile_tab.value(),
        )

    def offer(self, asked: AbstractSet[str]) -> None:
        """Show what bears on the rest."""
        for name, field in self._rows.items():
            self.form.setRowVisible(field, name in asked)

    def _on_field(self) -> None:
        if not self._is_showing:
            self.changed.emit()

    def _arrange(self, subject: SubjectFields) -> None:
        content = QWidget()
        self.below = QVBoxLayout()
        column = QVBoxLayout(content)
        column.setContentsMargins(2, 0, 10, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.told)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setVerticalSpacing(10)
        subject.add_to(self.form)
        self._rows = {
            "paper": self.paper,
            "landscape": self.landscape,
            "tile_paper": self.tile_paper,
            "tile_scale": self.tile_scale,
            "tile_tab": self.tile_tab,
            "margin": self.margin,
            "type_size": self.type_size,
            "furniture": self.furniture,
            "dpi": self.dpi,
            "distance": self.distance,
            "svg_text": self.svg_text,
            "carries_map": self.carries_map,
        }
        for name, field in self._rows.items():
            self.form.addRow(_(LABELS[name]) if LABELS[name] else "", field)
        column.addLayout(self.form)
        column.addLayout(self.below)
        column.addStretch(1)
        self.setWidget(content)

    def _heed(self) -> None:
        self.paper.changed.connect(self._on_field)
        self.landscape.changed.connect(self._on_field)
        self.carries_map.toggled.connect(self._on_field)
        for box in (self.svg_text, self.tile_paper):
            box.currentIndexChanged.connect(self._on_field)
        self.furniture.changed.connect(self._on_field)
        numbers = (self.margin, self.type_size, self.dpi, self.tile_scale, self.tile_tab)
        for spin in (*numbers, self.distance):
            spin.valueChanged.connect(self._on_field)
