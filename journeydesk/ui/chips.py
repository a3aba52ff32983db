"""Values in their colours on the map, as icons of menus and lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPen

from journeydesk.drawing import Color
from journeydesk.model import CardKind, Colour
from journeydesk.theme import Theme
from journeydesk.ui.icons import drawn_icon, paint_icon, themed_icon
from journeydesk.ui.look import qcolor

ICON = QSize(18, 18)

# Fill and line of a value, where it has some on the map.
Inks = Callable[[object, Theme], "tuple[Color, Color] | None"]


def colour_inks(value: object, theme: Theme) -> tuple[Color, Color] | None:
    """Of a colour to choose."""
    if not isinstance(value, Colour):
        return None
    colors = theme.colours[value]
    return colors.fill, colors.bar


def kind_inks(value: object, theme: Theme) -> tuple[Color, Color] | None:
    """Of a kind of card, as in the palette."""
    if not isinstance(value, CardKind):
        return None
    colors = theme.cards[value]
    return colors.fill, colors.bar


def style_inks(value: object, theme: Theme) -> tuple[Color, Color] | None:
    """Of a persona's style."""
    if not isinstance(value, int):
        return None
    color = theme.personas[value]
    return color, color


def value_icon(
    value: object, icon: str, inks: Inks | None, theme: Theme, otherwise: str = ""
) -> QIcon:
    """In its colours where it has some, else as its icon, else as another."""
    colors = inks(value, theme) if inks else None
    if colors:
        return drawn_icon(partial(_paint_chip, *colors, icon))
    return themed_icon(icon or otherwise) if icon or otherwise else QIcon()


def _paint_chip(
    fill: Color, line: Color, icon: str, painter: QPainter, rect: QRectF, _mode: QIcon.Mode
) -> None:
    unit = rect.width() / ICON.width()
    inner, frame = 3 * unit, rect.adjusted(unit, unit, -unit, -unit)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(qcolor(fill))
    painter.setPen(QPen(qcolor(line), 1.5 * unit))
    painter.drawRoundedRect(frame, 5 * unit, 5 * unit)
    if icon:
        paint_icon(painter, icon, rect.adjusted(inner, inner, -inner, -inner), qcolor(line))
    painter.restore()
