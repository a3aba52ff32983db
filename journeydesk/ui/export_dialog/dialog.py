"""The dialog: the choices on one side, the sheet on the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from journeydesk.app.charting import export_charts
from journeydesk.app.exporting import Export, export_map
from journeydesk.app.session import Session
from journeydesk.charts.pen import BODY
from journeydesk.errors import UserError
from journeydesk.export import PAPERS, Sheet, page_of, pixel_size
from journeydesk.i18n import _
from journeydesk.layout.metrics import CARD_STYLE
from journeydesk.model import Map
from journeydesk.paint import MM, Page
from journeydesk.settings import ExportChoices
from journeydesk.ui.export_dialog.preview import SheetPreview
from journeydesk.ui.export_dialog.subject import MAP, Subject
from journeydesk.ui.export_dialog.work import ExportThread, Write
from journeydesk.ui.own_folder import folder_for
from journeydesk.ui.picking_fields import CheckBox, ComboBox
from journeydesk.ui.raster import rasterise

FORMATS = ("pdf", "png", "svg")
FOR_SHEETS = ("A4", False)  # upright


class ExportDialog(QDialog):
    """One sheet, as the preview shows it.

    `choices` are those of the last time, `overlay` is what lies over the map.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        choices: ExportChoices = ExportChoices(),  # noqa: B008 -- frozen
        overlay: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export"))
        self._records, self._path = session.records.copy(), session.path
        self.subject = Subject(self._records, session.map.id, overlay)
        self._pictures = dict(session.document.assets)
        self._work: ExportThread | None = None
        self._laid_aside = FOR_SHEETS  # the paper of what is not shown: of sheets, or of the map
        self._is_of_map = True
        self._make_fields()
        self.preview, self.words = SheetPreview(), QLabel()
        self.words.setWordWrap(True)
        self._make_buttons()
        self._arrange()
        self._choose(choices)
        self._heed_fields()
        self._turn()

    @property
    def sheet(self) -> Sheet:
        return Sheet(
            self.paper.currentData(),
            landscape=self.landscape.isChecked(),
            margin_mm=self.margin.value(),
            dpi=self.dpi.value(),
        )

    @property
    def choices(self) -> ExportChoices:
        """What is chosen now, to be offered the next time: for the map."""
        paper, is_landscape = self._size if self._is_of_map else self._laid_aside
        return ExportChoices(
            FORMATS[self.format.currentIndex()],
            paper,
            is_landscape,
            self.margin.value(),
            self.dpi.value(),
        )

    @property
    def _size(self) -> tuple[str, bool]:
        return self.paper.currentData(), self.landscape.isChecked()

    def write(self, path: Path) -> None:
        """Write the file in a thread of its own; the dialog tells what came of it."""
        overlay = self.subject.overlay
        wanted = Export(path, self.sheet, self.subject.map_id, overwrite=True, overlay=overlay)
        self._written = path
        self._set_busy(True)
        self.words.setText(_("Writing {name}…").format(name=path.name))
        self._work = ExportThread(wanted, self._writing())
        self._work.ended.connect(self._tell)
        self._work.start()

    def cancel(self) -> None:
        """Give up at the next block or band; a file that was there stays."""
        if self._work:
            self._work.requestInterruption()

    def wait(self) -> None:
        """Until the file is written or refused."""
        if self._work:
            self._work.wait()

    def done(self, result: int) -> None:
        self.cancel()
        self.wait()
        super().done(result)

    def _writing(self) -> Write:
        """What writes the subject as it is now."""
        records, pictures = self._records, self._pictures
        sheet, persona = self.subject.sheet, self.subject.persona_id
        if sheet == MAP:
            return lambda wanted, go_on: export_map(
                records, wanted, lambda: rasterise, go_on, pictures
            )
        return lambda wanted, go_on: export_charts(
            records, wanted, sheet, lambda: rasterise, persona, go_on
        )

    def _turn(self) -> None:
        """To what is chosen now."""
        title = self._records.get(Map, self.subject.map_id).title
        chart = "" if self.subject.sheet == MAP else self.subject.what.currentText()
        name = _file_name(f"{title} {chart}") or self._path.stem
        self._proposed = folder_for(self._path) / name
        self._drawings = self.subject.drawings()
        self._change_paper()
        self._show()

    def _change_paper(self) -> None:
        """A map goes on another one than a sheet: each keeps its own."""
        if self._is_of_map != (self.subject.sheet == MAP):
            (paper, is_landscape), self._laid_aside = self._laid_aside, self._size
            self._is_of_map = not self._is_of_map
            self.paper.setCurrentIndex(self.paper.findData(paper))
            self.landscape.setChecked(is_landscape)

    def _ask(self) -> None:
        """The file dialog asks before it replaces anything."""
        suffix = FORMATS[self.format.currentIndex()]
        proposed = f"{self._proposed}.{suffix}"
        path, _kind = QFileDialog.getSaveFileName(self, _("Export to"), proposed, f"*.{suffix}")
        if path:
            self.write(Path(path if path.endswith(f".{suffix}") else f"{path}.{suffix}"))

    def _tell(self, text: str, is_written: bool) -> None:
        self._set_busy(False)
        self.words.setText(text)
        self.folder.setVisible(is_written)

    def _set_busy(self, is_busy: bool) -> None:
        self.stop.setVisible(is_busy)
        self.folder.hide()
        for widget in (self.button, *self._fields):
            widget.setEnabled(not is_busy)
        self._allow_fields()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def _choose(self, choices: ExportChoices) -> None:
        self.format.setCurrentText(choices.format.upper())
        self.paper.setCurrentIndex(max(0, self.paper.findData(choices.paper)))
        self.landscape.setChecked(choices.landscape)
        self.margin.setValue(choices.margin)
        self.dpi.setValue(choices.dpi)

    def _show(self) -> None:
        self.folder.hide()
        self._allow_fields()
        try:
            if len(self._drawings) > 1 and self.choices.format != "pdf":
                raise UserError(_("Only a PDF holds all sheets; choose that, or one sheet."))
            page = page_of(self._drawings[0], self.sheet)
        except UserError as error:
            self.words.setText(str(error))
            self.button.setEnabled(False)
            return
        self.button.setEnabled(True)
        self.preview.show_page(page, self._pictures)
        self.words.setText(self._size_in_words(page))

    def _allow_fields(self) -> None:
        """Only what bears on the choices made can be changed."""
        is_idle = self.format.isEnabled()
        self.dpi.setEnabled(is_idle and self.choices.format == "png")
        self.landscape.setEnabled(is_idle and self.sheet.paper != "fit")

    def _size_in_words(self, page: Page) -> str:
        told = _("{width:.0f} × {height:.0f} mm, drawn at {scale:.0%}, its text {points:.1f} pt")
        size = told.format(
            width=page.width / MM,
            height=page.height / MM,
            scale=page.scale,
            points=(CARD_STYLE if self.subject.sheet == MAP else BODY).size * page.scale,
        )
        if (count := len(self._drawings)) > 1:
            size = _("{count} sheets, the first in view; {size}").format(count=count, size=size)
        if self.choices.format != "png":
            return size
        width, height = pixel_size(page, self.dpi.value())
        return _("{size}; {width} × {height} pixels").format(size=size, width=width, height=height)

    def _make_fields(self) -> None:
        self.format, self.paper = ComboBox(), ComboBox()
        self.format.addItems([name.upper() for name in FORMATS])
        self.paper.addItem(_("As large as its content"), "fit")
        for name in PAPERS:
            self.paper.addItem(name, name)
        self.landscape = CheckBox(_("Landscape"))
        self.margin, self.dpi = QSpinBox(), QSpinBox()
        self.margin.setRange(0, 100)
        self.margin.setSuffix(_(" mm"))
        self.dpi.setRange(36, 1200)
        self.dpi.setSuffix(_(" dpi"))
        sheet = (self.format, self.paper, self.landscape, self.margin, self.dpi)
        self._fields: tuple[QWidget, ...] = (*self.subject.fields, *sheet)

    def _heed_fields(self) -> None:
        self.subject.changed.connect(self._turn)
        for box in (self.format, self.paper):
            box.currentIndexChanged.connect(self._show)
        self.landscape.toggled.connect(self._show)
        for spin in (self.margin, self.dpi):
            spin.valueChanged.connect(self._show)

    def _make_buttons(self) -> None:
        self.button = QPushButton(_("Export…"))
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self._ask)
        self.stop, self.folder = QPushButton(_("Cancel")), QPushButton(_("Show in folder"))
        self.stop.hide()
        self.folder.hide()
        self.stop.clicked.connect(self.cancel)
        self.folder.clicked.connect(self._show_folder)

    def _arrange(self) -> None:
        form = QFormLayout()
        self.subject.add_to(form)
        form.addRow(_("Format"), self.format)
        form.addRow(_("Paper"), self.paper)
        form.addRow("", self.landscape)
        form.addRow(_("Margin"), self.margin)
        form.addRow(_("Resolution"), self.dpi)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        left.addWidget(self.words)
        for button in (self.folder, self.stop, self.button):
            left.addWidget(button)
        box = QHBoxLayout(self)
        box.setSpacing(20)
        box.addLayout(left)
        box.addWidget(self.preview, 1)


def _file_name(title: str) -> str:
    """What of a title every file system takes: slashes and colons become spaces."""
    safe = "".join(c if c.isalnum() or c in " -_" else " " for c in title)
    return " ".join(safe.split())[:60].strip()
