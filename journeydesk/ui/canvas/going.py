"""Going to a record: bringing it into view, large enough to be read."""

from __future__ import annotations

from journeydesk.drawing import Rect
from journeydesk.layout import Column
from journeydesk.model import Card, RecordId
from journeydesk.ui.canvas.canvas import MapCanvas

BESIDE = 8.0  # points of the neighbours to the left and right of a stage
READABLE = 0.7  # logical pixels a point: 10-pt text is 7 pixels high
CLOSE = 1.2  # what is gone to from farther away than that


def bring_into_view(canvas: MapCanvas, id_: RecordId) -> None:
    """Scroll no more than is needed; from far away, come close."""
    layout = canvas.session.layout
    place = layout.where(id_)
    if place is None:
        id_ = _lane_of(canvas, id_)
        place = layout.where(id_)
    if place is None:
        return
    if canvas.scale_now < READABLE:
        canvas.set_zoom(canvas.zoom * CLOSE / canvas.scale_now)
        canvas.scroll_to(place.center.x, place.center.y)
    canvas.reveal_at(place, layout.layer_of(id_))


def _lane_of(canvas: MapCanvas, id_: RecordId) -> RecordId:
    """Where a card of a collapsed lane would be."""
    record = canvas.session.records.find(id_)
    return record.lane if isinstance(record, Card) else id_


def show_stage(canvas: MapCanvas, column: Column) -> None:
    """One stage with all its lanes, beside their labels."""
    layout = canvas.session.layout
    height, labels = layout.head.h + layout.side.h, layout.side.w
    left = column.x - BESIDE - (0.0 if layout.is_mirrored else labels)
    canvas.fit(Rect(left, layout.head.y, column.width + 2 * BESIDE + labels, height))


def stage_in_view(canvas: MapCanvas) -> Column | None:
    """The stage of what was selected last, else the one in the middle of the view."""
    layout, selected = canvas.session.layout, canvas.session.store.selection.ids
    place = layout.where(selected[-1]) if selected else None
    x = place.center.x if place else canvas.middle[0]
    nearest = sorted(layout.columns, key=lambda column: abs(column.x + column.width / 2 - x))
    return nearest[0] if nearest else None
