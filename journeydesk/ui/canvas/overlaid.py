"""What lies over the map: the marks of an overlay, where the layout has what they are on."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeydesk.drawing import Block, Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.ui.canvas.paint import paint_blocks

if TYPE_CHECKING:
    from journeydesk.charts.overlays import Overlay


class Overlaid:
    """Painted with the map when it is rendered; placed anew with each layout, which is cheap."""

    def __init__(self) -> None:
        self.overlay: Overlay | None = None
        self._placed: tuple[Overlay | None, MapLayout | None] = None, None
        self._blocks: tuple[Block, ...] = ()

    def paint(
        self,
        painter: QPainter,
        layout: MapLayout,
        layers: Collection[Layer],
        area: Rect,
        zoom: float,
        lifted: Collection[RecordId],
    ) -> None:
        """What of it lies in an area of these layers; the painter is in map coordinates."""
        if self.overlay:
            self._place(self.overlay, layout)
            paint_blocks(painter, self._blocks, layers, area, zoom, lifted)

    def _place(self, overlay: Overlay, layout: MapLayout) -> None:
        from journeydesk.charts.overlays import blocks_over  # 20 ms, with all that it counts

        known, placed_on = self._placed
        if known is not overlay or placed_on is not layout:
            self._placed = overlay, layout
            self._blocks = blocks_over(overlay, layout)
