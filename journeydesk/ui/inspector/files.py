"""Files kept with a map: brought in, and saved out again."""

from __future__ import annotations

import mimetypes
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.atomic import put_in_place
from journeydesk.commands import put_last
from journeydesk.errors import UserError
from journeydesk.file_names import safe_name
from journeydesk.i18n import _
from journeydesk.model import Attachment, RecordId
from journeydesk.store import Transaction
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.inspector.reason import Reason

LARGEST = 64 * 2**20  # bytes: the map's own file carries them wherever it goes


def add_file(session: Session, path: Path) -> None:
    """A file into the map. Raises UserError where it cannot be read, or is too large."""
    try:
        if path.stat().st_size > LARGEST:
            told = _("{name} is larger than 64 MB and was not added; add a smaller one.")
            raise UserError(told.format(name=path.name))
        data = path.read_bytes()
    except OSError as error:
        told = _("{name} could not be read and was not added ({reason}); check that it is there.")
        raise UserError(told.format(name=path.name, reason=error.strerror)) from error
    mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    asset = session.document.assets.add(data, mime)
    file = Attachment(map=session.map.id, asset=asset, name=path.name, mime=mime)
    session.run(_("Add file"), partial(_put, file=file))


def _put(tx: Transaction, file: Attachment) -> None:
    put_last(tx, file)


class SaveFile(QWidget):
    """How large an attachment is, and saving it somewhere."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._id: RecordId = ""
        self.told, self.reason = QLabel(), Reason()
        self.told.setProperty("dim", True)
        self.save = QPushButton(themed_icon("save"), _("Save a copy…"))
        self.save.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.told, self.save, self.reason):
            column.addWidget(widget)

    def show_file(self, file: Attachment) -> None:
        self._id = file.id
        self.told.setText(QLocale().formattedDataSize(len(self._bytes(file))))

    def save_to(self, path: Path) -> None:
        """Raises UserError where it cannot be written."""
        data = self._bytes(self._session.records.get(Attachment, self._id))
        try:
            with put_in_place(path) as temporary:
                temporary.write_bytes(data)
        except OSError as error:
            told = _("{name} was not written ({reason}); it is still in the map. Try elsewhere.")
            raise UserError(told.format(name=path.name, reason=error.strerror)) from error

    def _ask(self) -> None:
        file = self._session.records.get(Attachment, self._id)
        start = str(Path.home() / safe_name(file.name, _("File")))
        path, _kind = QFileDialog.getSaveFileName(self, _("Save a copy"), start)
        if path:
            self.reason.attempt(partial(self.save_to, Path(path)))

    def _bytes(self, file: Attachment) -> bytes:
        return self._session.document.assets.get(file.asset, b"")
