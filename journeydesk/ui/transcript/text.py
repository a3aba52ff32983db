"""The words of a transcript: read, marked, and turned into cards by a key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from journeydesk.app.transcribing import Mark
from journeydesk.i18n import _
from journeydesk.interchange.transcripts.transcript import Passage, Transcript
from journeydesk.theme import Theme
from journeydesk.ui.look import qcolor
from journeydesk.ui.own_keys import takes
from journeydesk.ui.transcript.headings import SpeakerNames
from journeydesk.ui.transcript.keys import BY_KEY
from journeydesk.ui.transcript.margins import SIGNS, TIMES, Signs, Times
from journeydesk.ui.transcript.page import Page

GO_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEP_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
OWN_KEYS = (*BY_KEY, *GO_KEYS, Qt.Key.Key_Escape)
READING = Qt.TextInteractionFlag.TextSelectableByMouse
READING |= Qt.TextInteractionFlag.TextSelectableByKeyboard


class TranscriptText(QPlainTextEdit):
    """Cannot be changed. Tells what its keys and clicks mean; what comes of it is the view's."""

    wanted = Signal(object)  # the CardKind that what is marked is to become
    chosen = Signal(object)  # the Mark that was clicked
    stepped = Signal(int)  # Alt with Up (-1) or Down (1): another place on the map
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.page = Page(Transcript("", ()))
        self._marks: Sequence[tuple[Mark, QTextCursor]] = ()
        self._names = SpeakerNames(self.document(), lambda: self.page)
        self._times, self._signs = Times(self), Signs(self)
        self.setReadOnly(True)
        self.setTextInteractionFlags(READING)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Words of the transcript"))
        self.setPlaceholderText(
            _("An interview or a call, as text, Word document or subtitles: open its file above.")
        )
        self.setTabChangesFocus(True)
        self.setViewportMargins(TIMES, 0, SIGNS, 0)
        self.updateRequest.connect(lambda _rect, _dy: self._repaint_margins())

    @property
    def transcript(self) -> Transcript:
        return self.page.transcript

    @property
    def passage(self) -> Passage | None:
        """What is marked, else what the caret is in."""
        return self.page.passage(self.textCursor())

    @property
    def marks(self) -> list[Mark]:
        return [mark for mark, _span in self._marks]

    def show_transcript(self, transcript: Transcript) -> None:
        """From its beginning; what of it is on the map is shown by `show_marks`."""
        self.page = Page(transcript)
        self.show_marks(())
        self.setPlainText("\n".join(self.page.lines))

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = [(mark, self._span(mark)) for mark in marks]
        self.setExtraSelections([self._coloured(*marked) for marked in self._marks])
        self._repaint_margins()

    def wear(self, theme: Theme) -> None:
        self.theme = theme
        self._names.rehighlight()
        self.show_marks(self.marks)

    def go_to(self, mark: Mark) -> None:
        """Into view, with the caret at its beginning."""
        cursor = self._span(mark)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        self.centerCursor()

    def go_on(self) -> None:
        """The caret stands behind what was marked, and nothing is marked."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def blocks_in_view(self) -> Iterator[tuple[QTextBlock, float]]:
        """With the places of their tops."""
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        top = self.blockBoundingGeometry(block).translated(offset).top()
        while block.isValid() and top <= self.viewport().height():
            yield block, top
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def marks_in_view(self) -> Iterator[tuple[Mark, float]]:
        """With the tops of the lines where they begin."""
        room = self.viewport().rect()
        for mark, span in self._marks:
            start = QTextCursor(span)
            start.setPosition(span.selectionStart())
            line = self.cursorRect(start)
            if line.intersects(room):
                yield mark, line.top()

    def event(self, event: QEvent) -> bool:
        return self._takes(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_plain and event.key() in BY_KEY:
            self.wanted.emit(BY_KEY[Qt.Key(event.key())].kind)
        elif is_plain and event.key() in GO_KEYS:
            self._choose_here()
        elif is_plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_alt and event.key() in STEP_KEYS:
            self.stepped.emit(STEP_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose_here()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page, height = self.viewport().geometry(), self.viewport().height()
        before = QRect(page.left() - TIMES, page.top(), TIMES, height)
        behind = QRect(page.right() + 1, page.top(), SIGNS, height)
        self._times.setGeometry(before)
        self._signs.setGeometry(behind)

    def _takes(self, event: QEvent) -> bool:
        """Before the window's shortcuts: N writes on the map there, and P shows it as on paper."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return takes(event, STEP_KEYS)
        return not event.modifiers() and takes(event, OWN_KEYS)

    def _choose_here(self) -> None:
        """The shortest of the passages that the caret is in."""
        at = self.textCursor().position()
        found = [m for m, span in self._marks if span.selectionStart() <= at < span.selectionEnd()]
        if found:
            self.chosen.emit(min(found, key=lambda mark: mark.end - mark.start))

    def _span(self, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.page.position(self.document(), mark.start))
        end = self.page.position(self.document(), mark.end)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _coloured(self, mark: Mark, span: QTextCursor) -> QTextEdit.ExtraSelection:
        """As its card, and underlined."""
        colors, format_ = self.theme.cards[mark.kind], QTextCharFormat()
        format_.setBackground(qcolor(colors.fill))
        format_.setForeground(qcolor(colors.ink))
        format_.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        format_.setUnderlineColor(qcolor(colors.bar))
        found = QTextEdit.ExtraSelection()
        found.cursor, found.format = span, format_
        return found

    def _repaint_margins(self) -> None:
        self._times.update()
        self._signs.update()
