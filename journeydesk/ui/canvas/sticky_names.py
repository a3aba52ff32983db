"""The name of a stage that is cut by the view's edge, moved to where the rest of it is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeydesk.drawing import Glyphs, Layer, Path, Rect
from journeydesk.layout import Found
from journeydesk.layout.metrics import HEAD_TIP
from journeydesk.layout.parts import BODY_HIT
from journeydesk.ui.canvas.paint import COARSE_BELOW
from journeydesk.ui.canvas.viewport import Viewport
from journeydesk.ui.look import qcolor
from journeydesk.ui.raster import paint_group

INSET = 6.0  # points between the edge and the name, and the name and the chevron's tip


def paint_sticky_name(painter: QPainter, where: Viewport) -> None:
    """Over the head as it is painted, in the viewport's coordinates."""
    stage = cut_stage(where)
    words = span_of_words(stage) if stage else None
    if stage is None or words is None or where.scale < COARSE_BELOW:
        return
    if by := name_shift(where, stage.bounds, words):
        place = where.to_screen(stage.bounds, Layer.HEAD)
        left, right = round(where.body_left), round(where.body_right)
        painter.save()
        painter.resetTransform()
        painter.setClipRect(QRectF(left, place.y, right - left, place.h))
        painter.translate(place.x, place.y)
        painter.scale(where.scale, where.scale)
        _paint_moved(painter, stage, words, by)
        painter.restore()


def cut_stage(where: Viewport) -> Found | None:
    """The stage that goes on under the lane labels, or out of the view, where reading begins."""
    layout = where.layout
    column = layout.column_at(_edge(where))
    if column is None:
        return None
    block = layout.block_by_id[f"stage:{column.stage}"]
    return Found(block, block.groups[0], BODY_HIT)


def span_of_words(stage: Found) -> tuple[float, float] | None:
    """Where the name begins and ends in its chevron, from the left; None where there is none."""
    words = [op for op in stage.group.ops if isinstance(op, Glyphs)]
    if not words:
        return None
    return min(op.x for op in words), max(op.x + op.run.advance for op in words)


def name_shift(where: Viewport, place: Rect, words: tuple[float, float]) -> float:
    """How far the name must go to be seen, in points; it stays before the chevron's tip."""
    edge, (left, right) = _edge(where) - place.x, words
    if where.layout.is_mirrored:
        return min(0.0, max(edge - INSET - right, HEAD_TIP + INSET - left))
    return max(0.0, min(edge + INSET - left, place.w - HEAD_TIP - INSET - right))


def _edge(where: Viewport) -> float:
    """The x of the map at which what is seen of the head begins, as it is read."""
    at = where.body_right if where.layout.is_mirrored else where.body_left
    return (at - where.x) / where.scale


def _paint_moved(painter: QPainter, stage: Found, words: tuple[float, float], by: float) -> None:
    """What was seen of the name is painted over, then the part of the chevron around it is moved.

    The whole chevron, clipped: what draws it is prepared already.
    """
    ground, (left, right) = stage.group.ops[0], words
    assert isinstance(ground, Path)
    assert ground.fill
    named = QRectF(left - 1, 1, right - left + 2, stage.bounds.h - 2)  # no edge of it is near
    painter.fillRect(named, qcolor(ground.fill))
    painter.setClipRect(named.translated(by, 0), Qt.ClipOperation.IntersectClip)
    painter.translate(by - stage.group.bounds.x, -stage.group.bounds.y)
    paint_group(painter, stage.group)
