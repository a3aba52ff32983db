"""Choosing the sheet, with the sheet in view, and writing the file off the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QThread, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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

from journeydesk.app.exporting import Export, drawing_of, export_map
from journeydesk.app.session import Session
from journeydesk.errors import UserError
from journeydesk.export import PAPERS, Sheet, page_of
from journeydesk.i18n import _
from journeydesk.layout.metrics import CARD_STYLE
from journeydesk.model import Records
from journeydesk.paint import MM, Page
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import HINTS, paint_drawing, rasterise

FORMATS = ("pdf", "png", "svg")
PREVIEW = (460, 360)


class ExportDialog(QDialog):
    """One sheet, as the preview shows it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export the map"))
        self._records, self._map_id = session.records.copy(), session.map.id
        self._proposed = session.path.with_name(session.map.title[:60].strip() or session.path.stem)
        self._drawing = drawing_of(self._records, self._map_id)
        self._work: _Work | None = None
        self.format, self.paper = QComboBox(), QComboBox()
        self.format.addItems([name.upper() for name in FORMATS])
        self.paper.addItem(_("As large as the map"), "fit")
        for name in PAPERS:
            self.paper.addItem(name, name)
        self.paper.setCurrentIndex(self.paper.findData("A1"))
        self.landscape = QCheckBox(_("Landscape"))
        self.landscape.setChecked(True)
        self.margin, self.dpi = QSpinBox(), QSpinBox()
        self.margin.setRange(0, 100)
        self.margin.setValue(10)
        self.margin.setSuffix(_(" mm"))
        self.dpi.setRange(36, 1200)
        self.dpi.setValue(150)
        self.dpi.setSuffix(_(" dpi"))
        self.preview, self.words = _Preview(), QLabel()
        self.words.setWordWrap(True)
        self.button = QPushButton(_("Export…"))
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self._ask)
        self._arrange()
        for box in (self.format, self.paper):
            box.currentIndexChanged.connect(self._show)
        self.landscape.toggled.connect(self._show)
        for spin in (self.margin, self.dpi):
            spin.valueChanged.connect(self._show)
        self._show()

    @property
    def sheet(self) -> Sheet:
        return Sheet(
            self.paper.currentData(),
            landscape=self.landscape.isChecked(),
            margin_mm=self.margin.value(),
            dpi=self.dpi.value(),
        )

    def write(self, path: Path) -> None:
        """Write the file in a thread of its own; the dialog tells what came of it."""
        wanted = Export(path, self.sheet, self._map_id, overwrite=True)
        self.button.setEnabled(False)
        self.words.setText(_("Writing {name}…").format(name=path.name))
        self._work = _Work(self._records, wanted)
        self._work.ended.connect(self._tell)
        self._work.start()

    def wait(self) -> None:
        """Until the file is written or refused."""
        if self._work:
            self._work.wait()

    def done(self, result: int) -> None:
        self.wait()
        super().done(result)

    def _ask(self) -> None:
        """The file dialog asks before it replaces anything."""
        suffix = FORMATS[self.format.currentIndex()]
        proposed = f"{self._proposed}.{suffix}"
        path, _kind = QFileDialog.getSaveFileName(self, _("Export to"), proposed, f"*.{suffix}")
        if path:
            self.write(Path(path if path.endswith(f".{suffix}") else f"{path}.{suffix}"))

    def _tell(self, text: str) -> None:
        self.words.setText(text)
        self.button.setEnabled(True)

    def _show(self) -> None:
        self.dpi.setEnabled(FORMATS[self.format.currentIndex()] == "png")
        try:
            page = page_of(self._drawing, self.sheet)
        except UserError as error:
            self.words.setText(str(error))
            self.button.setEnabled(False)
            return
        self.button.setEnabled(True)
        self.preview.show_page(page)
        told = _("{width:.0f} × {height:.0f} mm, the map at {scale:.0%}, its text {points:.1f} pt")
        self.words.setText(
            told.format(
                width=page.width / MM,
                height=page.height / MM,
                scale=page.scale,
                points=CARD_STYLE.size * page.scale,
            )
        )

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(_("Format"), self.format)
        form.addRow(_("Paper"), self.paper)
        form.addRow("", self.landscape)
        form.addRow(_("Margin"), self.margin)
        form.addRow(_("Resolution"), self.dpi)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        left.addWidget(self.words)
        left.addWidget(self.button)
        box = QHBoxLayout(self)
        box.setSpacing(20)
        box.addLayout(left)
        box.addWidget(self.preview, 1)


class _Preview(QWidget):
    """The sheet with the map on it, as it will be written."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(*PREVIEW)
        self._page: Page | None = None

    def show_page(self, page: Page) -> None:
        self._page = page
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self._page
        if page is None:
            return
        scale = min((self.width() - 24) / page.width, (self.height() - 24) / page.height)
        left = (self.width() - page.width * scale) / 2
        top = (self.height() - page.height * scale) / 2
        sheet = QRectF(left, top, page.width * scale, page.height * scale)
        with QPainter(self) as painter:
            painter.setRenderHints(HINTS)
            painter.fillRect(sheet, qcolor(page.drawing.background))
            painter.drawRect(sheet)
            painter.translate(left + page.x * scale, top + page.y * scale)
            painter.scale(page.scale * scale, page.scale * scale)
            paint_drawing(painter, page.drawing)


class _Work(QThread):
    """Writes from a snapshot; the map can be worked on meanwhile."""

    ended = Signal(str)

    def __init__(self, records: Records, wanted: Export) -> None:
        super().__init__()
        self._records, self._wanted = records, wanted

    def run(self) -> None:
        try:
            export_map(self._records, self._wanted, lambda: rasterise)
        except UserError as error:
            self.ended.emit(str(error))
        else:
            self.ended.emit(_("Written: {path}").format(path=self._wanted.path))
