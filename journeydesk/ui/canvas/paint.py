"""Which parts of a layout an area of a layer shows."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QPainter

from journeydesk.drawing import Block, Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.ui.raster import paint_group

COARSE_BELOW = 0.42  # device pixels a point: 10-pt text is 4 pixels high, no longer read

BODY_LAYERS = frozenset({Layer.BODY, Layer.TITLE})


def paint_area(
    painter: QPainter,
    layout: MapLayout,
    layers: Collection[Layer],
    area: Rect,
    zoom: float,
    lifted: Collection[RecordId] = (),
) -> None:
    """Draw what of these layers lies in an area, the painter being in map coordinates."""
    coarse = zoom < COARSE_BELOW
    for block in layout.blocks:
        bounds = block.bounds
        if block.layer not in layers or not bounds.grown(MARGIN).intersects(area):
            continue
        inner = area.moved(-bounds.x, -bounds.y)
        painter.translate(bounds.x, bounds.y)
        for group in block.groups:
            if group.bounds.intersects(inner) and group.id not in lifted:
                paint_group(painter, group, coarse)
        painter.translate(-bounds.x, -bounds.y)


def paint_records(painter: QPainter, layout: MapLayout, ids: Collection[RecordId]) -> None:
    """Draw nothing but these records, at their places."""
    for block in layout.blocks:
        for group in block.groups:
            if group.id in ids and group.hits:
                painter.translate(block.bounds.x, block.bounds.y)
                paint_group(painter, group)
                painter.translate(-block.bounds.x, -block.bounds.y)


MARGIN = 12.0  # how far a block's ink may reach beyond it: a chevron's tip, a point's word


def changed_areas(before: MapLayout, after: MapLayout, layers: Collection[Layer]) -> list[Rect]:
    """What must be drawn again: blocks are compared by identity, then their groups."""
    if before.width != after.width or before.height != after.height or before.head != after.head:
        return [Rect(0, 0, max(before.width, after.width), max(before.height, after.height))]
    old, new = before.block_by_id, after.block_by_id
    areas: list[Rect] = []
    for id_ in old.keys() | new.keys():
        was, now = old.get(id_), new.get(id_)
        if was is now or (now or was).layer not in layers:  # type: ignore[union-attr]
            continue
        if was is None or now is None or was.bounds != now.bounds:
            areas += [block.bounds.grown(MARGIN) for block in (was, now) if block]
        else:
            areas += _changed_groups(was, now)
    return areas


def _changed_groups(was: Block, now: Block) -> list[Rect]:
    """The ink of the groups that are not the same objects in both."""
    same = {id(group) for group in was.groups} & {id(group) for group in now.groups}
    return [
        group.bounds.moved(now.bounds.x, now.bounds.y).grown(2.0)
        for block in (was, now)
        for group in block.groups
        if id(group) not in same
    ]
