"""The handles that only what alone is selected has: they come before what lies under them."""

from __future__ import annotations

from journeydesk.drawing import Rect
from journeydesk.layout import Found, MapLayout
from journeydesk.layout.parts import DOT_HIT, END_HITS
from journeydesk.model import Card, Link, RecordId
from journeydesk.tools.events import Context

END_REACH = 6.0  # points around the end of a link
EDGE_REACH = 5.0  # points beside the edges of a card, which leave its dot to itself
EDGES = ("start edge", "end edge")  # of a card across its stage
GRIP, INSET = 3.0, 4.0  # points: how wide one is drawn, and how far from the card's corners


def own_handle(context: Context, x: float, y: float, reach: float) -> Found | None:
    """The handle of what alone is selected that a point of the map means; `reach` is a finger's."""
    record = context.records.find(context.selected[0]) if len(context.selected) == 1 else None
    if isinstance(record, Link):
        return _link_end(context, record.id, x, y, max(END_REACH, reach))
    if isinstance(record, Card):
        return _span_edge(context, record.id, x, y)
    return None


def span_grips(layout: MapLayout, card: Card) -> tuple[Rect, ...]:
    """The bars at a card's start and end by which it is drawn over more stages or fewer.

    None where it lies under a touchpoint, which is all that it can be as wide as.
    """
    place = layout.where(card.id)
    if place is None or card.touchpoint is not None:
        return ()
    sides = (place.right, place.x) if layout.is_mirrored else (place.x, place.right)
    return tuple([Rect(x - GRIP / 2, place.y + INSET, GRIP, place.h - 2 * INSET) for x in sides])


def _span_edge(context: Context, id_: RecordId, x: float, y: float) -> Found | None:
    here = context.layout.find(x, y)
    if here and here.part == DOT_HIT:
        return None
    grips = span_grips(context.layout, context.records.get(Card, id_))
    for grip, part in zip(grips, EDGES, strict=False):
        if grip.y <= y < grip.bottom and abs(grip.center.x - x) <= EDGE_REACH:
            return context.layout.part_of(id_, part)
    return None


def _link_end(context: Context, id_: RecordId, x: float, y: float, reach: float) -> Found | None:
    """The nearer of the two, where one is near enough."""
    ends = zip(END_HITS, context.layout.link_ends(id_), strict=False)  # none where it is not shown
    far = [(max(abs(at.x - x), abs(at.y - y)), part) for part, at in ends]
    distance, part = min(far, default=(reach + 1.0, ""))
    return context.layout.part_of(id_, part) if distance <= reach else None
