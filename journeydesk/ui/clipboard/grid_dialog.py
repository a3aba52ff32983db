"""Before a table is pasted: what lands where, and other ways to read it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from journeydesk.commands import Target
from journeydesk.errors import InputRefused
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.pasted.grid_plan import GridPlan, Reading, plan_grid
from journeydesk.interchange.pasted.table_size import Rows
from journeydesk.model import Records
from journeydesk.ui.clipboard.grid_model import GridModel
from journeydesk.ui.picking_fields import CheckBox

SIZE = (860, 520)
ROW_HEIGHT, COLUMN_WIDTH = 60, 170
FIRST = 4  # names that a sentence lists


class GridDialog(QDialog):
    """`plan` is what would be pasted; None while that cannot be."""

    chosen = Signal(object)  # GridPlan

    def __init__(
        self, rows: Rows, records: Records, target: Target, reading: Reading, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Paste a table"))
        self.resize(*SIZE)
        self._rows, self._records, self._target = rows, records, target
        self.plan: GridPlan | None = None
        self.summary, self._model = QLabel(), GridModel()
        self.summary.setWordWrap(True)
        self.boxes = {name: CheckBox(label) for name, label in _ways().items()}
        for name, box in self.boxes.items():
            box.setChecked(getattr(reading, name))
            box.toggled.connect(self._show)
        self.boxes["is_one_cell"].setVisible(None not in (target.stage, target.lane))
        self.paste_button = QPushButton()
        self.paste_button.setProperty("primary", True)
        self.paste_button.setDefault(True)
        self._arrange()
        self._show()
        self.paste_button.setFocus()

    def accept(self) -> None:
        super().accept()
        self.chosen.emit(self.plan)

    def _arrange(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.paste_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.summary)
        column.addWidget(_table_of(self._model), 1)
        ways = QHBoxLayout()
        for box in self.boxes.values():
            ways.addWidget(box)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addWidget(buttons)

    def _show(self) -> None:
        """Read the table as the boxes say."""
        reading = Reading(**{name: box.isChecked() for name, box in self.boxes.items()})
        for name in ("has_head", "has_side", "is_turned"):
            self.boxes[name].setEnabled(not reading.is_one_cell)
        try:
            self.plan = plan_grid(self._rows, self._records, self._target, reading)
        except InputRefused as error:
            self.plan = None
            self.summary.setText(str(error))
        else:
            self.summary.setText(told(self.plan))
        self._model.show(self.plan)
        n = self.plan.count if self.plan else 0
        self.paste_button.setText(ngettext("Paste {n} card", "Paste {n} cards", n).format(n=n))
        self.paste_button.setEnabled(n > 0)


def told(plan: GridPlan) -> str:
    """In a sentence or two: how much lands where, what is new, what is left out."""
    stages, lanes, n = len(plan.grid.stages), len(plan.grid.lanes), plan.count
    sentences = [
        _("{cards} in {stages} and {lanes}.").format(
            cards=ngettext("{n} card", "{n} cards", n).format(n=n),
            stages=ngettext("{n} stage", "{n} stages", stages).format(n=stages),
            lanes=ngettext("{n} lane", "{n} lanes", lanes).format(n=lanes),
        )
    ]
    for names, of_one, of_many in (
        (plan.new_stages, _("New stage: {names}."), _("New stages: {names}.")),
        (plan.new_lanes, _("New lane: {names}."), _("New lanes: {names}.")),
    ):
        if names:
            sentences.append((of_one if len(names) == 1 else of_many).format(names=_listed(names)))
    for name, cells in plan.left_out:
        lost = ngettext("{n} cell is", "{n} cells are", cells).format(n=cells)
        sentence = _("“{lane}” holds no cards: {lost} left out.")
        sentences.append(sentence.format(lane=name, lost=lost))
    return " ".join(sentences)


def _listed(names: list[str]) -> str:
    """The first few, in quotes."""
    shown = ", ".join(f"“{name}”" for name in names[:FIRST])
    more = len(names) - FIRST
    return _("{names} and {n} more").format(names=shown, n=more) if more > 0 else shown


def _ways() -> dict[str, str]:
    """The fields of a reading, as they are asked for."""
    return {
        "has_head": _("First row is &names"),
        "has_side": _("First &column is names"),
        "is_turned": _("&Rows are stages"),
        "is_one_cell": _("All into &one cell"),
        "by_line": _("A card for each &line"),
    }


def _table_of(model: GridModel) -> QTableView:
    """Rows of one height: measuring each would take 10 µs for every cell."""
    table = QTableView()
    table.setModel(model)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QTableView.SelectionMode.NoSelection)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.verticalHeader().setMaximumWidth(COLUMN_WIDTH)
    table.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
    table.setAccessibleName(_("What lands where"))
    return table
