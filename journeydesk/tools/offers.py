"""What a map offers where nothing is yet: a card in an empty cell, a stage between two."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.drawing import Layer
from journeydesk.layout import Column, MapLayout, Row, card_slot
from journeydesk.model import Card, LaneKind, Records, card_kind_of
from journeydesk.tools.place import THINGS, Thing


@dataclass(frozen=True, slots=True)
class Offer:
    """A thing that could be put where the pointer is; a sign for it belongs at (x, y)."""

    thing: Thing
    x: float
    y: float
    layer: Layer


def offer_at(layout: MapLayout, records: Records, x: float, y: float, reach: float) -> Offer | None:
    """For a point of the map; `reach` is how near the end of a stage is near, in points."""
    if layout.head.y <= y < layout.head.bottom:
        return _between_stages(layout, x, reach)
    row, column = layout.row_at(y), layout.column_at(x)
    if row is None or column is None:
        return None
    if row.kind == LaneKind.TOUCHPOINT:
        return _first_touchpoint(row, column)
    return _first_card(layout, records, row, x, y)


def _between_stages(layout: MapLayout, x: float, reach: float) -> Offer | None:
    """At its top: its side is where a stage is made wider."""
    if not layout.columns:
        return None
    ends = [layout.ends_of(column)[0] for column in layout.columns]
    ends.append(layout.ends_of(layout.columns[-1])[1])
    nearest = min(ends, key=lambda end: abs(end - x))
    if abs(nearest - x) > reach:
        return None
    return Offer(THINGS["stage"], nearest, layout.head.y, Layer.HEAD)


def _first_touchpoint(row: Row, column: Column) -> Offer | None:
    if column.steps[0].touchpoint is not None:
        return None
    x, y = column.x + column.width / 2, row.y + row.height / 2
    return Offer(THINGS["touchpoint"], x, y, Layer.BODY)


def _first_card(layout: MapLayout, records: Records, row: Row, x: float, y: float) -> Offer | None:
    """Of the kind that the lane holds, where neither touchpoint nor stage has one there."""
    slot = card_slot(layout, x, y)
    if slot is None:
        return None
    here = records.at(Card, slot.lane, slot.stage)
    if any(card.touchpoint in (None, slot.touchpoint) for card in here):
        return None
    kind = card_kind_of(row.kind)
    center = slot.outline.center
    return Offer(THINGS[kind.value], center.x, center.y, Layer.BODY)
