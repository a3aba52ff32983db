"""Where the map is on screen: map coordinates to device pixels and back."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize

from journeydesk.drawing import Rect
from journeydesk.layout import MapLayout

SHADE = 2  # pixels of ground between the head and what scrolls under it


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

    @property
    def head_height(self) -> int:
        """Pixels that are enough for the head wherever it is."""
        return math.ceil(self.layout.head.h * self.scale) + SHADE + 1

    @property
    def side_width(self) -> int:
        """Pixels that are enough for the side wherever it is."""
        return math.ceil(self.layout.side.w * self.scale) + 1

    def head_bar(self, view: QSize) -> QRect:
        """What the head covers of a view of that size; at the top, the corner too."""
        is_stuck = self.head_y == 0.0
        left = 0 if is_stuck else round(self.side_right)
        bottom = round(self.head_bottom) + (SHADE if is_stuck else 0)
        return QRect(left, round(self.head_y), view.width() - left, bottom - round(self.head_y))

    def side_bar(self, view: QSize) -> QRect:
        """What the side covers of a view of that size: at the left all of its height."""
        left, right = round(self.side_x), round(self.side_right)
        top = 0 if self.side_x == 0.0 else round(self.head_bottom)
        return QRect(left, top, right - left, view.height() - top)

    def body_part(self, view: QSize) -> QRect:
        """What neither of them covers for good."""
        left = self.side_bar(view).right() + 1 if self.side_x == 0.0 else 0
        top = self.head_bar(view).bottom() + 1 if self.head_y == 0.0 else 0
        return QRect(left, top, view.width() - left, view.height() - top)

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
