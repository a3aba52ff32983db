"""A canvas on a screen whose scale QT_SCALE_FACTOR tells; prints how far it is from sharp.

Sharp is the map drawn right at the screen's pixels: the mean difference of a channel is told, then
that of a map drawn at the logical pixels and enlarged.
"""

from __future__ import annotations

import os

import late_parcel
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.raster import HINTS, paint_drawing

MARGIN = 4  # pixels at the edges of the body: shades


def drawn_at_once(canvas: MapCanvas, like: QImage) -> QImage:
    """The map where the canvas has it, to whole pixels of the screen."""
    ground, where, ratio = canvas.session.theme.map["ground"], canvas.where, like.devicePixelRatio()
    image = QImage(like.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(*ground))
    with QPainter(image) as painter:
        painter.setRenderHints(HINTS)
        painter.translate(round(where.x * ratio), round(where.y * ratio))
        painter.scale(where.scale * ratio, where.scale * ratio)
        paint_drawing(painter, canvas.session.layout.drawing(ground))
    return image


def body_of(image: QImage, canvas: MapCanvas) -> Image.Image:
    """The part that no header covers."""
    body = canvas.where.parts(canvas.viewport().size()).body
    body = body.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    ratio = canvas.devicePixelRatioF()
    edges = (body.left(), body.top(), body.right(), body.bottom())
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size, stride = plain.size().toTuple(), plain.bytesPerLine()
    whole = Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", stride)
    return whole.crop(tuple(round(edge * ratio) for edge in edges))


def enlarged(picture: Image.Image, ratio: float) -> Image.Image:
    small = picture.resize((round(picture.width / ratio), round(picture.height / ratio)))
    return small.resize(picture.size)


def difference(one: Image.Image, other: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def main() -> None:
    app = QApplication([])
    canvas = MapCanvas(late_parcel.start(), print)
    canvas.resize(700, 500)
    canvas.show()
    canvas.set_zoom(1.3)
    canvas.settle()
    canvas.scroll_to(700, 500)
    app.processEvents()
    shown = canvas.viewport().grab().toImage()
    sharp = body_of(drawn_at_once(canvas, shown), canvas)
    soft = enlarged(sharp, shown.devicePixelRatio())
    print(difference(body_of(shown, canvas), sharp), difference(soft, sharp), flush=True)
    canvas.session.close()
    os._exit(0)  # nothing is left to be saved, and Qt would be taken down in any order


main()
