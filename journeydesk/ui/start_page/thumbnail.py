"""Pictures of templates; imported when the first is drawn."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from journeydesk.app.direction import memo_for
from journeydesk.app.templates import find_template, records_of
from journeydesk.layout import layout_map
from journeydesk.model import Map, Records
from journeydesk.theme import Theme
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import HINTS, paint_drawing


def thumbnail_of(name: str, theme: Theme, size: QSize) -> QPixmap:
    """A template's map, as much of it as fills the size, in device pixels."""
    records = Records(records_of(find_template(name)))
    ground = theme.map["ground"]
    memo = memo_for(records, theme)
    drawing = layout_map(records, records.of(Map)[0].id, memo).drawing(ground)
    pixmap = QPixmap(size)
    pixmap.fill(qcolor(ground))
    scale = size.width() / drawing.width
    with QPainter(pixmap) as painter:
        painter.setRenderHints(HINTS)
        painter.scale(scale, scale)
        paint_drawing(painter, drawing)
    return pixmap
