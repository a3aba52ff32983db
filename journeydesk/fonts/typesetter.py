"""Segments: what stands between two break opportunities, shaped once and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, islice

from journeydesk.fonts.breaking import clusters, segments
from journeydesk.fonts.characters import BLANKS
from journeydesk.fonts.fallback import Fallback
from journeydesk.fonts.shaping import Shaped, shaped

Piece = tuple[int, Shaped]  # with its embedding level


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Set text in logical order. Lengths are thousandths of a point."""

    pieces: tuple[Piece, ...]
    blanks: tuple[Piece, ...]  # what hangs where a line ends here
    width: int  # without the blanks
    advance: int  # with them


class Typesetter:
    """Sets segments in one style. Kerning never crosses a break opportunity: a line's width is
    the sum of its segments', whichever line they end up in."""

    def __init__(self, size: float, fallback: Fallback) -> None:
        self.size = size
        self.fallback = fallback
        self.segment = lru_cache(maxsize=32_768)(self._segment)
        self._blank = lru_cache(maxsize=256)(lambda item, rtl: shaped(item, size, rtl))
        self._pieces = lru_cache(maxsize=8192)(self._shaped)

    def fitting(self, text: str, levels: bytes, limit: float) -> Iterator[Segment]:
        """The segments of a paragraph, those wider than the limit cut by grapheme cluster.

        Levels are one byte a character, or none where all is left to right.
        """
        start = 0
        for word in segments(text):
            end = start + len(word)
            segment = self.segment(word, levels[start:end])
            if segment.width > limit:
                yield from self._chunks(word, levels[start:end], limit)
            else:
                yield segment
            start = end

    def _segment(self, text: str, levels: bytes = b"") -> Segment:
        core = len(text.rstrip(BLANKS))
        pieces = self._levelled(text[:core], levels[:core])
        blanks = self._hanging(text, core, levels)
        width = sum(piece.advance for _level, piece in pieces)
        return Segment(pieces, blanks, width, width + sum(b.advance for _level, b in blanks))

    def _hanging(self, text: str, core: int, levels: bytes) -> tuple[Piece, ...]:
        if core == len(text):
            return ()
        level = levels[core] if levels else 0  # rows of blanks are of one level
        item = self.fallback.blank(text[core:], text[:core])
        return ((level, self._blank(item, bool(level % 2))),)

    def _levelled(self, text: str, levels: bytes) -> tuple[Piece, ...]:
        if not levels:
            return tuple((0, piece) for piece in self._pieces(text, False))
        found: list[Piece] = []
        start = 0
        for level, run in groupby(levels):
            end = start + len(list(run))
            found += ((level, piece) for piece in self._pieces(text[start:end], bool(level % 2)))
            start = end
        return tuple(found)

    def _shaped(self, text: str, rtl: bool) -> tuple[Shaped, ...]:
        return tuple(shaped(item, self.size, rtl) for item in self.fallback.items(text))

    def _chunks(self, word: str, levels: bytes, limit: float) -> Iterator[Segment]:
        """A word in the largest pieces that fit, one cluster at the least."""
        parts = clusters(word)
        first = start = 0
        while first < len(parts):
            count = self._reach(parts, first, limit)
            text = "".join(parts[first : first + count])
            segment = self._segment(text, levels[start : start + len(text)])
            while segment.width > limit and count > 1:  # clusters may be wider together
                count -= 1
                text = "".join(parts[first : first + count])
                segment = self._segment(text, levels[start : start + len(text)])
            yield segment
            first += count
            start += len(text)

    def _reach(self, parts: Sequence[str], first: int, limit: float) -> int:
        """How many clusters from the first on fit side by side, at least one."""
        room = limit
        for count, part in enumerate(islice(parts, first, None)):
            room -= self.segment(part).advance
            if room < 0:
                return max(count, 1)
        return len(parts) - first
