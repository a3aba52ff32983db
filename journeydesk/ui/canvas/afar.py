"""A map seen from afar: its cards are plain rectangles, drawn by the cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from journeydesk.drawing import Block, Box, Color, Group, Path, Rect
from journeydesk.paint import Pictures
from journeydesk.ui.raster import paint_group

AFAR_BELOW = 0.2  # device pixels a point: corners are less than a pixel round

Step = Callable[[QPainter, Pictures], None]

_MOST = 2_048  # blocks that are remembered: three times a map of 20,000 cards
_known: dict[int, tuple[Block, tuple[Step, ...]]] = {}


def paint_afar(painter: QPainter, block: Block, pictures: Pictures) -> None:
    """Draw all of a block, the painter standing at its origin: 1 µs a card instead of 5."""
    known = _known.get(id(block))
    if known is None:
        if len(_known) >= _MOST:
            _known.clear()
        # The block is kept with it, so that no other one can get its id.
        known = _known[id(block)] = block, tuple(_steps(block.groups))
    for step in known[1]:
        step(painter, pictures)


def forget_afar() -> None:
    """As `forget_prepared`."""
    _known.clear()


def _steps(groups: Sequence[Group]) -> Iterator[Step]:
    for color, alike in groupby(groups, _color_of_card):
        if color is None:
            yield from (partial(_draw_group, group) for group in alike)
        else:
            rects = [QRectF(*group.bounds) for group in alike]
            yield partial(_draw_rects, rects, QBrush(QColor(*color)))


def _draw_group(group: Group, painter: QPainter, pictures: Pictures) -> None:
    paint_group(painter, group, coarse=True, pictures=pictures)


def _draw_rects(rects: list[QRectF], brush: QBrush, painter: QPainter, _pictures: Pictures) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRects(rects)


def _color_of_card(group: Group) -> Color | None:
    """Of its face; None for what does not look like a card."""
    match group.coarse:
        case (Box(rect=Rect(w=w, h=h)), Path(fill=Color() as face)) if (w, h) == group.bounds[2:]:
            return face
    return None
