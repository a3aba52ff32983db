"""Where a paste goes."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.commands import Target
from journeydesk.layout import (
    CardSlot,
    LaneSlot,
    MapLayout,
    Slot,
    StageSlot,
    StepSlot,
    card_slot,
    holds_cards,
)
from journeydesk.model import Card, Emotion, Lane, RecordId, Records, Stage, Touchpoint
from journeydesk.tools.events import Context
from journeydesk.tools.spots import Spot


def target_of(context: Context, spot: Spot | None, pressed: tuple[float, float] | None) -> Target:
    """As much of a cell as the user has pointed at: what is selected, else the empty `spot` that
    the keys have gone to, else what lies at the point of the map that was `pressed`."""
    record = context.records.find(context.selected[-1]) if context.selected else None
    target = Target(context.map_id)
    match record:
        case Card():
            after = _following(context.records, record)
            return Target(context.map_id, record.stage, record.lane, record.touchpoint, after)
        case Stage():
            return replace(target, stage=record.id)
        case Lane():
            return replace(target, lane=record.id)
        case Touchpoint():
            return replace(target, stage=record.stage, touchpoint=record.id)
        case Emotion():
            step = context.records.get(Touchpoint, record.touchpoint)
            return replace(target, stage=step.stage, touchpoint=step.id)
    if spot:
        return Target(context.map_id, spot.stage, spot.lane, spot.touchpoint)
    return target_at(context.layout, context.map_id, *pressed) if pressed else target


def target_at(layout: MapLayout, map_id: RecordId, x: float, y: float) -> Target:
    """As much of a cell as lies at a point of the map."""
    slot = card_slot(layout, x, y)
    if slot:
        return target_in(slot, map_id)
    column, row = layout.column_at(x), layout.row_at(y)
    stage, lane = column.stage if column else None, row.lane if row else None
    return Target(map_id, stage, lane)


def target_in(slot: Slot, map_id: RecordId) -> Target:
    """A slot of the layout as a place to paste."""
    match slot:
        case CardSlot():
            return Target(map_id, slot.stage, slot.lane, slot.touchpoint, slot.before)
        case StepSlot():
            return Target(map_id, slot.stage, before=slot.before)
        case StageSlot() | LaneSlot():
            return Target(map_id, before=slot.before)
    return Target(map_id, slot.stage, touchpoint=slot.touchpoint)


def whole_cell(target: Target, layout: MapLayout, middle: tuple[float, float]) -> Target | None:
    """The target as a cell that holds cards: what it leaves open is what the view shows in its
    middle, else what the map begins with. None where the map has no such cell."""
    lanes = [row.lane for row in layout.rows if holds_cards(row.kind)]
    stages = [column.stage for column in layout.columns]
    if not lanes or not stages:
        return None
    shown = target_at(layout, target.map, *middle)
    lane = _first_of(lanes, target.lane, shown.lane)
    stage = _first_of(stages, target.stage, shown.stage)
    if (lane, stage) == (target.lane, target.stage):
        return target
    touchpoint = target.touchpoint if stage == target.stage else None
    return Target(target.map, stage, lane, touchpoint)


def _first_of(known: list[RecordId], *wanted: RecordId | None) -> RecordId:
    return next((id_ for id_ in wanted if id_ in known), known[0])


def _following(records: Records, card: Card) -> RecordId | None:
    here = records.at(Card, card.lane, card.stage)
    after = here[here.index(card) + 1 :]
    return after[0].id if after else None
