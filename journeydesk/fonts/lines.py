"""Segments into lines: filling, ordering, and one glyph run for each face and level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeydesk.drawing import GlyphRun, Shaped, rounded
from journeydesk.fonts.bidi import visual_order
from journeydesk.fonts.typesetter import Segment


def filled(segments: Iterable[Segment], limit: float) -> Iterator[list[Segment]]:
    """As many segments a line as fit into the limit, in thousandths of a point.

    Blanks hang beyond the end; a segment of nothing else never begins a line.
    """
    line: list[Segment] = []
    pen = 0
    for segment in segments:
        if line and segment.core and pen + segment.width > limit:
            yield line
            line, pen = [], 0
        line.append(segment)
        pen += segment.advance
    yield line


class Line:
    """One set line. Its width is known at once; runs are made for those who draw it."""

    __slots__ = ("_segments", "_size", "rtl", "width")

    def __init__(self, segments: Sequence[Segment], size: float, rtl: bool) -> None:
        self._segments = _without_blanks(segments)
        self._size = size
        self.rtl = rtl  # the direction of its paragraph
        *before, last = self._segments
        # In points, without the blanks at the end; exact, for lengths are whole thousandths.
        self.width = (sum([segment.advance for segment in before]) + last.width) / 1000

    @property
    def text(self) -> str:
        """In logical order, without the blanks at the end."""
        return "".join([piece.text for piece in self._pieces()])

    @property
    def runs(self) -> tuple[tuple[float, GlyphRun], ...]:
        """In logical order, each with its x from the line's left edge; made at each call."""
        level_runs = _level_runs(self._pieces())
        runs = [_glyph_run(pieces, self._size) for pieces in level_runs]
        if len(runs) == 1:
            return ((0.0, runs[0]),)
        xs = [0.0] * len(runs)
        pen = 0.0
        for i in visual_order([pieces[0].level for pieces in level_runs]):
            xs[i] = rounded(pen)
            pen += runs[i].advance
        return tuple(zip(xs, runs, strict=True))

    def _pieces(self) -> list[Shaped]:
        """In logical order."""
        *before, last = self._segments
        return [piece for segment in before for piece in segment.pieces] + [*last.core]


def _without_blanks(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Up to the last segment that has more than blanks, or the first."""
    last = len(segments) - 1
    while last and not segments[last].core:
        last -= 1
    return segments[: last + 1]


def _level_runs(pieces: Iterable[Shaped]) -> list[list[Shaped]]:
    """Neighbours of one level and face, in logical order."""
    runs: list[list[Shaped]] = []
    level, face = -1, None
    for piece in pieces:
        if piece.level == level and piece.face is face:
            runs[-1].append(piece)
        else:
            runs.append([piece])
            level, face = piece.level, piece.face
    return runs


def _glyph_run(pieces: Sequence[Shaped], size: float) -> GlyphRun:
    first = pieces[0]
    return GlyphRun(first.face, size, tuple(pieces), first.level % 2 == 1)
