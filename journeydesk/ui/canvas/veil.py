"""What a filter does not ask for is shown behind a veil."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.theme import Theme
from journeydesk.ui.look import qcolor

THICKNESS = 190  # of 255: words are still seen to be words
FEW = 200  # places that are drawn again one by one; of more the whole map is


class Veil:
    """Painted with the map when it is rendered: a frame that only copies pays nothing for it."""

    def __init__(self) -> None:
        self._ids: frozenset[RecordId] = frozenset()

    def cover(self, ids: frozenset[RecordId], layout: MapLayout) -> list[Rect]:
        """Cover these records, and these alone; answers with what must be drawn again."""
        ids |= {f"channel:{id_}" for id_ in ids}  # a touchpoint's place in the lane of channels
        changed, self._ids = self._ids ^ ids, ids
        if len(changed) > FEW:
            return [Rect(0, 0, layout.width, layout.height)]
        return [place.grown(2.0) for id_ in changed if (place := layout.where(id_))]

    def paint(
        self,
        painter: QPainter,
        layout: MapLayout,
        layers: Collection[Layer],
        area: Rect,
        theme: Theme,
    ) -> None:
        """Over what lies in an area of the body; the painter is in map coordinates."""
        if not self._ids or Layer.BODY not in layers:
            return
        color = qcolor(theme.map["lane"])
        color.setAlpha(THICKNESS)
        for found in layout.found_within(area):
            if found.group.id in self._ids:
                painter.fillRect(QRectF(*found.bounds.grown(0.5)), color)
