"""What Mermaid does to a diagram's text before its parser sees it.

After the behaviour of Mermaid 12.3.0: line ends, quotes in tags, front matter, directives,
comment lines, in this order. What is cut out leaves no gap, so every position remembers where
it came from: messages name the line of the author's file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from journeydesk.interchange.mermaid.text import SPACE

Span = tuple[int, int]

_TAG = re.compile(r"<\w++", re.ASCII)
_DOUBLE_QUOTED = re.compile(r'="([^"]*)"')
# Unclosed ones reach to the end of the text, or of their word.
_DIRECTIVE = re.compile(
    rf"""%%\{{[{SPACE}]*+(?:\w++[{SPACE}]*+:|\w++)[{SPACE}]*+
    (?:\w++|(?:(?!\}}%%)[^\u2028\u2029])*+)[{SPACE}]*+(?:\}}%%)?""",
    re.ASCII | re.VERBOSE,
)
_BLANK = re.compile(rf"[{SPACE}]*+")
_LEADING = re.compile(rf"\A[{SPACE}]++")
_COMMENT = re.compile(rf"[{SPACE}]*+%%(?!\{{).")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text with stretches cut out of it, and where the rest of it stood."""

    text: str
    breaks: tuple[int, ...]  # positions of the line ends of the whole text
    pieces: tuple[tuple[int, int], ...]  # a position here, and the same in the whole text
    first_line: int

    @classmethod
    def whole(cls, text: str, first_line: int) -> Excerpt:
        breaks = tuple(found.start() for found in re.finditer("\n", text))
        return cls(text, breaks, ((0, 0),), first_line)

    def without(self, spans: Iterable[Span]) -> Excerpt:
        """The same with these spans cut out too; they are in order and apart."""
        kept: list[str] = []
        pieces: list[tuple[int, int]] = []
        start = length = 0
        for cut_from, cut_to in (*spans, (len(self.text), len(self.text))):
            if start < cut_from or not pieces:
                kept.append(self.text[start:cut_from])
                pieces += [(at - start + length, was) for at, was in self._seams(start, cut_from)]
                length += cut_from - start
            start = cut_to
        return Excerpt("".join(kept), self.breaks, tuple(pieces), self.first_line)

    def line_of(self, position: int) -> int:
        """The line, in the author's file, of a position here."""
        return self.first_line + bisect_left(self.breaks, self._origin(position))

    def _origin(self, position: int) -> int:
        at, was = self.pieces[bisect_right(self.pieces, position, key=itemgetter(0)) - 1]
        return position - at + was

    def _seams(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        yield start, self._origin(start)
        first = bisect_right(self.pieces, start, key=itemgetter(0))
        yield from self.pieces[first : bisect_left(self.pieces, end, key=itemgetter(0))]


def normalised(text: str) -> str:
    """Line ends become line feeds, and double quotes in tags single ones; nothing moves a line."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _with_single_quotes(text)


def lexer_input(text: str, front_matter: int, first_line: int) -> Excerpt:
    """The normalised text without its front matter's characters, directives and comment lines."""
    source = Excerpt.whole(text, first_line).without([(0, front_matter)])
    source = source.without(found.span() for found in _DIRECTIVE.finditer(source.text))
    source = source.without(_comment_lines(source.text))
    return source.without([(0, len(source.text) - len(_LEADING.sub("", source.text)))])


def _with_single_quotes(text: str) -> str:
    kept: list[str] = []
    start = 0
    while (tag := _TAG.search(text, start)) and (end := text.find(">", tag.end())) >= 0:
        attributes = _DOUBLE_QUOTED.sub(r"='\1'", text[tag.end() : end])
        kept += [text[start : tag.end()], attributes]
        start = end
    return "".join([*kept, text[start:]])


def _comment_lines(text: str) -> Iterator[Span]:
    """Lines that begin with `%%`, each with the blank lines before it."""
    blank_since = start = 0
    for line in text.split("\n"):
        end = min(start + len(line) + 1, len(text))
        if _COMMENT.match(line):
            yield blank_since, end
            blank_since = end
        elif not _BLANK.fullmatch(line):
            blank_since = end
        start = end
