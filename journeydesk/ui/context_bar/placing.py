"""Where the bar lies: beside the selection, never over it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.ui.canvas.viewport import Viewport


def beside(around: QRect, size: QSize, room: QRect, gap: int) -> QPoint | None:
    """The top left of a bar above what it is about, else below, else at a side; None: nowhere."""
    middle = QRect(QPoint(), size)
    middle.moveCenter(around.center())
    x = _within(middle.x(), room.left(), room.right() + 1 - size.width())
    y = _within(middle.y(), room.top(), room.bottom() + 1 - size.height())
    for corner in (
        QPoint(x, around.top() - gap - size.height()),
        QPoint(x, around.bottom() + 1 + gap),
        QPoint(around.right() + 1 + gap, y),
        QPoint(around.left() - gap - size.width(), y),
    ):
        if room.contains(QRect(corner, size)):
            return corner
    return None


def shown_part(
    layout: MapLayout, where: Viewport, ids: Iterable[RecordId], view: QRect
) -> QRect | None:
    """The part of the viewport in which these can be seen; None where none of them can."""
    areas: dict[Layer, Rect] = {}
    for id_ in ids:
        place = layout.where(id_)
        if place is not None:
            layer = layout.layer_of(id_)
            areas[layer] = areas[layer].united(place) if layer in areas else place
    seen = QRect()
    for layer, area in areas.items():
        shown = QRectF(*where.to_screen(area, layer)).toAlignedRect()
        seen = seen.united(shown & _window_of(layer, where, view))
    return seen if seen.isValid() else None


def _window_of(layer: Layer, where: Viewport, view: QRect) -> QRect:
    """What the headers leave of the viewport."""
    top = 0 if layer in (Layer.HEAD, Layer.TITLE) else round(where.head_bottom)
    if layer in (Layer.SIDE, Layer.TITLE):
        return view.adjusted(0, top, 0, 0)
    return view.adjusted(round(where.body_left), top, round(where.body_right) - where.width, 0)


def _within(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))
