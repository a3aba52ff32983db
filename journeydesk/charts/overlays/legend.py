"""What the marks of an overlay mean: beside the map on screen, below it on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeydesk.charts.overlays.overlay import Overlay, Sample
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.drawing import Block, Box, Drawing, Group, Op, Rect, Stroke, rounded, shifted
from journeydesk.layout import Memo
from journeydesk.layout.metrics import CARD_RADIUS, MARGIN

WIDTH, PADDING, GAP = 216.0, 9.0, 4.0
SAMPLE = Rect(0.0, 0.0, 56.0, 14.0)  # a card to show a mark on
LOWER = 6.5  # the room that a mark takes above and below it


def legend_of(overlay: Overlay, memo: Memo) -> Drawing:
    """A small picture: the overlay's name, samples of its marks, and how it is counted."""
    groups = tuple(_rows(overlay, Pen(memo, WIDTH - 2 * PADDING)))
    height = rounded(groups[-1].bounds.bottom + PADDING)
    block = Block("legend", Rect(0.0, 0.0, WIDTH, height), groups)
    return Drawing(WIDTH, height, memo.theme.map["paper"], (block,))


def with_legend(drawing: Drawing, overlay: Overlay, over: tuple[Block, ...], memo: Memo) -> Drawing:
    """A map with what lies over it, and the legend below, where reading begins."""
    legend = legend_of(overlay, memo)
    left = memo.frame(drawing.width).x(MARGIN, legend.width)
    below = [
        replace(block, bounds=block.bounds.moved(left, drawing.height)) for block in legend.blocks
    ]
    height = rounded(drawing.height + legend.height + MARGIN)
    width = max(drawing.width, legend.width + 2 * MARGIN)
    return replace(drawing, width=width, height=height, blocks=(*drawing.blocks, *over, *below))


def _rows(overlay: Overlay, pen: Pen) -> Iterator[Group]:
    title = pen.text(overlay.title, HEAD, pen.width)
    ops = tuple(pen.put(title, 0.0, 0.0, pen.width, pen.ink))
    yield Group("title", Rect(PADDING, PADDING, pen.width, title.height), ops, label=overlay.title)
    y = PADDING + title.height + GAP
    for i, sample in enumerate(overlay.legend):
        height, drawn = _row(sample, pen)
        bounds = Rect(PADDING, rounded(y), pen.width, height)
        yield Group(f"sample{i}", bounds, drawn, label=sample.words)
        y += height + GAP


def _row(sample: Sample, pen: Pen) -> tuple[float, tuple[Op, ...]]:
    start = SAMPLE.w + 12.0 if sample.mark else 0.0
    room = pen.width - start
    text = pen.text(sample.words, SMALL, room)
    if sample.mark is None:
        return rounded(text.height), tuple(pen.put(text, 0.0, 0.0, room, pen.dim))
    height = rounded(max(SAMPLE.h + 2 * LOWER, text.height))
    words = pen.put(text, start, (height - text.height) / 2, room, pen.ink)
    left, top = pen.memo.frame(pen.width).x(0.0, SAMPLE.w), rounded((height - SAMPLE.h) / 2)
    return height, (*(shifted(op, left, top) for op in sample_ops(sample, pen.memo)), *words)


def sample_ops(sample: Sample, memo: Memo) -> list[Op]:
    """A bare card with the mark on it; nothing for a sentence."""
    if sample.mark is None:
        return []
    colors = memo.theme.cards["note"]
    card = Box(SAMPLE, colors.fill, Stroke(colors.bar, 0.6), CARD_RADIUS)
    return [card, *sample.mark.draw(SAMPLE.w, SAMPLE.h)]
