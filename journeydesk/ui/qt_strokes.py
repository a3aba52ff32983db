"""Outlines of shapes, prepared so that painting computes little and only what is in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from journeydesk.drawing import Stroke

DrawLine = Callable[[QPainter], None]

_SMALL = 64.0  # points: an icon, a marker
_PIECE = 120.0  # points of a dashed straight line that are drawn at once
_CLOSEST_DASHES = 2.0  # device pixels from one to the next; closer ones are seen as a fainter line


def draw_of_stroke(path: QPainterPath, stroke: Stroke) -> DrawLine:
    """What draws a path's outline, always the same pixels, however little of it is in sight."""
    if stroke.dash:
        return _draw_dashed(path, stroke)
    bounds = path.controlPointRect()
    if max(bounds.width(), bounds.height()) <= _SMALL:
        return _draw_small(path, stroke)
    if stroke.color.a < 255:  # pieces overlap where they meet
        pen = pen_of(stroke)
        return lambda painter: painter.strokePath(path, pen)
    return _draw_pieces(_pieces(path, stroke))


@lru_cache(1024)
def pen_of(stroke: Stroke, offset: float = 0.0) -> QPen:
    """Of a stroke whose dashes begin `offset` points before."""
    pen = QPen(QColor(*stroke.color), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash:  # which Qt counts in widths of the line
        pen.setDashPattern([length / stroke.width for length in stroke.dash])
        pen.setDashOffset(offset / stroke.width)
    return pen


def _draw_small(path: QPainterPath, stroke: Stroke) -> DrawLine:
    """Its outline filled: stroking an icon anew takes 10 to 40 µs, this 5 to 10."""
    outline, brush = _outline(path, pen_of(stroke)), pen_of(stroke).brush()
    return lambda painter: painter.fillPath(outline, brush)


def _outline(path: QPainterPath, pen: QPen) -> QPainterPath:
    """Of its ink."""
    stroker = QPainterPathStroker(pen)
    stroker.setCurveThreshold(0.02)  # exact enough for ten times the size
    outline = stroker.createStroke(path)
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline


def _draw_dashed(path: QPainterPath, stroke: Stroke) -> DrawLine:
    """Dashes where they can be told apart: each costs 4 µs."""
    draw, period = _draw_pieces(_pieces(path, stroke)), sum(stroke.dash)
    faint = _faint(stroke, sum(stroke.dash[::2]) / period)

    def draw_dashed(painter: QPainter) -> None:
        if period * painter.deviceTransform().m11() < _CLOSEST_DASHES:
            painter.strokePath(path, faint)
        else:
            draw(painter)

    return draw_dashed


def _faint(stroke: Stroke, part: float) -> QPen:
    """A line as dark as dashes that cover that part of it look from afar."""
    pen = QPen(pen_of(stroke))
    pen.setStyle(Qt.PenStyle.SolidLine)
    color = QColor(pen.color())
    color.setAlphaF(color.alphaF() * part)
    pen.setColor(color)
    return pen


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a long line, its ink within `bounds`; with a brush, the path is its outline."""

    bounds: QRectF
    path: QPainterPath
    ink: QPen | QBrush


def _draw_pieces(pieces: Iterator[_Piece]) -> DrawLine:
    kept = tuple(pieces)

    def draw(painter: QPainter) -> None:
        clip = painter.clipBoundingRect()
        for piece in kept:
            if not clip.isEmpty() and not clip.intersects(piece.bounds):
                continue
            if isinstance(piece.ink, QPen):
                painter.strokePath(piece.path, piece.ink)
            else:
                painter.fillPath(piece.path, piece.ink)

    return draw


def _pieces(path: QPainterPath, stroke: Stroke) -> Iterator[_Piece]:
    """Each segment by itself, its dashes going on from the one before."""
    half, done = stroke.width / 2, 0.0
    for segment in _segments(path, sum(stroke.dash)):
        bounds = segment.controlPointRect().adjusted(-half, -half, half, half)
        offset = round(done % sum(stroke.dash), 3) if stroke.dash else 0.0
        pen = pen_of(stroke, offset)
        if stroke.dash and segment.elementAt(1).isCurveTo():
            # Qt's own dashes along a curve are others where it leaves the device.
            yield _Piece(bounds, _outline(segment, pen), pen.brush())
        else:
            yield _Piece(bounds, segment, pen)
        done += segment.length() if stroke.dash else 0.0


def _segments(path: QPainterPath, period: float) -> Iterator[QPainterPath]:
    """Its lines and curves; long dashed lines cut where a dash begins."""
    at, i = QPointF(), 0
    while i < path.elementCount():
        element = path.elementAt(i)
        end = QPointF(element.x, element.y)
        if element.isLineTo():
            yield from _cut(at, end, period)
        elif element.isCurveTo():
            second, third = path.elementAt(i + 1), path.elementAt(i + 2)
            curve = QPainterPath(at)
            curve.cubicTo(end, QPointF(second.x, second.y), QPointF(third.x, third.y))
            yield curve
            end, i = QPointF(third.x, third.y), i + 2
        at, i = end, i + 1


def _cut(start: QPointF, end: QPointF, period: float) -> Iterator[QPainterPath]:
    way = end - start
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    step = max(1.0, _PIECE // period) * period if period else length
    done = 0.0
    while done < length:
        line = QPainterPath(start + way * (done / length))
        done = min(done + step, length)
        line.lineTo(start + way * (done / length))
        yield line
