"""A transcript as blocks of a text document: a heading where the speaker changes, then what they
say. Qt counts UTF-16 units, a transcript letters."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from journeydesk.interchange.transcripts.transcript import Passage, Transcript, Turn

BLANK = "\u00a0"  # what `headings` needs to set speakers' names apart


class Page:
    """Which block of a document is which turn."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.lines: list[str] = []  # of the document
        self._turns: list[int | None] = []  # of each block; None: a heading
        self._blocks: list[int] = []  # of each turn
        speaker = ""
        for number, turn in enumerate(transcript.turns):
            if turn.speaker != speaker:
                speaker = turn.speaker
                self._add(speaker + BLANK, None)
            self._blocks.append(len(self.lines))
            self._add(turn.text, number)

    @property
    def has_times(self) -> bool:
        return any(turn.time for turn in self.transcript.turns)

    def turn(self, block: QTextBlock) -> Turn | None:
        """What is said there; None where a speaker's name is."""
        number = self.number(block)
        return None if number is None else self.transcript.turns[number]

    def number(self, block: QTextBlock) -> int | None:
        at = block.blockNumber()
        return self._turns[at] if 0 <= at < len(self._turns) else None

    def passage(self, cursor: QTextCursor) -> Passage | None:
        """What is marked, without speakers' names; else the whole turn the caret is in."""
        parts = list(self._parts(cursor))
        text = "\n".join(text for _number, text in parts).strip()
        if not text:
            return None
        first = next(number for number, part in parts if part.strip())
        return Passage(text, self.transcript.turns[first])

    def position(self, document: QTextDocument, offset: int) -> int:
        """Where in the document a letter of the transcript's words is."""
        number, column = self.transcript.place(offset)
        before = self.transcript.turns[number].text[:column]
        return document.findBlockByNumber(self._blocks[number]).position() + units(before)

    def _add(self, line: str, turn: int | None) -> None:
        self.lines.append(line)
        self._turns.append(turn)

    def _parts(self, cursor: QTextCursor) -> Iterator[tuple[int, str]]:
        document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
        block, last = document.findBlock(start), document.findBlock(end)
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            number = self.number(block)
            if number is not None:
                is_whole, at = start == end, block.position()
                text = block.text()
                yield number, text if is_whole else cut(text, max(0, start - at), end - at)
            block = block.next()


def units(text: str) -> int:
    """How long Qt takes it for."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, start: int, end: int) -> str:
    """Between two places as Qt counts them."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "ignore")
