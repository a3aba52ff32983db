"""Before a copy for others is written: what it will lack, kind by kind, and what stays in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.app.sharing import FILES, HISTORY, Going, Share, client_safe, left_out
from journeydesk.i18n import _, ngettext
from journeydesk.model import Attachment, RecordId, Records
from journeydesk.ui.picking_fields import CheckBox

SIZE = (520, 560)
INDENT = 24


class ShareDialog(QDialog):
    """A ticked kind goes; `share` is what was chosen. Without a tick for it, a file stays."""

    def __init__(self, records: Records, steps: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Copy for others"))
        self.resize(*SIZE)
        self._records, self._steps = records, steps
        self._everything = client_safe(records)
        self.plain = QRadioButton(_("Without history"))
        self.safe = QRadioButton(_("Safe for clients"))
        self.parts: dict[str, QCheckBox] = {}
        self.files: dict[RecordId, QCheckBox] = {}
        self.told = QLabel()
        self.told.setWordWrap(True)
        self._arrange()
        self.safe.toggled.connect(self._show)
        self.safe.setChecked(True)

    @property
    def share(self) -> Share:
        """What goes, as it is ticked now."""
        if self.plain.isChecked():
            return Share()
        parts = [name for name, box in self.parts.items() if box.isChecked() and name != HISTORY]
        return Share(parts, [id_ for id_, box in self.files.items() if box.isChecked()])

    @property
    def going(self) -> Sequence[Going]:
        """What the copy will lack, with counts."""
        return left_out(self._records, self.share, self._steps)

    def _arrange(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 18)
        box.setSpacing(6)
        lead = QLabel(_("The copy is a new file. This map stays as it is."))
        lead.setWordWrap(True)
        box.addWidget(lead)
        for button, words in (
            (self.plain, _("Nobody can go back in it, or see who changed what.")),
            (self.safe, _("What is ticked below goes too.")),
        ):
            button.setProperty("plain", True)
            box.addWidget(button)
            box.addWidget(_dim(words))
        box.addWidget(self._list(), 1)
        box.addWidget(self.told)
        buttons = QDialogButtonBox()
        save = buttons.addButton(_("Save the copy…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("primary", True)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)

    def _list(self) -> QScrollArea:
        """Every kind there is something of, with its number; files one by one."""
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, INDENT)
        for row, (tick, count) in enumerate(self._rows()):
            if count:
                grid.addWidget(tick, row, 0, 1, 2)
                grid.addWidget(QLabel(str(count)), row, 2, Qt.AlignmentFlag.AlignRight)
            else:
                grid.addWidget(tick, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        return area

    def _rows(self) -> Iterator[tuple[QCheckBox, int]]:
        for going in left_out(self._records, self._everything, self._steps):
            tick = self.parts[going.name] = CheckBox(going.label)
            tick.setChecked(True)
            tick.toggled.connect(self._show)
            yield tick, going.count
            if going.name == FILES:
                tick.toggled.connect(self._tick_files)
                yield from ((box, 0) for box in self._file_rows())

    def _file_rows(self) -> Iterator[QCheckBox]:
        for file in self._records.all(Attachment):
            box = self.files[file.id] = CheckBox(file.name or _("File without a name"))
            box.setChecked(True)
            box.toggled.connect(self._show)
            yield box

    def _tick_files(self, is_ticked: bool) -> None:
        for box in self.files.values():
            box.setChecked(is_ticked)

    def _show(self) -> None:
        """History goes in any case; kinds are asked for a client's copy only."""
        for name, box in [*self.parts.items(), *self.files.items()]:
            box.setEnabled(self.safe.isChecked() and name != HISTORY)
        count = sum(going.count for going in self.going)
        self.told.setText(
            ngettext("{n} thing is left out.", "{n} things are left out.", count).format(n=count)
            if count
            else _("There is nothing in this map that would be left out.")
        )


def _dim(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("dim", True)
    label.setWordWrap(True)
    label.setContentsMargins(INDENT, 0, 0, 0)
    return label
