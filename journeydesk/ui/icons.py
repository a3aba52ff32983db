"""The bundled icons in the window, drawn as what they are: SVG paths.

A QPen with round ends would need the Qt namespace, which takes the start page 14 ms.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journeydesk.bundle import icon_path

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}" fill="none"
stroke="{color}" stroke-opacity="{opacity}" stroke-width="1.9" stroke-linecap="round"
stroke-linejoin="round"/></svg>"""


Draw = Callable[[QPainter, QRectF, QIcon.Mode], None]  # into a rectangle


class DrawnIconEngine(QIconEngine):
    """Drawn wherever it is shown: a pixmap is soft at the pixel ratios it was not made for."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self._draw = draw

    def clone(self) -> DrawnIconEngine:
        return DrawnIconEngine(self._draw)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._draw(painter, QRectF(rect), mode)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(0, 0, 0, 0))
        with QPainter(pixmap) as painter:
            self.paint(painter, pixmap.rect(), mode, state)
        return pixmap


def drawn_icon(draw: Draw) -> QIcon:
    return QIcon(DrawnIconEngine(draw))


def themed_icon(name: str) -> QIcon:
    """A bundled icon that follows the palette and the state."""
    return drawn_icon(lambda painter, rect, mode: paint_icon(painter, name, rect, _color(mode)))


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """A bundled icon, centred in a rectangle."""
    size = min(rect.width(), rect.height())
    place = QRectF(0, 0, size, size)
    place.moveCenter(rect.center())
    svg = SVG.format(path=icon_path(name), color=color.name(), opacity=color.alphaF())
    QSvgRenderer(svg.encode()).render(painter, place)


def _color(mode: QIcon.Mode) -> QColor:
    palette = QGuiApplication.palette()
    group = (
        QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
    )
    role = (
        QPalette.ColorRole.HighlightedText
        if mode == QIcon.Mode.Selected
        else QPalette.ColorRole.ButtonText
    )
    return palette.color(group, role)
