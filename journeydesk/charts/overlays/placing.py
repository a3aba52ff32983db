"""Where the marks of an overlay lie on a map that is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from journeydesk.charts.overlays.overlay import Draw, Mark, Overlay
from journeydesk.drawing import Block, Deferred, Group, Op, rounded, shifted
from journeydesk.layout import MapLayout
from journeydesk.layout.parts import cell_id
from journeydesk.model import RecordId

REACH = 8.0  # points that a mark may stand out of its record


def blocks_over(overlay: Overlay, layout: MapLayout) -> tuple[Block, ...]:
    """One block over each of the layout's that has something marked, to be painted after all.

    Marks are drawn when somebody looks: of 20,000 cards most are out of sight.
    """
    marked = _marked_blocks(overlay.marks, layout)
    return tuple(
        Block(f"over:{block.id}", block.bounds, _marks_over(block, overlay.marks), block.layer)
        for block in layout.blocks
        if block.id in marked
    )


def _marked_blocks(marks: Mapping[RecordId, Mark], layout: MapLayout) -> set[str]:
    cells = {
        cell_id(*key) for key, cell in layout.cells.items() if any(id_ in marks for id_ in cell.ids)
    }
    others = {
        block.id
        for block in layout.blocks
        if block.id.startswith(("band:", "stage:"))
        and any(group.id in marks for group in block.groups)
    }
    return cells | others


def _marks_over(block: Block, marks: Mapping[RecordId, Mark]) -> Deferred[Group]:
    return Deferred(lambda: tuple(_groups(block, marks)))


def _groups(block: Block, marks: Mapping[RecordId, Mark]) -> Iterator[Group]:
    for group in block.groups:
        mark = marks.get(group.id)
        if mark:
            size = group.bounds.w, group.bounds.h
            bounds = group.bounds.grown(REACH)
            ops = Deferred(partial(_drawn, mark.draw, *size))
            coarse = _drawn(mark.coarse, *size) if mark.coarse else ()
            yield Group(group.id, bounds, ops, coarse, label=mark.label)


def _drawn(draw: Draw, width: float, height: float) -> tuple[Op, ...]:
    """From the top left of what the mark may reach."""
    return tuple(shifted(op, REACH, REACH) for op in draw(rounded(width), rounded(height)))
