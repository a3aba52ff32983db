"""A rubber band around 500 cards, on the canvas and on a scene with an item for each card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from journeydesk.drawing import Group, Rect
from journeydesk.model import Card
from journeydesk.ui.bench.turns import SIZE, paint_now, rest, taken
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.canvas.paint import COARSE_BELOW
from journeydesk.ui.raster import paint_group

CARDS = 500
STEPS = 8
ROUNDS = 6
LEFT = Qt.MouseButton.LeftButton


class CardItem(QGraphicsItem):
    """A card as it would be without a backing pixmap; it looks the same."""

    def __init__(self, group: Group, x: float, y: float) -> None:
        super().__init__()
        self._group = group
        self._bounds = QRectF(*group.bounds)
        self.setPos(x, y)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        paint_group(painter, self._group, painter.worldTransform().m11() < COARSE_BELOW)
        if self.isSelected():
            painter.setPen(QPen(Qt.GlobalColor.blue, 0))
            painter.drawRect(self._bounds)


class ItemView(QGraphicsView):
    """The peer, showing the same area in the same size."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        layout, cards = canvas.session.layout, canvas.session.records.of(Card)
        ids = {card.id for card in cards}
        for block in layout.blocks:
            for group in (group for group in block.groups if group.id in ids):
                self._scene.addItem(CardItem(group, block.bounds.x, block.bounds.y))
        self._scene.setSceneRect(canvas.sceneRect())
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(canvas.alignment())
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setTransform(canvas.transform())
        self.resize(*SIZE)
        self.show()
        self.centerOn(canvas.mapToScene(canvas.viewport().rect()).boundingRect().center())


def marquee_against_items(canvas: MapCanvas) -> float:
    """From the press to the last picture, every step painted."""
    area = _area_of(CARDS, canvas)
    canvas.fit(area)
    rest()
    items = ItemView(canvas)
    rest()
    shown = canvas.where.to_screen(area)
    start, end = _gap_near(shown, canvas), QPoint(round(shown.right), round(shown.bottom))
    ours = partial(_marquee, canvas.viewport(), start, end)
    theirs = partial(_marquee, items.viewport(), start, end)
    ratio = taken(theirs, ours, ROUNDS, turn=1).median
    items.close()
    items.deleteLater()  # in Qt's order: a collection of garbage would crash
    return ratio


def _marquee(view: QWidget, start: QPoint, end: QPoint) -> None:
    """The press takes back what was selected before."""
    QTest.mousePress(view, LEFT, pos=start)
    for step in range(1, STEPS + 1):
        QTest.mouseMove(view, start + (end - start) * step / STEPS)
        paint_now(view)
    QTest.mouseRelease(view, LEFT, pos=end)
    paint_now(view)


def _area_of(cards: int, canvas: MapCanvas) -> Rect:
    """Around the middle of the map, as large as that many of its cards need."""
    layout = canvas.session.layout
    part = min(1.0, cards / len(canvas.session.records.of(Card))) ** 0.5
    w, h = layout.width * part, layout.height * part
    return Rect((layout.width - w) / 2, (layout.height - h) / 2, w, h)


def _gap_near(shown: Rect, canvas: MapCanvas) -> QPoint:
    """Where a press begins a rubber band: clear of the headers and between cards."""
    corner = canvas.where.parts(canvas.viewport().size()).body.topLeft()
    left, top = max(round(shown.x), corner.x() + 1), max(round(shown.y), corner.y() + 1)
    points = (QPoint(left + d % 40, top + d // 40) for d in range(1600))
    return next(point for point in points if _is_empty(canvas, point))


def _is_empty(canvas: MapCanvas, point: QPoint) -> bool:
    place = canvas.where.to_map(QPointF(point))
    return canvas.session.layout.find(place.x(), place.y()) is None
