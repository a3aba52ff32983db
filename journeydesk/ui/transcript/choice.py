"""A text may be an interview, or a map that somebody wrote down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from journeydesk.app.importing import content_of
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.source import Source
from journeydesk.interchange.transcripts.reader import is_conversation

Do = Callable[[], object]


class TextChoice(QMessageBox):
    """Asks how texts are meant; what is likelier is the default. Escape: not at all.

    Raises InputRefused where the first cannot be read.
    """

    def __init__(self, paths: Sequence[Path], parent: QWidget, *, read: Do, bring_in: Do) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name, n = paths[0].name, len(paths)
        self.setWindowTitle(_("A text"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        told = ngettext("How is “{name}” meant?", "How are these {n} files meant?", n)
        self.setText(told.format(name=name, n=n))
        told = _("A transcript is read beside the map; its words become cards by one key.")
        self.setInformativeText(told)
        role = QMessageBox.ButtonRole.AcceptRole
        self.as_transcript = self.addButton(_("As a &transcript"), role)
        self.as_map = self.addButton(_("As a &map"), role)
        self.addButton(QMessageBox.StandardButton.Cancel)
        is_talk = is_conversation(Source(name, content_of(paths[0])))
        self.setDefaultButton(self.as_transcript if is_talk else self.as_map)
        self.as_transcript.clicked.connect(lambda: read())
        self.as_map.clicked.connect(lambda: bring_in())
