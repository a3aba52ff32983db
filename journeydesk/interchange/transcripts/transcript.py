"""A transcript: its turns, and passages of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody said, on one line; `line` of the file is where it begins, counted from 1.

    `time` is as the file tells it, without parts of a second: "00:12:05".
    """

    line: int
    text: str
    speaker: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words out of a transcript, letter by letter, and the turn in which they begin."""

    text: str
    turn: Turn


@dataclass(frozen=True)
class Transcript:
    """Turns in the order of the file; their texts hold no line breaks."""

    name: str
    turns: tuple[Turn, ...]

    @cached_property
    def words(self) -> str:
        """A line for each turn: who spoke, and when, stands beside them."""
        return "\n".join(turn.text for turn in self.turns)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each turn begins in `words`."""
        return list(accumulate((len(turn.text) + 1 for turn in self.turns), initial=0))[:-1]

    @cached_property
    def _lines(self) -> list[int]:
        return [turn.line for turn in self.turns]

    def find(self, text: str, line: int) -> int | None:
        """Where in `words` a passage begins: from the turn at that line of the file on, else
        anywhere; None where these are not its words."""
        number = min(bisect_left(self._lines, line), len(self.turns) - 1)
        at = self.words.find(text, self._starts[number])
        at = at if at >= 0 else self.words.find(text)
        return at if text and at >= 0 else None

    def place(self, offset: int) -> tuple[int, int]:
        """The turn, by its number from 0, and the letter of it that is at an offset of `words`."""
        number = bisect_right(self._starts, offset) - 1
        return number, offset - self._starts[number]
