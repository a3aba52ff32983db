"""A picture of some records of a map, as it is laid out."""

from __future__ import annotations

from collections.abc import Collection
from functools import reduce

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from journeydesk.drawing import Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.paint import Pictures
from journeydesk.theme import Theme
from journeydesk.ui.canvas.paint import paint_records
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import HINTS

PIXELS_A_POINT = 2.0  # 144 dpi
LONGEST_SIDE = 4_000  # pixels
AROUND = 8.0  # points


def picture_of(
    layout: MapLayout, ids: Collection[RecordId], theme: Theme, pictures: Pictures
) -> QImage:
    """These records at their places on the map's ground; nothing where none of them is shown."""
    places = [place for id_ in ids if (place := layout.where(id_))]
    if not places:
        return QImage()
    area = reduce(Rect.united, places).grown(AROUND)
    scale = min(PIXELS_A_POINT, LONGEST_SIDE / max(area.w, area.h))
    width, height = max(1, round(area.w * scale)), max(1, round(area.h * scale))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(qcolor(theme.map["ground"]))
    with QPainter(image) as painter:
        painter.setRenderHints(HINTS)
        painter.scale(scale, scale)
        painter.translate(-area.x, -area.y)
        paint_records(painter, layout, area, ids, pictures)
    return image


def png_of(image: QImage) -> bytes:
    """The image as a PNG file."""
    buffer = QBuffer()  # with its own bytes: one around bytes of ours crashes when they go first
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
