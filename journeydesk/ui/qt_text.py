"""Text as calls of a QPainter: its glyphs placed beforehand, as outlines where they are large."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QPen,
    QRawFont,
    QTransform,
)

from journeydesk.drawing import Color, Face, Glyphs, PlacedGlyphs
from journeydesk.fonts import outline, static_font
from journeydesk.paint import Pictures
from journeydesk.ui.qt_paths import winding_path

# Device pixels. Qt caches glyphs up to 64 pixels high; larger ones of a font that came as data it
# does not draw at all (seen in 6.11.3, cause in github.com/slint-ui/slint/pull/10633).
_LARGEST_CACHED = 60.0
_ORIGIN = QPointF()


def draw_of_text(lines: Sequence[Glyphs]) -> Callable[[QPainter, Pictures], None]:
    """Lines of one face, size and colour: each further call would cost 4 µs."""
    if lines[0].run.face.is_cff:
        return _draw_of_ideographs(lines)
    run, size, pen = _glyph_run(lines), lines[0].run.size, _ink(lines[0].color)

    def draw(painter: QPainter, _pictures: Pictures) -> None:
        if size * painter.deviceTransform().m11() > _LARGEST_CACHED:
            for line in lines:
                painter.fillPath(_outline(line), pen.brush())
        else:
            painter.setPen(pen)
            painter.drawGlyphRun(_ORIGIN, run)

    return draw


def _draw_of_ideographs(lines: Sequence[Glyphs]) -> Callable[[QPainter, Pictures], None]:
    """Glyph by glyph as outlines: 8 µs each at 11 pixels, 0.8 as a font; but an instance for Qt
    of a font with all ideographs takes 5 s to cut and 16 MB for each weight."""
    pen = _ink(lines[0].color)

    def draw(painter: QPainter, _pictures: Pictures) -> None:
        before = painter.transform()
        for line in lines:
            face, placed = line.run.face, line.run.placed()
            unit = line.run.size / face.upem
            for glyph, x, y in zip(placed.glyphs, placed.xs, placed.ys, strict=True):
                painter.setTransform(QTransform(unit, 0, 0, -unit, line.x + x, line.y + y) * before)
                painter.fillPath(_glyph_path(face, glyph), pen.brush())
        painter.setTransform(before)

    return draw


@lru_cache(8192)
def _glyph_path(face: Face, glyph: int) -> QPainterPath:
    """In font units; of 2 kB."""
    return winding_path(outline(face, glyph))


@lru_cache(1024)
def _ink(color: Color) -> QPen:
    return QPen(QColor(*color))


@lru_cache(1024)
def _outline(op: Glyphs) -> QPainterPath:
    """A run as one path, where it is drawn."""
    run = op.run
    unit = run.size / run.face.upem
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    placed = run.placed()
    for glyph, x, y in zip(placed.glyphs, placed.xs, placed.ys, strict=True):
        place = QTransform(unit, 0, 0, -unit, op.x + x, op.y + y)
        whole.addPath(place.map(winding_path(outline(run.face, glyph))))
    return whole


def _glyph_run(lines: Sequence[Glyphs]) -> QGlyphRun:
    run = lines[0].run
    qt = QGlyphRun()
    qt.setRawFont(_raw_font(run.face, run.size))
    placed = [line.run.placed() for line in lines]
    qt.setGlyphIndexes([glyph for run in placed for glyph in run.glyphs])
    places = [_places(line, run) for line, run in zip(lines, placed, strict=True)]
    qt.setPositions(list(chain.from_iterable(places)))
    return qt


def _places(line: Glyphs, run: PlacedGlyphs) -> Iterator[QPointF]:
    return map(QPointF, [line.x + x for x in run.xs], [line.y + y for y in run.ys])


@lru_cache(256)
def _raw_font(face: Face, size: float) -> QRawFont:
    """A size of a face; the pixels of its name are points here, and the painter scales them."""
    return QRawFont(_font_data(face), size, QFont.HintingPreference.PreferNoHinting)


@lru_cache(64)
def _font_data(face: Face) -> QByteArray:
    return QByteArray(static_font(face))
