"""Segments into lines: filling, ordering, and one glyph run for each face and level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from journeydesk.drawing import GlyphRun, rounded
from journeydesk.fonts.bidi import visual_order
from journeydesk.fonts.shaping import Shaped
from journeydesk.fonts.style import Line
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


def set_line(segments: Sequence[Segment], size: float, rtl: bool) -> Line:
    """The segments as one line, without the blanks at its end."""
    level_runs = _level_runs(_pieces(segments))
    runs = [_glyph_run(pieces, size) for pieces in level_runs]
    text = "".join([run.text for run in runs])
    if len(runs) > 1:
        runs = [runs[i] for i in visual_order([pieces[0].level for pieces in level_runs])]
    placed: list[tuple[float, GlyphRun]] = []
    pen = 0.0
    for run in runs:
        placed.append((pen, run))
        pen = rounded(pen + run.advance)
    return Line(tuple(placed), pen, text, rtl)


def _pieces(segments: Sequence[Segment]) -> list[Shaped]:
    """All pieces in logical order, up to the blanks at the end."""
    last = len(segments) - 1
    while last and not segments[last].core:
        last -= 1
    pieces: list[Shaped] = []
    for segment in segments[:last]:
        pieces += segment.pieces
    pieces += segments[last].core
    return pieces


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
    """Pieces of one face and level, in logical order, as one run."""
    rtl = pieces[0].level % 2 == 1
    glyphs: list[int] = []
    xs: list[float] = []
    ys: list[float] = []
    sources: list[str] = []
    pen = 0
    for piece in reversed(pieces) if rtl else pieces:
        glyphs += piece.glyphs
        for x in piece.xs:
            xs.append((pen + x) / 1000)
        ys += piece.ys
        sources += piece.sources
        pen += piece.advance
    return GlyphRun(
        pieces[0].face,
        size,
        tuple(glyphs),
        tuple(xs),
        tuple(ys) if any(ys) else _on_baseline(len(ys)),
        pen / 1000,
        "".join([piece.text for piece in pieces]),
        tuple(sources),
        rtl,
    )


@lru_cache(maxsize=512)
def _on_baseline(count: int) -> tuple[float, ...]:
    """The ys of nearly every run, shared: 0.7 kB less for a card."""
    return (0.0,) * count
