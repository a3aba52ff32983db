"""Words that run up the side of a sheet, as shapes: no glyph run can be turned."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing import Color, GlyphRun, Path, PathCommand, rounded
from journeydesk.fonts import Line, outline


def upright(line: Line, x: float, y: float, color: Color) -> Iterator[Path]:
    """A line that begins at (x, y) and is read upwards, its baseline to the right of it."""
    for start, run in line.runs:
        commands = tuple(_commands(run, x, y - start))
        if commands:
            yield Path(commands, fill=color)


def _commands(run: GlyphRun, x: float, y: float) -> Iterator[PathCommand]:
    unit = run.size / run.face.upem
    glyphs, xs, ys, _sources = run.placed()
    for glyph, along, rise in zip(glyphs, xs, ys, strict=True):
        for name, *points in outline(run.face, glyph):
            turned: list[float] = []
            for i in range(0, len(points), 2):
                right, up = float(points[i]) * unit, float(points[i + 1]) * unit
                turned += (rounded(x + rise - up), rounded(y - along - right))
            yield (name, *turned)
