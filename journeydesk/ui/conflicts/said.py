"""What a side says, the words that were not there before in a heavier type."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from journeydesk.app.new_words import pieces


class Said(QLabel):
    """`words` is what was said, plain."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setMargin(10)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str, before: str) -> None:
        """Everything is escaped: words of a stranger load nothing."""
        self.words = words
        marked = [
            f"<b>{escape(piece)}</b>" if is_new else escape(piece)
            for piece, is_new in pieces(words, before)
        ]
        self.setText(f'<span style="white-space: pre-wrap">{"".join(marked)}</span>')
        self.setAccessibleName(words)
