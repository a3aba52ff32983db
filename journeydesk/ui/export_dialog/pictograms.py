"""What each purpose makes, as a small picture in the colours of the window.

Drawn in a box of 44 × 36; each has a sheet of paper in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen

SIZE = (44, 36)
CARDS = tuple((11.0 + 8 * i, top, 6.0, 4.0) for top in (13.0, 19.0) for i in range(3))
STAGES = tuple((11.0 + 8 * i, 8.0, 7.0, 3.0) for i in range(3))


@dataclass(frozen=True, slots=True)
class Inks:
    """Of the window's palette."""

    line: QColor
    paper: QColor
    accent: QColor

    @classmethod
    def of(cls, palette: QPalette) -> Inks:
        line = palette.placeholderText().color()
        return cls(line, palette.base().color(), palette.highlight().color())

    @property
    def pale(self) -> QColor:
        """Of a card."""
        pale = QColor(self.accent)
        pale.setAlpha(90)
        return pale


def paint_pictogram(painter: QPainter, name: str, at: QPointF, palette: QPalette) -> None:
    """That of a purpose, its top left corner there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    _DRAW[name](painter, Inks.of(palette))
    painter.restore()


def _share(painter: QPainter, inks: Inks) -> None:
    """A map with an arrow on its way out."""
    _map(painter, inks)
    place = QRectF(29, 18, 14, 14)
    _fill(painter, inks.accent)
    painter.drawEllipse(place)
    painter.setPen(_pen(inks.paper, 1.6))
    painter.drawPolyline([QPointF(33, 28), QPointF(39, 22)])
    painter.drawPolyline([QPointF(34.5, 22), QPointF(39, 22), QPointF(39, 26.5)])


def _print_shop(painter: QPainter, inks: Inks) -> None:
    """A map within crop marks."""
    painter.setPen(_pen(inks.accent, 1.4))
    for x, out in ((9.0, -5.0), (36.0, 5.0)):
        for y, up in ((7.0, -5.0), (29.0, 5.0)):
            painter.drawLine(QPointF(x, y + up * 0.3), QPointF(x, y + up))
            painter.drawLine(QPointF(x + out * 0.3, y), QPointF(x + out, y))
    painter.setPen(_pen(inks.line, 1.2))
    painter.setBrush(inks.paper)
    painter.drawRect(QRectF(9, 7, 27, 22))
    _boxes(painter, [(12.0 + 7.5 * i, 10.0, 6.5, 3.0) for i in range(3)], inks.accent)
    rows = [(12.0 + 7.5 * i, top, 5.5, 4.0) for top in (15.0, 21.0) for i in range(3)]
    _boxes(painter, rows, inks.pale)


def _black_and_white(painter: QPainter, inks: Inks) -> None:
    """A map whose cards are told apart by patterns."""
    _sheet(painter, inks)
    _boxes(painter, STAGES, inks.line)
    patterns = (
        Qt.BrushStyle.BDiagPattern,
        Qt.BrushStyle.VerPattern,
        Qt.BrushStyle.Dense5Pattern,
        Qt.BrushStyle.HorPattern,
        Qt.BrushStyle.DiagCrossPattern,
        Qt.BrushStyle.FDiagPattern,
    )
    painter.setPen(_pen(inks.line, 0.8))
    for (x, y, _width, _height), pattern in zip(CARDS, patterns, strict=True):
        painter.setBrush(QBrush(inks.line, pattern))
        painter.drawRect(QRectF(x, y + (y - 13.0) / 6, 6.5, 5.5))


def _web_page(painter: QPainter, inks: Inks) -> None:
    """A map in the window of a browser."""
    _sheet(painter, inks)
    painter.setPen(_pen(inks.line, 1.0))
    painter.drawLine(QPointF(6, 10.5), QPointF(39, 10.5))
    _fill(painter, inks.accent)
    for x in (9.5, 13.0, 16.5):
        painter.drawEllipse(QPointF(x, 7.4), 1.1, 1.1)
    _boxes(painter, [(10.0, 14.0, 6.0, 13.0)], inks.pale)
    _boxes(painter, [(18.5 + 6 * i, 14.0, 5.0, 3.0) for i in range(3)], inks.accent)
    rows = [(18.5 + 6 * i, top, 5.0, 3.5) for top in (18.8, 23.5) for i in range(3)]
    _boxes(painter, rows, inks.pale)


def _tiles(painter: QPainter, inks: Inks) -> None:
    """A map across six sheets."""
    painter.setPen(_pen(inks.line, 1.0))
    painter.setBrush(inks.paper)
    for column in range(3):
        for row in range(2):
            painter.drawRect(QRectF(4 + 12.5 * column, 3 + 15.5 * row, 11, 14))
    _boxes(painter, [(7.0, 6.0, 30.0, 4.0)], inks.accent)
    rows = [(7.0 + 10.5 * i, top, 9.0, 4.5) for top in (13.5, 21.0) for i in range(3)]
    _boxes(painter, rows, inks.pale)


def _archive(painter: QPainter, inks: Inks) -> None:
    """A map in a box with a lid."""
    _map(painter, inks)
    painter.setPen(_pen(inks.line, 1.2))
    painter.setBrush(inks.paper)
    painter.drawRect(QRectF(27, 23, 14, 9))
    painter.drawRoundedRect(QRectF(25.5, 18.5, 17, 4.5), 1, 1)
    painter.setPen(_pen(inks.accent, 1.8))
    painter.drawLine(QPointF(32, 26.5), QPointF(36, 26.5))


def _picture(painter: QPainter, inks: Inks) -> None:
    """A map that ends in pixels."""
    _map(painter, inks)
    _fill(painter, inks.accent)
    for column, rows in ((0, 1), (1, 2), (2, 3)):
        for row in range(3 - rows, 3):
            painter.drawRect(QRectF(30 + 4 * column, 20 + 4 * row, 3.4, 3.4))


def _drawing(painter: QPainter, inks: Inks) -> None:
    """A curve with the handles of its end points."""
    _sheet(painter, inks)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(inks.line, 1.0))
    painter.drawLine(QPointF(12, 10), QPointF(24, 10))
    painter.drawLine(QPointF(20, 26), QPointF(32, 26))
    curve = QPainterPath(QPointF(12, 26))
    curve.cubicTo(QPointF(20, 26), QPointF(24, 10), QPointF(32, 10))
    painter.setPen(_pen(inks.accent, 2.0))
    painter.drawPath(curve)
    _fill(painter, inks.accent)
    for x, y in ((12.0, 26.0), (32.0, 10.0)):
        painter.drawRect(QRectF(x - 2, y - 2, 4, 4))


def _slides(painter: QPainter, inks: Inks) -> None:
    """A slide with a curve, on a stand."""
    painter.setPen(_pen(inks.line, 1.2))
    painter.setBrush(inks.paper)
    painter.drawRect(QRectF(5, 5, 35, 20))
    painter.drawPolyline([QPointF(15, 32), QPointF(22.5, 25), QPointF(30, 32)])
    painter.setPen(_pen(inks.accent, 2.0))
    ways = ((10.0, 18.0), (18.0, 12.0), (26.0, 20.0), (35.0, 10.0))
    painter.drawPolyline([QPointF(x, y) for x, y in ways])


def _workbook(painter: QPainter, inks: Inks) -> None:
    """A grid of cells with the tabs of its sheets."""
    _grid(painter, inks)
    _boxes(painter, [(8.0, 27.5, 9.0, 4.0)], inks.accent)
    _boxes(painter, [(18.0 + 10 * i, 27.5, 9.0, 3.0) for i in range(2)], inks.pale)


def _review(painter: QPainter, inks: Inks) -> None:
    """Rows, some with a tick."""
    _page(painter, inks)
    _boxes(painter, [(20.0, 8.0 + 7 * i, 11.0, 3.0) for i in range(3)], inks.pale)
    painter.setPen(_pen(inks.accent, 1.6))
    for y in (8.0, 15.0):
        painter.drawPolyline([QPointF(13.5, y + 1.5), QPointF(15, y + 3), QPointF(17.5, y)])
    painter.drawLine(QPointF(13.8, 22.3), QPointF(17, 25.2))
    painter.drawLine(QPointF(17, 22.3), QPointF(13.8, 25.2))


def _table(painter: QPainter, inks: Inks) -> None:
    """A grid of cells."""
    _grid(painter, inks)


def _document(painter: QPainter, inks: Inks) -> None:
    """A page with a heading and lines."""
    _page(painter, inks)
    _boxes(painter, [(15.0, 7.0, 10.0, 3.0)], inks.accent)
    _boxes(painter, [(15.0, 13.0 + 4.5 * i, 15.0 - i, 2.0) for i in range(4)], inks.pale)


def _diagram(painter: QPainter, inks: Inks) -> None:
    """Steps that follow each other."""
    _sheet(painter, inks)
    painter.setPen(_pen(inks.line, 1.2))
    painter.drawLine(QPointF(10, 12), QPointF(35, 12))
    painter.drawLine(QPointF(12, 12), QPointF(12, 22))
    painter.drawLine(QPointF(32, 12), QPointF(32, 22))
    _boxes(painter, [(9.0 + 10 * i, 9.0, 6.5, 6.0) for i in range(3)], inks.accent)
    _boxes(painter, [(9.0 + 20 * i, 20.0, 6.5, 6.0) for i in range(2)], inks.pale)


def _data(painter: QPainter, inks: Inks) -> None:
    """A page with braces."""
    _page(painter, inks)
    painter.setPen(_pen(inks.accent, 1.8))
    for middle, out in ((18.0, -1.0), (27.0, 1.0)):
        edge, end = middle + 1.5 * out, middle - 1.5 * out
        path = QPainterPath(QPointF(end, 9))
        path.quadTo(QPointF(middle, 9), QPointF(middle, 13))
        path.quadTo(QPointF(middle, 17.5), QPointF(edge + out, 17.5))
        path.quadTo(QPointF(middle, 17.5), QPointF(middle, 22))
        path.quadTo(QPointF(middle, 26), QPointF(end, 26))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _grid(painter: QPainter, inks: Inks) -> None:
    painter.setPen(_pen(inks.line, 1.0))
    painter.setBrush(inks.paper)
    painter.drawRect(QRectF(6, 4, 33, 22))
    _boxes(painter, [(6.5, 4.5, 32.0, 4.5)], inks.accent)
    painter.setPen(_pen(inks.line, 0.8))
    for y in (9.5, 15.0, 20.5):
        painter.drawLine(QPointF(6, y), QPointF(39, y))
    for x in (14.0, 22.5, 31.0):
        painter.drawLine(QPointF(x, 9.5), QPointF(x, 26))


def _page(painter: QPainter, inks: Inks) -> None:
    painter.setPen(_pen(inks.line, 1.2))
    painter.setBrush(inks.paper)
    painter.drawRoundedRect(QRectF(10, 2.5, 25, 31), 2.0, 2.0)


def _map(painter: QPainter, inks: Inks) -> None:
    """A sheet with stages and cards."""
    _sheet(painter, inks)
    _boxes(painter, STAGES, inks.accent)
    _boxes(painter, CARDS, inks.pale)


def _sheet(painter: QPainter, inks: Inks) -> None:
    painter.setPen(_pen(inks.line, 1.2))
    painter.setBrush(inks.paper)
    painter.drawRoundedRect(QRectF(6, 4, 33, 27), 2.5, 2.5)


def _boxes(painter: QPainter, places: Sequence[tuple[float, ...]], brush: QBrush | QColor) -> None:
    _fill(painter, brush)
    for place in places:
        painter.drawRoundedRect(QRectF(*place), 1, 1)


def _fill(painter: QPainter, brush: QBrush | QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


_DRAW: dict[str, Callable[[QPainter, Inks], None]] = {
    "share": _share,
    "print-shop": _print_shop,
    "archive": _archive,
    "tiles": _tiles,
    "black-and-white": _black_and_white,
    "web": _web_page,
    "png": _picture,
    "svg": _drawing,
    "slides": _slides,
    "workbook": _workbook,
    "review": _review,
    "table": _table,
    "document": _document,
    "diagram": _diagram,
    "data": _data,
}
