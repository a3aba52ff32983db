"""Where the map is on screen: map coordinates to device pixels and back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from journeydesk.drawing import Rect
from journeydesk.layout import MapLayout


@dataclass(frozen=True, slots=True)
class Viewport:
    """`scale` is logical pixels a point; (x, y) is where the map's origin is, in logical pixels.

    The head of stages sticks to the top and the side of lanes to the left: they are never further
    out than the edge.
    """

    scale: float
    x: float
    y: float
    layout: MapLayout

    @property
    def head_y(self) -> float:
        """The head's top on screen."""
        return max(self.layout.head.y * self.scale + self.y, 0.0)

    @property
    def head_bottom(self) -> float:
        return self.head_y + self.layout.head.h * self.scale

    @property
    def side_x(self) -> float:
        """The side's left on screen."""
        return max(self.layout.side.x * self.scale + self.x, 0.0)

    @property
    def side_right(self) -> float:
        return self.side_x + self.layout.side.w * self.scale

    def to_map(self, at: QPointF) -> QPointF:
        """What of the map is shown at a point of the screen, sticky parts included."""
        x, y = (at.x() - self.x) / self.scale, (at.y() - self.y) / self.scale
        head, side = self.layout.head, self.layout.side
        if self.head_y <= at.y() < self.head_bottom:
            y = head.y + (at.y() - self.head_y) / self.scale
        elif self.side_x <= at.x() < self.side_right and at.y() >= self.head_bottom:
            x = side.x + (at.x() - self.side_x) / self.scale
        return QPointF(x, y)

    def to_screen(self, rect: Rect) -> Rect:
        """Where a part of the map's body is on screen."""
        s = self.scale
        return Rect(rect.x * s + self.x, rect.y * s + self.y, rect.w * s, rect.h * s)
