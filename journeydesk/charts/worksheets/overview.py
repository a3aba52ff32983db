"""The whole map, small: where one of its stages lies."""

from __future__ import annotations

from journeydesk.drawing import Box, Group, Rect, Stroke, rounded
from journeydesk.layout import MapLayout, Memo
from journeydesk.model import RecordId

EDGE = 2.0  # of the mark, around its stage


def overview(layout: MapLayout, stage: RecordId, width: float, height: float, memo: Memo) -> Group:
    """At most that wide and high: a box for each cell, filled where it holds something."""
    whole = layout.head.united(layout.side)
    for row in layout.rows:
        whole = whole.united(Rect(whole.x, row.y, whole.w, row.height))
    scale = min((width - 2 * EDGE) / whole.w, (height - 2 * EDGE) / whole.h)
    colors = memo.theme.map

    def at(rect: Rect) -> Rect:
        x, y = (rect.x - whole.x) * scale + EDGE, (rect.y - whole.y) * scale + EDGE
        return Rect(*map(rounded, (x, y, max(0.2, rect.w * scale), max(0.2, rect.h * scale))))

    ops, marked = [], None
    for column in layout.columns:
        is_marked = column.stage == stage
        full = colors["stage"] if is_marked else colors["zero"]
        head = Rect(column.x, layout.head.y, column.width, layout.head.h)
        ops.append(Box(at(head), full))
        for row in layout.rows:
            cell = layout.cells.get((row.lane, column.stage))
            color = full if cell and cell.ids else colors["separator"]
            ops.append(Box(at(Rect(column.x, row.y, column.width, row.height)), color))
        if is_marked:
            marked = Rect(column.x, whole.y, column.width, whole.h)
    if marked:
        ops.append(Box(at(marked).grown(EDGE - 0.6), None, Stroke(colors["stage"], 1.2), 2.0))
    size = (rounded(side * scale + 2 * EDGE) for side in (whole.w, whole.h))
    return Group("overview", Rect(0.0, 0.0, *size), tuple(ops))
