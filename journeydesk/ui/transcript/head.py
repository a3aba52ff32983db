"""The head of the view: which transcript is read, one more, and the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.model import Attachment, RecordId
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.picking_fields import ComboBox


class Head(QWidget):
    """Those of the map on show, by their files' names."""

    chosen = Signal(str)  # the id of an attachment
    file_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[RecordId] = []
        self.files = ComboBox()
        self.files.setAccessibleName(_("Transcript"))
        self.files.setMinimumContentsLength(1)  # long names do not widen the view
        self.files.currentIndexChanged.connect(lambda at: self.chosen.emit(self._ids[at]))
        self.add = icon_button("folder-open", _("Open a transcript"), self.file_wanted.emit)
        self.close_ = icon_button("x", _("Close the transcript"), self.closed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.files, 1)
        row.addWidget(self.add)
        row.addWidget(self.close_)

    def show_files(self, files: Sequence[Attachment], current: Attachment | None) -> None:
        with QSignalBlocker(self.files):
            self._ids = [file.id for file in files]
            self.files.clear()
            for file in files:
                self.files.addItem(themed_icon("file-text"), file.name)
            self.files.setCurrentIndex(self._ids.index(current.id) if current else -1)
        self.files.setVisible(bool(files))
