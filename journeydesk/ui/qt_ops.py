"""Operations as calls of a QPainter, with all they need made beforehand.

No call sets more than a pen for text, and none makes a Qt object: that is what a warm paint costs.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
)

from journeydesk.drawing import (
    Box,
    Color,
    Face,
    Glyphs,
    Op,
    Path,
    Picture,
    Rect,
    Stroke,
)
from journeydesk.paint import Pictures
from journeydesk.ui.pictures import scaled_image
from journeydesk.ui.qt_paths import winding_path
from journeydesk.ui.qt_strokes import draw_of_stroke
from journeydesk.ui.qt_text import draw_of_text

Draw = Callable[[QPainter, Pictures], None]


def draws_of(ops: Iterable[Op]) -> Iterator[Draw]:
    """What draws the operations: lines of text alike in one go, all others one by one."""
    for ink, alike in groupby(ops, _ink_of):
        if ink is not None:
            yield draw_of_text([op for op in alike if isinstance(op, Glyphs)])
        else:
            yield from (_draw_of(op) for op in alike if not isinstance(op, Glyphs))


def _ink_of(op: Op) -> tuple[Face, float, Color] | None:
    return (op.run.face, op.run.size, op.color) if isinstance(op, Glyphs) else None


def _draw_of(op: Box | Path | Picture) -> Draw:
    """Boxes and paths that look the same share it."""
    match op:
        case Box():
            return _draw_of_box(op)
        case Path():
            return _draw_of_path(op)
        case Picture():
            return _draw_of_picture(op)


@lru_cache(8192)
def _draw_of_box(op: Box) -> Draw:
    match op:
        case Box(
            fill=Color(a=255) as fill, stroke=Stroke(color=Color(a=255), dash=()) as stroke
        ) if stroke.width < min(op.rect.w, op.rect.h):
            return _draw_of_framed_box(op.rect, op.radius, fill, stroke)
        case Box(fill=Color() as fill, stroke=None, radius=0.0):
            return _draw_of_rect(QRectF(*op.rect), _brush(fill))
    return _draw_of_shape(_box_path(op.rect, op.radius), op.fill, op.stroke)


def _draw_of_framed_box(rect: Rect, radius: float, fill: Color, stroke: Stroke) -> Draw:
    """Two fills, one in the other: a quarter of the price of an antialiased line (13 to 50 µs)."""
    half = stroke.width / 2
    outer, edge = _box_path(rect.grown(half), radius + half), _brush(stroke.color)
    inner, face = _box_path(rect.grown(-half), max(0.0, radius - half)), _brush(fill)

    def draw(painter: QPainter, pictures: Pictures) -> None:
        painter.fillPath(outer, edge)
        painter.fillPath(inner, face)

    return draw


def _draw_of_rect(rect: QRectF, brush: QBrush) -> Draw:
    return lambda painter, pictures: painter.fillRect(rect, brush)


@lru_cache(8192)
def _draw_of_path(op: Path) -> Draw:
    return _draw_of_shape(winding_path(op.commands), op.fill, op.stroke)


def _draw_of_shape(path: QPainterPath, fill: Color | None, stroke: Stroke | None) -> Draw:
    brush = _brush(fill) if fill is not None else None
    draw_line = draw_of_stroke(path, stroke) if stroke is not None else None

    def draw(painter: QPainter, pictures: Pictures) -> None:
        if brush is not None:
            painter.fillPath(path, brush)
        if draw_line is not None:
            draw_line(painter)

    return draw


def _draw_of_picture(op: Picture) -> Draw:
    rect, key = QRectF(*op.rect), op.key

    def draw(painter: QPainter, pictures: Pictures) -> None:
        data = pictures.get(key)
        if data is not None:  # else its place stays empty
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shown = max(rect.width(), rect.height()) * painter.deviceTransform().m11()
            painter.drawImage(rect, scaled_image(data, _enough(shown)))

    return draw


def _enough(pixels: float) -> int:
    """A power of two that is no less: a picture is kept in few sizes, whatever the zoom."""
    return 1 << min(13, max(6, (ceil(pixels) - 1).bit_length()))


@lru_cache(1024)
def _brush(color: Color) -> QBrush:
    return QBrush(QColor(*color))


def _box_path(rect: Rect, radius: float) -> QPainterPath:
    path = QPainterPath()
    radius = min(radius, rect.w / 2, rect.h / 2)  # Qt would cut each axis by itself: an ellipse
    path.addRoundedRect(QRectF(*rect), radius, radius)
    return path
