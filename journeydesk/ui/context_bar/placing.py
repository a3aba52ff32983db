"""Where the bar lies: beside the selection, never over it, and over as few cards as can be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, QSize

from journeydesk.drawing import Layer, Rect
from journeydesk.layout import Found, MapLayout
from journeydesk.model import RecordId
from journeydesk.ui.canvas.viewport import Viewport

ASIDE = 8  # more pixels at the sides: a card's dot and grips stick out there


def beside(
    around: QRect,
    size: QSize,
    room: QRect,
    gap: int,
    others: Iterable[QRect] = (),
    rim: int = 0,
) -> QPoint | None:
    """The top left of a bar above what it is about, else below, else at a side; None: nowhere.

    Where it would cover others, but for its `rim`, it is where it covers the least of them.
    """
    near = list(others)
    corners = [c for c in _corners(around, size, room, gap) if room.contains(QRect(c, size))]

    def cost(corner: QPoint) -> int:
        return _covered(QRect(corner, size).adjusted(rim, rim, -rim, -rim), near)

    return min(corners, key=cost, default=None)


def cards_in(
    layout: MapLayout, where: Viewport, area: QRect, but: Collection[RecordId]
) -> list[QRect]:
    """What is shown of the records in the cells and curves of a part of the viewport."""
    scale = where.scale
    x, y = (area.x() - where.x) / scale, (area.y() - where.y) / scale
    on_map = Rect(x, y, area.width() / scale, area.height() / scale)
    return [
        QRectF(*where.to_screen(found.bounds)).toAlignedRect()
        for found in layout.found_within(on_map)
        if found.group.id not in but and found.block.layer is Layer.BODY and not _is_link(found)
    ]


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


def _corners(around: QRect, size: QSize, room: QRect, gap: int) -> Iterator[QPoint]:
    """In the middle of each side first, then at its ends."""
    w, h = size.width(), size.height()
    lefts = (around.center().x() - w // 2, around.left(), around.right() + 1 - w)
    tops = (around.center().y() - h // 2, around.top(), around.bottom() + 1 - h)
    for left, top in zip(lefts, tops, strict=True):
        x = _within(left, room.left(), room.right() + 1 - w)
        y = _within(top, room.top(), room.bottom() + 1 - h)
        yield QPoint(x, around.top() - gap - h)
        yield QPoint(x, around.bottom() + 1 + gap)
        yield QPoint(around.right() + 1 + gap + ASIDE, y)
        yield QPoint(around.left() - gap - ASIDE - w, y)


def _covered(bar: QRect, others: Iterable[QRect]) -> int:
    """Pixels; none counts where nothing is in the way, so that the first place is kept."""
    shared = [bar & other for other in others if bar.intersects(other)]
    return sum(part.width() * part.height() for part in shared)


def _is_link(found: Found) -> bool:
    return found.block.id == "links"


def _within(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))
