"""Where the map is on screen: map coordinates to device pixels and back."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import MapLayout

SHADE = 2  # pixels of ground between the head and what scrolls under it


class Parts(NamedTuple):
    """Rectangles of a view, in its pixels: the head lies over the side, both over the body."""

    head: QRect  # with the corner
    corner: QRect
    side: QRect
    body: QRect  # what neither covers for good

    def mirrored(self, width: int) -> Parts:
        """Of a view that is so wide."""
        return Parts(*(part.translated(width - 2 * part.x() - part.width(), 0) for part in self))


@dataclass(frozen=True, slots=True)
class Viewport:
    """`scale` is logical pixels a point; (x, y) is where the map's origin is, in logical pixels.

    The head of stages sticks to the top and the side of lanes to the left, in a mirrored map to
    the right of a view that is `width` pixels wide: they are never further out than the edge.
    """

    scale: float
    x: float
    y: float
    layout: MapLayout
    width: int

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
        free = self.layout.side.x * self.scale + self.x
        return (min if self.layout.is_mirrored else max)(free, self._side_edge)

    @property
    def _side_edge(self) -> float:
        """The left of the side where it sticks."""
        return self.width - self.layout.side.w * self.scale if self.layout.is_mirrored else 0.0

    @property
    def body_left(self) -> float:
        """Where what the side leaves of the view begins."""
        return 0.0 if self.layout.is_mirrored else self.side_right

    @property
    def body_right(self) -> float:
        """And where that ends."""
        return self.side_x if self.layout.is_mirrored else float(self.width)

    @property
    def side_right(self) -> float:
        return self.side_x + self.layout.side.w * self.scale

    @property
    def head_height(self) -> int:
        """Pixels that are enough for the head wherever it is."""
        return math.ceil(self.layout.head.h * self.scale) + SHADE + 1

    @property
    def side_width(self) -> int:
        """Pixels that are enough for the side wherever it is."""
        return math.ceil(self.layout.side.w * self.scale) + 1

    def parts(self, view: QSize) -> Parts:
        """Of a view of that size; a bar at the edge hides what scrolls past its end too."""
        head_y, side_x, w, h = self.head_y, self.side_x, view.width(), view.height()
        top, bottom = round(head_y), round(head_y + self.layout.head.h * self.scale)
        left, right = round(side_x), round(side_x + self.layout.side.w * self.scale)
        if self.layout.is_mirrored:
            left, right = w - right, w - left
        below = bottom + SHADE if head_y == 0.0 else bottom
        head_left = 0 if head_y == 0.0 else right
        is_stuck = side_x == self._side_edge
        side_top = 0 if is_stuck else bottom
        x, y = right if is_stuck else 0, below if head_y == 0.0 else 0
        parts = Parts(
            head=QRect(head_left, top, w - head_left, below - top),
            corner=QRect(head_left, top, right - head_left, below - top),
            side=QRect(left, side_top, right - left, h - side_top),
            body=QRect(x, y, w - x, h - y),
        )
        return parts.mirrored(w) if self.layout.is_mirrored else parts

    def to_map(self, at: QPointF) -> QPointF:
        """What of the map is shown at a point of the screen, sticky parts included."""
        x, y = (at.x() - self.x) / self.scale, (at.y() - self.y) / self.scale
        head, side = self.layout.head, self.layout.side
        if self.head_y <= at.y() < self.head_bottom:
            y = head.y + (at.y() - self.head_y) / self.scale
        elif self.side_x <= at.x() < self.side_right and at.y() >= self.head_bottom:
            x = side.x + (at.x() - self.side_x) / self.scale
        return QPointF(x, y)

    def to_screen(self, rect: Rect, layer: Layer = Layer.BODY) -> Rect:
        """Where a part of the map is on screen; what sticks to an edge is never further out."""
        s, layout = self.scale, self.layout
        x, y = rect.x * s + self.x, rect.y * s + self.y
        if layer is Layer.SIDE:  # exactly at its edge: a hair less is another pixel
            x = self.side_x + (rect.x - layout.side.x) * s
        elif layer is Layer.HEAD:
            y = self.head_y + (rect.y - layout.head.y) * s
        return Rect(x, y, rect.w * s, rect.h * s)
