"""Segments: what stands between two break opportunities, shaped once and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise, repeat

from journeydesk.drawing import Shaped
from journeydesk.fonts.breaking import clusters, segments
from journeydesk.fonts.characters import BLANKS
from journeydesk.fonts.fallback import Fallback
from journeydesk.fonts.shaping import shaped


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Set text in logical order. Lengths are thousandths of a point."""

    pieces: tuple[Shaped, ...]
    core: tuple[Shaped, ...]  # the same where a line ends: without the blanks at the end
    advance: int  # of the pieces
    width: int  # of the core


class Typesetter:
    """Sets segments in one style. Kerning never crosses a break opportunity: a line's width is
    the sum of its segments', whichever line they end up in."""

    def __init__(self, size: float, fallback: Fallback) -> None:
        self.size = size
        self.fallback = fallback
        # 2.4 kB a word, measured: 20 MB at most for each style.
        self.segment = lru_cache(maxsize=8192)(self._segment)
        self._pieces = lru_cache(maxsize=8192)(self._shaped)

    def fitting(self, text: str, levels: bytes, limit: float) -> list[Segment]:
        """The segments of a paragraph, those wider than the limit cut by grapheme cluster.

        Levels are one byte a character, or none where all is left to right.
        """
        words = segments(text)
        found: list[Segment] = []
        for word, its_levels in zip(words, _sliced(levels, words), strict=False):
            segment = self.segment(word, its_levels)
            if segment.width > limit:
                found += self._chunks(word, its_levels, limit)
            else:
                found.append(segment)
        return found

    def _segment(self, text: str, levels: bytes = b"") -> Segment:
        end = len(text.rstrip(BLANKS))
        pieces = self._levelled(text, levels)
        core = self._levelled(text[:end], levels[:end]) if end < len(text) else pieces
        return Segment(pieces, core, _advance(pieces), _advance(core))

    def _levelled(self, text: str, levels: bytes) -> tuple[Shaped, ...]:
        if not levels:
            return self._pieces(text, 0)
        found: list[Shaped] = []
        start = 0
        for level, run in groupby(levels):
            end = start + len(list(run))
            found += self._pieces(text[start:end], level)
            start = end
        return tuple(found)

    def _shaped(self, text: str, level: int) -> tuple[Shaped, ...]:
        return tuple(shaped(item, self.size, level) for item in self.fallback.items(text))

    def _chunks(self, word: str, levels: bytes, limit: float) -> Iterator[Segment]:
        """A word in the largest pieces that fit, one cluster at the least."""
        parts = clusters(word)
        first = start = 0
        while first < len(parts):
            # Side by side the clusters fit; together they may still be wider.
            for count in range(self._reach(parts, first, limit), 0, -1):
                text = "".join(parts[first : first + count])
                segment = self._segment(text, levels[start : start + len(text)])
                if segment.width <= limit:
                    break
            yield segment
            first += count
            start += len(text)

    def _reach(self, parts: Sequence[str], first: int, limit: float) -> int:
        """How many clusters from the first on fit side by side, at least one."""
        room = limit
        for i in range(first, len(parts)):
            room -= self.segment(parts[i]).advance
            if room < 0:
                return max(i - first, 1)
        return len(parts) - first


def _advance(pieces: tuple[Shaped, ...]) -> int:
    return sum(piece.advance for piece in pieces)


def _sliced(levels: bytes, words: Iterable[str]) -> Iterable[bytes]:
    """The levels of each word."""
    if not levels:
        return repeat(b"")
    ends = accumulate(map(len, words), initial=0)
    return [levels[start:end] for start, end in pairwise(ends)]
