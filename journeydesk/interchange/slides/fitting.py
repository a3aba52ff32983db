"""How much room words take on a slide: rough, and rather too much than too little.

The faces of slides are those of the reader's machine, which nobody can measure here. Letters of
Calibri are 0.49 of its size wide on average; with these, DejaVu Sans, a sixth wider, still fits.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

LETTER, CAPITAL, WIDE = 0.52, 0.66, 1.05  # of the size of type
LINE = 1.22
LABEL_LINES = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table: what it is, and its items on lines of their own."""

    label: str
    items: tuple[str, ...]
    key: str = ""  # for its colour


def text_width(text: str, size: float) -> float:
    """In points, for type of so many points."""
    return size * _ems(text)


@lru_cache(maxsize=20_000)  # words come again, and each is measured in several sizes
def _ems(text: str) -> float:
    return sum(map(_width, text))


def line_count(text: str, width: float, size: float) -> int:
    """Lines that words take in so many points; a word wider than a line is broken."""
    lines, used, blank = 1, 0.0, text_width(" ", size)
    for word in text.split():
        room = text_width(word, size)
        if used and used + blank + room > width:
            lines, used = lines + 1, 0.0
        used += room + (blank if used else 0.0)
        while used > width:
            lines, used = lines + 1, used - width
    return lines


def height_of(texts: Sequence[str], width: float, size: float) -> float:
    """Of paragraphs one below the other."""
    return sum(line_count(text, width, size) for text in texts) * size * LINE


def cut_to(text: str, width: float, size: float, lines: int) -> str:
    """So much of a text as fits into so many lines; dots stand for the rest."""
    if line_count(text, width, size) <= lines:
        return text
    low, high = 0, len(text)
    while high - low > 1:
        middle = (low + high) // 2
        if line_count(text[:middle] + "…", width, size) <= lines:
            low = middle
        else:
            high = middle
    return text[:low].rstrip() + "…"


def pages_of(
    entries: Sequence[Entry], room: float, width: float, size: float, padding: float
) -> Iterator[tuple[Entry, ...]]:
    """The entries on pages of so much height; one that is taller goes on on the next page.

    A label takes up to LABEL_LINES lines.
    """
    page: list[Entry] = []
    left, least = room, LABEL_LINES * size * LINE
    for entry in entries:
        items = list(entry.items)
        while items:
            count = _fitting(items, left - padding, width, size)
            if page and (not count or left - padding < least):
                yield tuple(page)
                page, left = [], room
                continue
            taken, items = items[: count or 1], items[count or 1 :]
            page.append(Entry(entry.label, tuple(taken), entry.key))
            left -= padding + max(least, height_of(taken, width, size))
    if page:
        yield tuple(page)


def _fitting(items: Sequence[str], room: float, width: float, size: float) -> int:
    """How many of them fit, from the first."""
    for count, item in enumerate(items):
        room -= height_of([item], width, size)
        if room < 0:
            return count
    return len(items)


def _width(letter: str) -> float:
    if letter.isascii():
        return CAPITAL if letter.isupper() or letter in "@%mwMW" else LETTER
    return WIDE if unicodedata.east_asian_width(letter) in "WF" else CAPITAL
