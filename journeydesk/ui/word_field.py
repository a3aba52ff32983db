"""A field of words that takes from other programs what a card can hold."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

from journeydesk.errors import InputRefused
from journeydesk.interchange.pasted.foreign_text import words

# Qt's ends of paragraphs and of lines.
BREAKS = str.maketrans("\u2029\u2028", "\n\n")


class WordField(QPlainTextEdit):
    """Qt alone takes all: 5 MB in one line keep it busy for minutes."""

    refused = Signal(str)

    @property
    def words(self) -> str:
        """What is in the field; toPlainText() would make plain spaces of no-break ones."""
        return self.document().toRawText().translate(BREAKS)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped: too much is refused, nothing is cut off unseen."""
        try:
            self.take(source.text())
        except InputRefused as refusal:
            self.refused.emit(str(refusal))

    def take(self, text: str) -> None:
        """Put it where the cursor is. Raises InputRefused."""
        self.insertPlainText(words(text))
