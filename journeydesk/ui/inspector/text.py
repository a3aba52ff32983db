"""Fields of text: a line, or words that grow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QCompleter, QLineEdit

from journeydesk.i18n import _
from journeydesk.ui.inspector.draft import Draft
from journeydesk.ui.inspector.given import MIXED, SEVERAL, Give
from journeydesk.ui.word_field import WordField

MOST_LINES = 10  # then it scrolls
INSET = 2  # as a line has it
FRAME = 16  # inset, padding and border, above and below together


class Line(QLineEdit):
    """A line of text. `empty` is shown where there is none."""

    def __init__(self, give: Give, *, empty: str = "", suggestions: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._empty = empty
        self.draft = Draft(self, self.text, self._put, give)
        if suggestions:
            completer = QCompleter(list(suggestions), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(completer)

    def show_value(self, value: object) -> None:
        self.setPlaceholderText(_(SEVERAL) if value is MIXED else self._empty)
        self.draft.show_text("" if value is MIXED else str(value))

    def _put(self, text: str) -> None:
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)


class Words(WordField):
    """Text of several lines, as high as it needs."""

    def __init__(self, give: Give, *, least_lines: int, enter_gives: bool) -> None:
        super().__init__()
        self._least_lines = least_lines
        self.draft = Draft(self, lambda: self.words, self._put, give, enter_gives=enter_gives)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(INSET)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_value(self, value: object) -> None:
        self.setPlaceholderText(_(SEVERAL) if value is MIXED else "")
        self.draft.show_text("" if value is MIXED else str(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _put(self, text: str) -> None:
        cursor = self.textCursor()
        place = cursor.position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _fit(self) -> None:
        needed = int(self.document().size().height())  # in lines
        lines = max(self._least_lines, min(needed, MOST_LINES))
        is_long = needed > MOST_LINES
        bar = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if is_long
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + FRAME)
