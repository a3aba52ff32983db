"""What can be chosen for printing, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.paint import Page
from journeydesk.ui.announce import announce
from journeydesk.ui.picking_fields import ComboBox
from journeydesk.ui.printing.printers import FEWEST, Printer

MARGIN = 8  # millimetres: few printers reach nearer to the edge
MOST_COPIES = 99


class PrintFields(QWidget):
    """Without a printer it says so, and offers a PDF."""

    changed = Signal()

    def __init__(self, printers: Sequence[Printer]) -> None:
        super().__init__()
        self._printers = printers
        self.printers, self.papers = ComboBox(), ComboBox()
        self.margin, self.copies = QSpinBox(), QSpinBox()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.pdf, self.print = QPushButton(_("Save a PDF…")), QPushButton(_("Print"))
        self.print.setProperty("primary", True)
        self.print.setDefault(True)
        self.print.setEnabled(False)
        self._fill()
        self._arrange()
        self._heed()

    @property
    def printer(self) -> Printer:
        return self._printers[self.printers.currentIndex()]

    @property
    def paper(self) -> str:
        """As `Sheet.paper` takes it."""
        return str(self.papers.currentData())

    def allow(self, page: Page) -> None:
        """The sheet is in view."""
        self.print.setEnabled(bool(self._printers))
        if self._printers:
            self.words.setText(_("Drawn at {scale:.0%}").format(scale=page.scale))

    def refuse(self, reason: str) -> None:
        self.print.setEnabled(False)
        self.words.setText(reason)

    def be_busy(self) -> None:
        self.print.setEnabled(False)
        self.words.setText(_("Printing…"))

    def tell(self, text: str, _is_printed: bool) -> None:
        self.print.setEnabled(True)
        self.words.setText(text)
        announce(self, text)

    def _fill(self) -> None:
        for printer in self._printers:
            self.printers.addItem(printer.label)
        self.margin.setRange(0, 50)
        self.margin.setValue(MARGIN)
        self.margin.setSuffix(_(" mm"))
        self.copies.setRange(1, MOST_COPIES)
        self._offer_papers()
        if not self._printers:
            self.words.setText(_("There is no printer here; save a PDF, and print that elsewhere."))

    def _offer_papers(self) -> None:
        """Of the chosen printer, with what is in it first in view."""
        papers, first = FEWEST, ""
        if self._printers:
            papers, first = self.printer.papers, self.printer.first
        self.papers.blockSignals(True)
        self.papers.clear()
        for label, paper in papers:
            self.papers.addItem(label, paper)
        self.papers.setCurrentIndex(max(0, self.papers.findData(first)))
        self.papers.blockSignals(False)

    def _on_printer(self) -> None:
        self._offer_papers()
        self.changed.emit()

    def _heed(self) -> None:
        self.printers.currentIndexChanged.connect(self._on_printer)
        self.papers.currentIndexChanged.connect(self.changed)
        self.margin.valueChanged.connect(self.changed)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(_("Printer"), self.printers)
        form.addRow(_("Paper"), self.papers)
        form.addRow(_("Margin"), self.margin)
        form.addRow(_("Copies"), self.copies)
        for field in (self.printers, self.copies):
            form.setRowVisible(field, bool(self._printers))
        self.print.setVisible(bool(self._printers))
        for combo in (self.printers, self.papers):
            combo.setMinimumContentsLength(1)  # long names do not widen the dialog
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addStretch(1)
        for widget in (self.words, self.pdf, self.print):
            column.addWidget(widget)
