"""Segments into lines: filling, ordering, and one glyph run for each face and level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from journeydesk.drawing import GlyphRun
from journeydesk.fonts.bidi import visual_order
from journeydesk.fonts.shaping import Shaped
from journeydesk.fonts.style import Line
from journeydesk.fonts.typesetter import Piece, Segment


def filled(segments: Iterable[Segment], limit: float) -> Iterator[list[Segment]]:
    """As many segments a line as fit into the limit, in thousandths of a point.

    Blanks hang beyond the end; a segment of nothing else never begins a line.
    """
    line: list[Segment] = []
    pen = 0
    for segment in segments:
        if line and segment.width and pen + segment.width > limit:
            yield line
            line, pen = [], 0
        line.append(segment)
        pen += segment.advance
    yield line


def set_line(segments: Sequence[Segment], size: float, rtl: bool) -> Line:
    """The segments as one line, without the blanks at its end."""
    pieces = _pieces(segments)
    runs = _in_visual_order(_level_runs(pieces))
    placed: list[tuple[float, GlyphRun]] = []
    pen = 0
    for level, run in runs:
        placed.append((pen / 1000, _glyph_run(run, size, bool(level % 2))))
        pen += sum(piece.advance for piece in run)
    return Line(tuple(placed), pen / 1000, "".join(p.text for _level, p in pieces), rtl)


def _pieces(segments: Sequence[Segment]) -> list[Piece]:
    """All pieces in logical order, up to the blanks at the end."""
    found: list[Piece] = []
    kept = 0
    for segment in segments:
        found += segment.pieces
        if segment.pieces:
            kept = len(found)
        found += segment.blanks
    return found[:kept]


def _level_runs(pieces: Iterable[Piece]) -> list[tuple[int, list[Shaped]]]:
    """Neighbours of one level and face, in logical order."""
    runs: list[tuple[int, list[Shaped]]] = []
    for level, piece in pieces:
        if runs and runs[-1][0] == level and runs[-1][1][-1].face is piece.face:
            runs[-1][1].append(piece)
        else:
            runs.append((level, [piece]))
    return runs


def _in_visual_order(runs: list[tuple[int, list[Shaped]]]) -> list[tuple[int, list[Shaped]]]:
    if not any(map(itemgetter(0), runs)):
        return runs
    return [runs[i] for i in visual_order([level for level, _run in runs])]


def _glyph_run(pieces: Sequence[Shaped], size: float, rtl: bool) -> GlyphRun:
    """Pieces of one face and level, in logical order, as one run."""
    glyphs: list[int] = []
    xs: list[float] = []
    ys: list[float] = []
    sources: list[str] = []
    pen = 0
    for piece in reversed(pieces) if rtl else pieces:
        glyphs += piece.glyphs
        xs += [(pen + x) / 1000 for x in piece.xs]
        ys += piece.ys
        sources += piece.sources
        pen += piece.advance
    return GlyphRun(
        face=pieces[0].face,
        size=size,
        glyphs=tuple(glyphs),
        xs=tuple(xs),
        ys=tuple(ys),
        advance=pen / 1000,
        text="".join([piece.text for piece in pieces]),
        sources=tuple(sources),
        rtl=rtl,
    )
