"""Which parts of a layout an area of a layer shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QPainter

from journeydesk.drawing import Block, Layer, Rect
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.paint import NO_PICTURES, Pictures
from journeydesk.ui.canvas.afar import AFAR_BELOW, forget_afar, paint_afar
from journeydesk.ui.raster import forget_prepared, paint_group

COARSE_BELOW = 0.42  # device pixels a point: 10-pt text is 4 pixels high, no longer read
MARGIN = 12.0  # how far a block's ink may reach beyond it: a chevron's tip, a point's word


def forget_painted() -> None:
    """What was prepared to paint maps: where one closes, it need not stay in memory for that."""
    forget_prepared()
    forget_afar()


def paint_area(
    painter: QPainter,
    layout: MapLayout,
    layers: Collection[Layer],
    area: Rect,
    zoom: float,
    lifted: Collection[RecordId] = (),
    pictures: Pictures = NO_PICTURES,
) -> None:
    """Draw what of these layers lies in an area, the painter being in map coordinates."""
    paint_blocks(painter, layout.blocks, layers, area, zoom, lifted, pictures)


def paint_blocks(
    painter: QPainter,
    blocks: Sequence[Block],
    layers: Collection[Layer],
    area: Rect,
    zoom: float,
    lifted: Collection[RecordId] = (),
    pictures: Pictures = NO_PICTURES,
) -> None:
    """Of blocks alone, whatever they belong to."""
    coarse = zoom < COARSE_BELOW
    around = area.grown(MARGIN)
    left, top, right, bottom = around.x, around.y, around.right, around.bottom
    for block in blocks:
        # Not `intersects`: there may be a thousand blocks, most of them far away.
        x, y, w, h = block.bounds
        if x > right or x + w < left or y > bottom or y + h < top or block.layer not in layers:
            continue
        painter.translate(x, y)
        if zoom < AFAR_BELOW and not lifted:
            paint_afar(painter, block, pictures)
        else:
            inner = area.moved(-x, -y)
            for group in block.groups:
                if group.bounds.intersects(inner) and group.id not in lifted:
                    paint_group(painter, group, coarse, pictures)
        painter.translate(-x, -y)


def paint_records(
    painter: QPainter,
    layout: MapLayout,
    area: Rect,
    ids: Collection[RecordId],
    pictures: Pictures,
) -> None:
    """Draw nothing but these records, which lie in an area, at their places."""
    for found in layout.found_within(area):
        if found.group.id in ids:
            at = found.block.bounds
            painter.translate(at.x, at.y)
            paint_group(painter, found.group, pictures=pictures)
            painter.translate(-at.x, -at.y)


def changed_areas(
    before: MapLayout, after: MapLayout, layers: Collection[Layer], near: Rect
) -> list[Rect]:
    """What must be drawn again in an area: blocks are compared by identity, then their groups."""
    old, new = before.block_by_id, after.block_by_id
    areas: list[Rect] = []
    for id_ in old.keys() | new.keys():
        was, now = old.get(id_), new.get(id_)
        if was is now or (now or was).layer not in layers:  # type: ignore[union-attr]
            continue
        inked = [block.bounds.grown(MARGIN) for block in (was, now) if block]
        if not any(area.intersects(near) for area in inked):
            continue
        if was is None or now is None or was.bounds != now.bounds:
            areas += inked
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
