"""The window: which two maps, their sheet, and writing it to a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeydesk.analysis.compare import Comparison, Side
from journeydesk.app.comparing import Pair, compared, export_comparison, sheet_of
from journeydesk.app.direction import memo_for
from journeydesk.app.exporting import Export
from journeydesk.app.importing import SUFFIXES
from journeydesk.app.session import Session
from journeydesk.errors import UserError
from journeydesk.export import PICTURE_SUFFIXES
from journeydesk.i18n import _, ngettext
from journeydesk.ui.announce import announce
from journeydesk.ui.compare_window.offers import first_choice, offers_in, offers_of
from journeydesk.ui.difference_window import DifferenceWindow
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.own_folder import folder_for
from journeydesk.ui.picking_fields import ComboBox
from journeydesk.ui.raster import rasterise
from journeydesk.ui.sheet_view import STEP, SheetView

SIZE = (1240, 860)


class CompareWindow(QDialog):
    """Shows the two that are chosen at once; `words` tells what came of the rest."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Compare maps"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*SIZE)
        self._records, self._path, self._theme = session.records.copy(), session.path, session.theme
        self._offers = offers_of(self._records)
        self.found: Comparison | None = None
        self.before, self.after = ComboBox(), ComboBox()
        self.view, self.words = SheetView(), QLabel()
        self.words.setWordWrap(True)
        self._make_buttons()
        self._arrange()
        self._offer()
        for box, id_ in zip(self._boxes, first_choice(self._records, session.map.id), strict=True):
            box.setCurrentIndex(self._index_of(id_))
        for box in self._boxes:
            box.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def pair(self) -> Pair:
        before, after = (self._offers[box.currentIndex()].side for box in self._boxes)
        return Pair(before, after)

    def add_file(self, path: Path) -> None:
        """Offer its maps too; the first of them is what the other is compared with."""
        try:
            found = offers_in(path, self)
        except UserError as error:
            self._tell(str(error))
            return
        count = len(self._offers)
        self._offers += found
        self._offer()
        self.after.setCurrentIndex(count)

    def write(self, path: Path) -> None:
        """In light colours, as large as the sheet is; the file dialog has asked about the file."""
        try:
            export_comparison(self.pair, Export(path, overwrite=True), lambda: rasterise)
        except UserError as error:
            self._tell(str(error))
        else:
            self._tell(_("Written: {path}").format(path=path))

    def swap(self) -> None:
        """What was before is after."""
        before, after = (box.currentIndex() for box in self._boxes)
        self.before.setCurrentIndex(after)
        self.after.setCurrentIndex(before)

    def show_on_map(self) -> None:
        """The two as one picture, difference by difference."""
        pair, memo = self.pair, memo_for(self.pair.after.records, self._theme)
        before, after = (box.currentText() for box in self._boxes)
        title = _("From “{before}” to “{after}”").format(before=before, after=after)
        window = DifferenceWindow(pair, title, memo, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    @property
    def _boxes(self) -> tuple[ComboBox, ComboBox]:
        return self.before, self.after

    def _show(self) -> None:
        self.found = compared(self.pair)
        self.view.show_drawing(sheet_of(self.found, self._theme))
        n = sum(len(owner.changes) for owner in self.found.owners)
        told = ngettext("{n} change", "{n} changes", n).format(n=n) if n else _("Nothing differs.")
        self._tell(told)

    def _tell(self, text: str) -> None:
        self.words.setText(text)
        announce(self, text)

    def _offer(self) -> None:
        """All there is to choose from, keeping what is chosen."""
        for box in self._boxes:
            for offer in self._offers[box.count() :]:
                box.addItem(offer.label)

    def _index_of(self, map_id: str) -> int:
        sides = [offer.side for offer in self._offers]
        return sides.index(Side(self._records, map_id))

    def _ask_file(self) -> None:
        kinds = _("Maps") + f" (*{' *'.join(SUFFIXES)})"
        folder = str(folder_for(self._path))
        path, _kind = QFileDialog.getOpenFileName(self, _("Compare with"), folder, kinds)
        if path:
            self.add_file(Path(path))

    def _ask_target(self) -> None:
        kinds = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in PICTURE_SUFFIXES)
        proposed = str(folder_for(self._path) / f"{self._path.stem}-{_('comparison')}.pdf")
        path, kind = QFileDialog.getSaveFileName(self, _("Export the sheet"), proposed, kinds)
        if path:
            has_suffix = Path(path).suffix.lower() in PICTURE_SUFFIXES
            self.write(Path(path if has_suffix else f"{path}.{kind[:3].lower()}"))

    def _make_buttons(self) -> None:
        self.file = QPushButton(_("Another file…"))
        self.file.clicked.connect(self._ask_file)
        self.export = QPushButton(_("Export…"))
        self.export.setProperty("primary", True)
        self.export.clicked.connect(self._ask_target)
        self.on_map = QPushButton(_("On the map…"))
        self.on_map.setToolTip(_("What came, went, changed and moved, on the second map itself"))
        self.on_map.clicked.connect(self.show_on_map)
        self.swapping = QPushButton(_("Swap"))
        self.swapping.clicked.connect(self.swap)
        self.zooms = (
            icon_button("zoom-out", _("Zoom out"), lambda: self.view.zoom_by(1 / STEP)),
            icon_button("maximize", _("Fit the width"), self.view.fit),
            icon_button("zoom-in", _("Zoom in"), lambda: self.view.zoom_by(STEP)),
        )

    def _arrange(self) -> None:
        grid = QGridLayout()
        for i, (name, box) in enumerate(zip((_("Before"), _("After")), self._boxes, strict=True)):
            label = QLabel(name)
            label.setBuddy(box)
            box.setMinimumContentsLength(1)  # long titles do not widen the window
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, 0, i)
            grid.addWidget(box, 1, i)
        grid.addWidget(self.swapping, 1, 2)
        grid.addWidget(self.file, 1, 3)
        below = QHBoxLayout()
        below.addWidget(self.words, 1)
        for button in (*self.zooms, self.on_map, self.export):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(grid)
        column.addWidget(self.view, 1)
        column.addLayout(below)
