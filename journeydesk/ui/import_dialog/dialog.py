"""The dialog: how a source is meant, its own table, and the map that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from journeydesk.app.folders import cache_folder
from journeydesk.app.import_process import ImportProcess
from journeydesk.app.importing import content_of
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.choices import AS_GUESSED, Choices, read_choices, write_choices
from journeydesk.interchange.look import Look
from journeydesk.theme import Theme
from journeydesk.ui.import_dialog.choosing import chosen, lasting
from journeydesk.ui.import_dialog.destination import Destination
from journeydesk.ui.import_dialog.foot import Foot
from journeydesk.ui.import_dialog.formats import formats_for
from journeydesk.ui.import_dialog.house import House
from journeydesk.ui.import_dialog.matching import OpenMap
from journeydesk.ui.import_dialog.reading import Begin, Preview, Reader
from journeydesk.ui.when_idle import WhenIdle

SIZE, SMALLEST = QSize(1280, 820), QSize(860, 560)


class ImportDialog(QDialog):
    """Nothing is the user's before Import; `brought` comes then, with the preview and a place."""

    brought = Signal(object, object)  # Preview, Destination

    def __init__(
        self,
        source: Path,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        name: str = "",
        wanted: Destination = Destination.NEW_DOCUMENT,
        into: OpenMap | None = None,
        geometry: str = "",
        begin: Begin = ImportProcess,
    ) -> None:
        """`into` is the map on show, if there is one; `name` where the source's says nothing."""
        super().__init__(parent)
        self.source, self.name = source, name or source.name
        self.setWindowTitle(_("Import {name}").format(name=self.name))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.asked = AS_GUESSED
        self.preview: Preview | None = None
        cache_folder().mkdir(parents=True, exist_ok=True)
        self._folder = TemporaryDirectory(prefix="import-", dir=cache_folder())
        self._reader = Reader(self, source, Path(self._folder.name), theme, begin)
        foot = Foot(wanted, is_open=into is not None)
        self.house = House(self.name, formats_for(source), foot, self, into)
        self._reading = WhenIdle(self, self._read)
        self._heed()
        self._take_place(geometry)

    @property
    def is_settled(self) -> bool:
        """True where the preview shows what is asked for, or why there is none."""
        is_painting = self.house.map.is_busy
        return not (self._reading.is_due or self._reader.is_busy or is_painting)

    @property
    def look(self) -> Look | None:
        """Of what is shown."""
        return self.preview.told.look if self.preview else None

    @property
    def place(self) -> str:
        """Its geometry, to be remembered."""
        return self.saveGeometry().toBase64().toStdString()

    def done(self, result: int) -> None:
        """The preview's document is there until whoever listens has taken it."""
        self._reader.leave()
        if result == QDialog.DialogCode.Accepted and self.preview:
            self.brought.emit(self.preview, self.house.foot.chosen)
        super().done(result)
        self._folder.cleanup()

    def mean(self, choices: Choices) -> None:
        """Read it so."""
        self.asked = choices
        self._reading.ask()
        self.house.wait()

    def save_mapping(self, path: Path) -> None:
        """What is used now, guesses too: the next file of the kind is read the same way."""
        used = self.look.choices if self.look else self.asked
        path.write_text(write_choices(lasting(used)), encoding="utf-8")

    def load_mapping(self, path: Path) -> None:
        """Raises InputRefused."""
        self.mean(read_choices(content_of(path), path.name))

    def _read(self) -> None:
        self._reader.ask(self.asked)

    def _show(self, preview: Preview) -> None:
        if self._reading.is_due:  # something else has been asked for since
            return
        self.preview = preview
        self.house.show_preview(preview)

    def _refuse(self, reason: str) -> None:
        if not self._reading.is_due:
            self.preview = None
            self.house.refuse(reason, self.asked)

    def _on_option(self, field: str, value: object) -> None:
        self.mean(chosen(self.asked, field, value))

    def _on_role(self, heading: str, role: str) -> None:
        roles = {**self.asked.roles, heading: role}
        self.mean(chosen(self.asked, "roles", roles))

    def _ask_where_to_save(self) -> None:
        proposed = str(self.source.with_suffix(".mapping.json"))
        title, kinds = _("Save this mapping"), _("Mappings") + " (*.json)"
        path, _kind = QFileDialog.getSaveFileName(self, title, proposed, kinds)
        if path:
            self._attempt(self.save_mapping, Path(path))

    def _ask_what_to_load(self) -> None:
        title, kinds = _("Load a mapping"), _("Mappings") + " (*.json)"
        path, _kind = QFileDialog.getOpenFileName(self, title, str(self.source.parent), kinds)
        if path:
            self._attempt(self.load_mapping, Path(path))

    def _attempt(self, do: Callable[[Path], None], path: Path) -> None:
        try:
            do(path)
        except InputRefused as error:
            QMessageBox.warning(self, self.windowTitle(), str(error))
        except OSError as error:
            QMessageBox.warning(self, self.windowTitle(), f"{path}: {error.strerror}")

    def _heed(self) -> None:
        self._reader.read.connect(self._show)
        self._reader.refused.connect(self._refuse)
        house, foot = self.house, self.house.foot
        house.options.chosen.connect(self._on_option)
        house.source.role_chosen.connect(self._on_role)
        foot.do.clicked.connect(self.accept)
        foot.cancel.clicked.connect(self.reject)
        foot.saved.connect(self._ask_where_to_save)
        foot.loaded.connect(self._ask_what_to_load)

    def _take_place(self, geometry: str) -> None:
        self.setMinimumSize(SMALLEST)
        room = self.screen().availableSize() - QSize(24, 60)  # frame and title bar
        self.resize(SIZE.boundedTo(room))
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
