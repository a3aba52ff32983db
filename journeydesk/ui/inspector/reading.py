"""From evidence to the words it rests on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from journeydesk.i18n import _
from journeydesk.interchange.transcripts.names import is_transcript
from journeydesk.model import Attachment, Evidence, Record, RecordId, Records
from journeydesk.ui.icons import themed_icon


class ReadTranscript(QPushButton):
    """Not there where no transcript is behind a record."""

    wanted = Signal(str)  # the id of the evidence or the file

    def __init__(self) -> None:
        super().__init__(themed_icon("mic"), _("Read the transcript"))
        self._id: RecordId = ""
        self.clicked.connect(lambda: self.wanted.emit(self._id))

    def show_record(self, record: Record, records: Records) -> None:
        self._id = record.id
        file = records.find(record.attachment) if isinstance(record, Evidence) else record
        self.setVisible(isinstance(file, Attachment) and is_transcript(file.name))
