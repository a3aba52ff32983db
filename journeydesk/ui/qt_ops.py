"""Operations as calls of a QPainter, with all they need made beforehand.

No call sets more than a pen for text, and none makes a Qt object: that is what a warm paint costs.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from math import ceil

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QRawFont,
    QTransform,
)

from journeydesk.drawing import (
    Box,
    Color,
    Face,
    Glyphs,
    Op,
    Path,
    PathCommand,
    Picture,
    PlacedGlyphs,
    Rect,
    Stroke,
)
from journeydesk.fonts import outline, static_font
from journeydesk.paint import Pictures
from journeydesk.ui.pictures import format_of
from journeydesk.ui.qt_strokes import draw_of_stroke

Draw = Callable[[QPainter, Pictures], None]

# Device pixels. Qt caches glyphs up to 64 pixels high; larger ones of a font that came as data it
# does not draw at all (seen in 6.11.3, cause in github.com/slint-ui/slint/pull/10633).
_LARGEST_CACHED = 60.0
_ORIGIN = QPointF()


def draws_of(ops: Iterable[Op]) -> Iterator[Draw]:
    """What draws the operations: lines of text alike in one go, all others one by one."""
    for ink, alike in groupby(ops, _ink_of):
        if ink is not None:
            yield _draw_of_text([op for op in alike if isinstance(op, Glyphs)])
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


def _draw_of_text(lines: Sequence[Glyphs]) -> Draw:
    """Lines of one face, size and colour: each further call would cost 4 µs."""
    run, size, pen = _glyph_run(lines), lines[0].run.size, _ink(lines[0].color)

    def draw(painter: QPainter, pictures: Pictures) -> None:
        if size * painter.deviceTransform().m11() > _LARGEST_CACHED:
            for line in lines:
                painter.fillPath(_outline(line), pen.brush())
        else:
            painter.setPen(pen)
            painter.drawGlyphRun(_ORIGIN, run)

    return draw


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
    return _draw_of_shape(_path(op.commands), op.fill, op.stroke)


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
            painter.drawImage(rect, _image(data, _enough(shown)))

    return draw


def _enough(pixels: float) -> int:
    """A power of two that is no less: a picture is kept in few sizes, whatever the zoom."""
    return 1 << min(13, max(6, (ceil(pixels) - 1).bit_length()))


@lru_cache(64)
def _image(data: bytes, side: int) -> QImage:
    """A PNG or JPEG, its longer side that many pixels at most; nothing of anything else.

    The format is told: left to guess, Qt would read SVG, which can name other files.
    """
    format_ = format_of(data)
    # The stubs of 6.11 ask for bytes there, which the binding then refuses.
    image = QImage.fromData(data, format_) if format_ else QImage()  # type: ignore[arg-type]
    if max(image.width(), image.height()) <= side:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, keep, smooth)


@lru_cache(1024)
def q_color(color: Color) -> QColor:
    return QColor(*color)


@lru_cache(1024)
def _ink(color: Color) -> QPen:
    return QPen(q_color(color))


@lru_cache(1024)
def _brush(color: Color) -> QBrush:
    return QBrush(q_color(color))


def _box_path(rect: Rect, radius: float) -> QPainterPath:
    path = QPainterPath()
    radius = min(radius, rect.w / 2, rect.h / 2)  # Qt would cut each axis by itself: an ellipse
    path.addRoundedRect(QRectF(*rect), radius, radius)
    return path


def _path(commands: tuple[PathCommand, ...]) -> QPainterPath:
    path = _qpath(commands)
    path.setFillRule(Qt.FillRule.WindingFill)  # as PDF and SVG do by themselves
    return path


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
        whole.addPath(place.map(_path(outline(run.face, glyph))))
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


def _qpath(commands: tuple[PathCommand, ...]) -> QPainterPath:
    path = QPainterPath()
    for name, *rest in commands:
        numbers = [float(n) for n in rest]
        match name:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case "Z":
                path.closeSubpath()
    return path
