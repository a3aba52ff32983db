"""A poster as a whole, with the sheets it is cut into and the cards that are cut."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journeydesk.drawing import Rect
from journeydesk.export.tiles import Offer, cut_cards
from journeydesk.i18n import _
from journeydesk.paint import Page
from journeydesk.ui.export_dialog.preview.camera import Camera

EDGE, PLATE, INK = QColor(47, 91, 234), QColor(47, 91, 234, 225), QColor(255, 255, 255)
CUT = QColor(180, 35, 24)
PLATE_SIZE = (30.0, 18.0)  # pixels


class Cuts:
    """Painted over the page of a poster; a cut card has an outline and a sign."""

    def __init__(self, offer: Offer) -> None:
        plan = offer.plan
        self.page = Page(plan.width, plan.height, offer.drawing, plan.scale, label=_("Poster"))
        self._tiles = [(tile.name, tile.kept) for tile in plan.tiles()]
        self._cut = [Rect(*[side * plan.scale for side in place]) for place in cut_cards(offer)]

    def paint(self, painter: QPainter, camera: Camera) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cut in self._cut:
            _paint_cut(painter, camera.to_screen(cut))
        for name, kept in self._tiles:
            place = camera.to_screen(kept)
            painter.setPen(QPen(EDGE, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
            _paint_name(painter, name, place)


def _paint_cut(painter: QPainter, place: QRectF) -> None:
    painter.setPen(QPen(CUT, 2))
    painter.drawRect(place)
    painter.drawText(place.adjusted(2, 1, -2, -1), Qt.AlignmentFlag.AlignTop, "✂")


def _paint_name(painter: QPainter, name: str, place: QRectF) -> None:
    width, height = PLATE_SIZE
    plate = QRectF(0, 0, width, height)
    plate.moveCenter(place.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(INK)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)
