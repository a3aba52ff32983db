"""The dialog: printer, paper and copies, beside the sheet as it will come out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from journeydesk.app.dating import today
from journeydesk.app.export_job import Job
from journeydesk.app.exporting import Export
from journeydesk.app.judging import Verdict, judge
from journeydesk.app.printing import PRINT, can_spool, pages_to_print
from journeydesk.app.session import Session
from journeydesk.export import Sheet
from journeydesk.export.preflight import Terms, in_one_line
from journeydesk.i18n import _
from journeydesk.paint import MM, Page
from journeydesk.ui.export_dialog.making import Maker
from journeydesk.ui.export_dialog.preview import Preview
from journeydesk.ui.printing.fields import PrintFields
from journeydesk.ui.printing.painter import print_pages
from journeydesk.ui.printing.printers import Printer
from journeydesk.ui.printing.work import PrintThread
from journeydesk.ui.when_idle import WhenIdle

SIZE, FIELDS = QSize(1040, 700), 280
SMALLEST = QSize(760, 480)
IN_HAND = Terms(metres=0.5)


class PrintDialog(QDialog):
    """Prints the map on show; `wants_pdf` is asked for where that will not do."""

    def __init__(
        self,
        session: Session,
        printers: Sequence[Printer],
        parent: QWidget | None = None,
        overlay: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print"))
        self._records, self._map = session.records.copy(), session.map
        self._pictures = dict(session.document.assets)
        self._overlay = overlay
        self._pages: Sequence[Page] = ()
        self._work: PrintThread | None = None
        self.wants_pdf = False
        self.preview, self.fields = Preview(), PrintFields(printers)
        self._maker = Maker(self)
        self._showing = WhenIdle(self, self._make)
        self._arrange()
        self._heed()
        self._showing.ask()

    @property
    def is_settled(self) -> bool:
        """True where the preview shows what is chosen."""
        return not (self._showing.is_due or self._maker.is_busy or self.preview.is_busy)

    def print(self) -> None:
        """What is in view; the dialog tells what came of it."""
        if can_spool():
            self._spool()
        else:
            self._paint()

    def done(self, result: int) -> None:
        if self._work:
            self._work.cancel()
            self._work.wait()
        self._maker.leave()
        super().done(result)

    def _spool(self) -> None:
        [page, *_rest] = self._pages
        job = Job(self._wanted(page.width > page.height), self._records, pictures=self._pictures)
        fields = self.fields
        self.fields.be_busy()
        self._work = PrintThread(
            job, page, fields.printer.name, self._map.title, fields.copies.value()
        )
        self._work.ended.connect(self.fields.tell)
        self._work.start()

    def _paint(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(self.fields.printer.name)
        printer.setDocName(self._map.title)
        printer.setCopyCount(self.fields.copies.value())
        if print_pages(printer, self._pages, self._pictures):
            self.fields.tell(_("Handed to {printer}.").format(printer=printer.printerName()), True)
        else:
            self.fields.tell(
                _("{printer} takes nothing; choose another, or save a PDF.").format(
                    printer=printer.printerName()
                ),
                False,
            )

    def _wanted(self, landscape: bool = False) -> Export:
        sheet = Sheet(self.fields.paper, landscape, self.fields.margin.value())
        return Export(
            Path("print.pdf"),
            sheet,
            self._map.id,
            overlay=self._overlay,
            preset=PRINT,
            made_on=today(),
        )

    def _make(self) -> None:
        records, wanted, pictures = self._records, self._wanted(), self._pictures
        self._maker.ask(
            lambda: pages_to_print(records, wanted),
            lambda pages: judge(pages, pictures, IN_HAND),
        )

    def _show(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self.preview.show_pages(pages, self._pictures, self.fields.margin.value() * MM)
        self.fields.allow(pages[0])

    def _judge(self, verdict: Verdict) -> None:
        if problems := verdict.preflight.problems:
            self.fields.words.setText(in_one_line(problems))

    def _save_pdf(self) -> None:
        self.wants_pdf = True
        self.reject()

    def _heed(self) -> None:
        self.fields.changed.connect(self._showing.ask)
        self.fields.print.clicked.connect(self.print)
        self.fields.pdf.clicked.connect(self._save_pdf)
        self._maker.made.connect(self._show)
        self._maker.judged.connect(self._judge)
        self._maker.refused.connect(self.fields.refuse)

    def _arrange(self) -> None:
        self.fields.setFixedWidth(FIELDS)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.preview, 1)
        row.addWidget(self.fields)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
