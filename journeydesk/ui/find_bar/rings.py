"""A ring around everything found."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeydesk.drawing import Block, Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId

ABOVE_BODY = 4.0  # below the rings of the selection
WIDTH = 2.0  # pixels at every zoom
MOST_RINGED = 1_000  # at once: with more than that every card has one, and nobody is helped
ROUND_FROM = 12.0  # pixels: smaller than that nobody sees a round corner
EXPOSED = QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption


class FoundRings(QGraphicsItem):
    """Told by its dashes too, not by its colour alone. Cells that are not seen are not asked."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(ABOVE_BODY)
        self.setFlag(EXPOSED)
        self._ids: frozenset[RecordId] = frozenset()
        self._layout: MapLayout | None = None
        self._rects: dict[str, list[QRectF]] = {}  # by block
        self._color = QColor()

    def show_around(self, layout: MapLayout, ids: frozenset[RecordId], color: QColor) -> None:
        self.prepareGeometryChange()
        self._layout, self._ids, self._color, self._rects = layout, ids, color, {}
        self.setVisible(bool(ids))
        self.update()

    def boundingRect(self) -> QRectF:
        layout = self._layout
        return QRectF(0, 0, layout.width, layout.height) if layout else QRectF()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        exposed = option.exposedRect
        area = Rect(exposed.x(), exposed.y(), exposed.width(), exposed.height()).grown(6)
        visible = list(self._within(area))[:MOST_RINGED]
        pen = QPen(self._color, WIDTH)
        pen.setCosmetic(True)
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not visible or visible[0].height() * painter.transform().m11() < ROUND_FROM:
            painter.drawRects(visible)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in visible:
            painter.drawRoundedRect(rect, 7, 7)

    def _within(self, area: Rect) -> Iterator[QRectF]:
        for block in self._layout.blocks if self._layout else ():
            if block.bounds.intersects(area):
                if block.id not in self._rects:
                    self._rects[block.id] = list(self._around_found(block))
                yield from self._rects[block.id]

    def _around_found(self, block: Block) -> Iterator[QRectF]:
        for group in block.groups:
            if group.id in self._ids and group.hits:
                yield QRectF(*group.bounds.moved(block.bounds.x, block.bounds.y).grown(2.5))
