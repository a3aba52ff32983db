"""What is not looked at is shown behind a veil: for a filter, or for all but a chain of causes."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.paint import Pictures
from journeydesk.theme import Theme
from journeydesk.ui.canvas.paint import paint_records
from journeydesk.ui.look import qcolor

THICKNESS = 190  # of 255: words are still seen to be words
FEW = 200  # places that are drawn again one by one; of more the whole map is


class Veil:
    """Painted with the map when it is rendered: a frame that only copies pays nothing for it."""

    def __init__(self) -> None:
        self._ids: frozenset[RecordId] = frozenset()
        self._spared: frozenset[RecordId] = frozenset()

    def cover(self, ids: frozenset[RecordId], layout: MapLayout) -> list[Rect]:
        """Cover these records, and these alone; answers with what must be drawn again."""
        ids = _with_twins(ids)
        changed, self._ids = self._ids ^ ids, ids
        if len(changed) > FEW:
            return [_all_of(layout)]
        return [place.grown(2.0) for id_ in changed if (place := layout.where(id_))]

    def spare(self, ids: frozenset[RecordId], layout: MapLayout) -> list[Rect]:
        """Cover all but these, whatever else is covered; none ends that. Answers as `cover`."""
        ids = _with_twins(ids)
        if ids == self._spared:
            return []
        self._spared = ids
        return [_all_of(layout)]

    def paint(
        self,
        painter: QPainter,
        layout: MapLayout,
        layers: Collection[Layer],
        area: Rect,
        theme: Theme,
        lifted: frozenset[RecordId],
        pictures: Pictures,
    ) -> None:
        """Over what lies in an area of the body; the painter is in map coordinates."""
        if Layer.BODY not in layers:
            return
        if self._spared:
            below = Rect(area.x, layout.head.y, area.w, layout.height)  # the title is left alone
            ground = QRectF(*area).intersected(QRectF(*below))
            painter.fillRect(ground, _thin(theme, "ground"))
            # Over the veil, not through holes in it: links that are no part of it would show there.
            paint_records(painter, layout, area, self._spared - lifted, pictures)
            return
        color = _thin(theme, "lane")
        for found in layout.found_within(area) if self._ids else ():
            if found.group.id in self._ids:
                painter.fillRect(QRectF(*found.bounds.grown(0.5)), color)


def _with_twins(ids: frozenset[RecordId]) -> frozenset[RecordId]:
    """With a touchpoint goes its place in the lane of channels."""
    return ids | {f"channel:{id_}" for id_ in ids}


def _all_of(layout: MapLayout) -> Rect:
    return Rect(0, 0, layout.width, layout.height)


def _thin(theme: Theme, name: str) -> QColor:
    color = qcolor(theme.map[name])
    color.setAlpha(THICKNESS)
    return color
