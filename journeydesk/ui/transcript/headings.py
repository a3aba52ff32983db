"""Speakers' names in a transcript, set apart from what they say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont, QGuiApplication, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from journeydesk.ui.transcript.page import Page

AIR = 1.8  # times as high as other lines


class SpeakerNames(QSyntaxHighlighter):
    """Bold, in the window's accent, with room above them: a plain text has no paragraphs' spacing,
    but a line is as high as its largest letter, and the last one here is a blank."""

    def __init__(self, document: QTextDocument, page: Callable[[], Page]) -> None:
        super().__init__(document)
        self._page = page

    def highlightBlock(self, text: str) -> None:
        if text and self._page().number(self.currentBlock()) is None:
            name = QTextCharFormat()
            name.setFontWeight(QFont.Weight.DemiBold)
            name.setForeground(QGuiApplication.palette().link())
            self.setFormat(0, len(text), name)
            name.setFontPointSize(self.document().defaultFont().pointSizeF() * AIR)
            self.setFormat(len(text) - 1, 1, name)
