"""What can be said of a source: only what bears on its format is there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from journeydesk.i18n import N_, _
from journeydesk.interchange.choices import Choices, Layout
from journeydesk.interchange.look import Look
from journeydesk.ui.import_dialog.layout_field import LayoutField
from journeydesk.ui.import_dialog.pick_field import PickField
from journeydesk.ui.import_dialog.tables_field import TablesField
from journeydesk.ui.import_dialog.words import (
    ACTIVITIES,
    DAY_FIRST,
    DELIMITERS,
    ENCODINGS,
    SCALES,
    format_name,
)
from journeydesk.ui.picking_fields import CheckBox

LABELS = {
    "format": N_("What it is"),
    "tables": N_("What is read"),
    "layout": N_("How it is laid out"),
    "has_header": "",
    "scale": N_("Scores are"),
    "activities": N_("Activities become"),
    "keep_rows": "",
    "swap_fields": "",
    "day_first": N_("Dates are"),
    "encoding": N_("Encoding"),
    "delimiter": N_("Columns are parted by"),
}
TICKS = {
    "has_header": N_("First row is &headings"),
    "keep_rows": N_("&Keep each row as evidence"),
    "swap_fields": N_("&Swap score and actor"),
}


class Options(QWidget):
    """Shows what was read and how; `chosen` comes with the field of Choices that a person set."""

    chosen = Signal(str, object)

    def __init__(self, formats: Sequence[str]) -> None:
        """`formats` are those that the source might be."""
        super().__init__()
        self.format = PickField({name: format_name(name) for name in formats})
        self.tables, self.layout_ = TablesField(), LayoutField()
        self.encoding, self.delimiter = PickField(ENCODINGS), PickField(DELIMITERS)
        self.picks = {
            "scale": PickField(SCALES),
            "activities": PickField(ACTIVITIES),
            "day_first": PickField(DAY_FIRST),
            "encoding": self.encoding,
            "delimiter": self.delimiter,
        }
        self.ticks = {name: CheckBox(_(label)) for name, label in TICKS.items()}
        rest = {"format": self.format, "tables": self.tables, "layout": self.layout_}
        fields: dict[str, QWidget] = {**rest, **self.picks, **self.ticks}
        self._fields = {name: fields[name] for name in LABELS}
        self._labels: dict[str, QLabel] = {}
        self._arrange()
        self._heed()
        self.show_asked(Choices())

    def show_look(self, look: Look) -> None:
        """As it was read."""
        used = look.choices
        self.format.show_value(used.format)
        self.tables.show_tables([table.name for table in look.tables], used.tables)
        self.layout_.show_choice(used.layout)
        for name, box in self.ticks.items():
            box.setChecked(bool(getattr(used, name)))
        for name, field in self.picks.items():
            if (value := getattr(used, name)) not in (None, ""):
                field.show_value(value)
        self._offer(_asked_for(look))

    def show_asked(self, asked: Choices) -> None:
        """Nothing could be read: what may help is offered, as it was asked for."""
        self._offer({"format", "encoding", "delimiter"})
        self.encoding.show_value(asked.encoding or "utf-8")
        self.delimiter.show_value(asked.delimiter or ",")
        if asked.format:
            self.format.show_value(asked.format)

    def show_plain(self) -> None:
        """It says itself all that there is to know."""
        self._offer(set())

    def _offer(self, names: set[str]) -> None:
        for name, field in self._fields.items():
            is_asked = name in names and (name != "format" or self.format.count() > 1)
            field.setVisible(is_asked)
            if name in self._labels:
                self._labels[name].setVisible(is_asked)

    def _arrange(self) -> None:
        """Labels above their fields."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for name, field in self._fields.items():
            if told := LABELS[name]:
                label = self._labels[name] = QLabel(_(told))
                label.setProperty("dim", True)
                label.setBuddy(field)
                label.setContentsMargins(0, 7, 0, 0)
                column.addWidget(label)
                field.setAccessibleName(_(told))
            column.addWidget(field)

    def _heed(self) -> None:
        for name, box in self.ticks.items():
            box.clicked.connect(partial(self._say_ticked, name))
        for name, pick in {"format": self.format, **self.picks}.items():
            pick.chosen.connect(partial(self._say, name))
        self.tables.chosen.connect(partial(self._say, "tables"))
        self.layout_.chosen.connect(partial(self._say, "layout"))

    def _say_ticked(self, name: str) -> None:
        self._say(name, self.ticks[name].isChecked())

    def _say(self, name: str, value: object) -> None:
        self.chosen.emit(name, value)


def _asked_for(look: Look) -> set[str]:
    """What was guessed or said of it, and what every source of its format may be asked."""
    used = look.choices
    found = {"format"}
    if len(look.tables) > 1 and used.format != "log":
        found.add("tables")
    if used.format == "mermaid":
        found.add("swap_fields")
    if used.format == "log":
        found |= {"activities", "keep_rows"}
    for name in ("layout", "encoding", "delimiter", "scale"):
        if getattr(used, name):
            found.add(name)
    found |= {name for name in ("has_header", "day_first") if getattr(used, name) is not None}
    if used.layout in (Layout.STAGES_ACROSS, Layout.SHEET_PER_STAGE):
        found.discard("has_header")
    return found
