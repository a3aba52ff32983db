"""What the keys move: the same plans that dragging makes, one step at a time. No Qt."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import partial
from types import UnionType

from journeydesk.commands import (
    move_cards,
    move_lane,
    move_stage,
    move_touchpoint,
    set_emotion,
)
from journeydesk.i18n import _
from journeydesk.layout import Column, MapLayout
from journeydesk.layout.curve import HIGHEST, LOWEST
from journeydesk.model import Card, Emotion, Lane, RecordId, Stage, Touchpoint
from journeydesk.store import Transaction
from journeydesk.tools.drag import label_of_move
from journeydesk.tools.events import Context
from journeydesk.tools.neighbours import next_cell
from journeydesk.tools.select import draggable_cards, in_reading_order
from journeydesk.tools.spots import Direction, Spot, column_of, place_of, row_of, spot_of
from journeydesk.tools.verdicts import Cancel, Commit, Verdict


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a card goes."""

    card: RecordId
    cell: Spot
    before: RecordId | None


def moved(context: Context, spot: Spot, towards: Direction) -> Verdict:
    """Alt and an arrow: cards to the next cell, structure one place along; Cancel at the edge."""
    cards = chosen_cards(context, spot)
    if cards:
        return _cards_moved(context, cards, towards)
    match context.records.find(spot.record):
        case Stage(id=id_) if towards.is_sideways:
            return _stage_moved(context, id_, towards)
        case Lane(id=id_) if not towards.is_sideways:
            return _lane_moved(context, id_, towards)
        case Touchpoint() as touchpoint if towards.is_sideways:
            return _touchpoint_moved(context, touchpoint, towards)
        case Emotion(id=id_) if not towards.is_sideways:
            return felt(context, id_, -0.5 * towards.step)
    return Cancel()


def reordered(context: Context, spot: Spot, towards: Direction) -> Verdict:
    """Alt, Shift and an arrow: a card up or down in its cell, or under another touchpoint."""
    card = context.records.find(spot.record)
    if not isinstance(card, Card):
        return Cancel()
    landing = (
        _beside(context.layout, card, towards)
        if towards.is_sideways
        else _past(context.layout, card, towards)
    )
    return Commit(_("Reorder cards"), partial(_land, (landing,))) if landing else Cancel()


def felt(context: Context, id_: RecordId, by: float) -> Verdict:
    """A point higher or lower by that much, to tenths and never beyond the scale."""
    value = context.records.get(Emotion, id_).value or 0.0
    new = min(HIGHEST, max(LOWEST, round(value + by, 1)))
    if new == value:
        return Cancel()
    return Commit(_("Change emotion"), partial(set_emotion, id_=id_, value=new))


def spanned(context: Context, anchor: Spot, spot: Spot) -> tuple[RecordId, ...]:
    """All of the anchor's kind between two spots: what Shift and the arrows select."""
    a, b = place_of(context.layout, anchor), place_of(context.layout, spot)
    if a is None or b is None:
        return ()
    area, kinds = a.united(b), _kinds_beside(anchor)
    return tuple(
        found.group.id
        for found in context.layout.found_within(area)
        if area.contains(*found.bounds.center)
        and isinstance(context.records.find(found.group.id), kinds)
    )


def feelings_in(layout: MapLayout, spot: Spot) -> list[RecordId]:
    """The points of a spot's lane as they are seen, from left to right."""
    block = layout.block_by_id.get(f"lane:{spot.lane}")
    groups = [g for g in block.groups if g.hits and g.hits[0].part == "point"] if block else []
    return [group.id for group in sorted(groups, key=lambda group: group.bounds.center.x)]


def _kinds_beside(anchor: Spot) -> type | UnionType:
    if anchor.lane is None:
        return Stage
    return Card | Touchpoint if anchor.stage else Lane


def chosen_cards(context: Context, spot: Spot) -> tuple[RecordId, ...]:
    """The selected cards as they are read, or the one at the spot."""
    ids = context.selected or ((spot.record,) if spot.record else ())
    return in_reading_order(draggable_cards(ids, context), context.layout)


def _cards_moved(context: Context, ids: tuple[RecordId, ...], towards: Direction) -> Verdict:
    """All of them keep their places to each other, so none may be at the edge."""
    landings = [_landing(context, id_, towards) for id_ in ids]
    found = tuple(landing for landing in landings if landing)
    if len(found) < len(ids):
        return Cancel()
    return Commit(label_of_move(ids, context.records), partial(_land, found))


def _landing(context: Context, id_: RecordId, towards: Direction) -> Landing | None:
    spot = spot_of(context.layout, context.records, id_)
    cell = next_cell(context.layout, spot, towards) if spot else None
    if cell is None:
        return None
    return Landing(id_, cell, _gap_at(context.layout, cell, id_))


def _gap_at(layout: MapLayout, cell: Spot, card: RecordId) -> RecordId | None:
    """The card to land before, so that it lands as high as it was."""
    place, row = layout.where(card), row_of(layout, cell.lane)
    assert place is not None
    assert row is not None
    for stack in layout.cells[row.lane, cell.stage or ""].stacks:
        if stack.touchpoint == cell.touchpoint:
            index = bisect_left(stack.middles, place.center.y - row.y)
            return stack.cards[index] if index < len(stack.cards) else None
    return None


def _land(landings: tuple[Landing, ...], tx: Transaction) -> None:
    for landing in landings:
        cell = landing.cell
        assert cell.lane is not None
        assert cell.stage is not None
        move_cards(
            tx,
            [landing.card],
            lane=cell.lane,
            stage=cell.stage,
            touchpoint=cell.touchpoint,
            before=landing.before,
        )


def _past(layout: MapLayout, card: Card, towards: Direction) -> Landing | None:
    """One place up or down in its own stack."""
    stacks = layout.cells[card.lane, card.stage].stacks
    order = next(stack.cards for stack in stacks if card.id in stack.cards)
    index = order.index(card.id)
    if not 0 <= index + towards.step < len(order):
        return None
    cell = Spot(card.lane, card.stage, card.touchpoint)
    return Landing(card.id, cell, _before(order, card.id, index + towards.step))


def _beside(layout: MapLayout, card: Card, towards: Direction) -> Landing | None:
    """Among the columns of its stage: across all of it, then under each touchpoint."""
    column = column_of(layout, card.stage)
    steps = column.steps if column else ()
    under = [None, *[step.touchpoint for step in steps if step.touchpoint]]
    onwards = -towards.step if layout.is_mirrored else towards.step
    index = under.index(card.touchpoint) + onwards
    if not 0 <= index < len(under):
        return None
    cell = Spot(card.lane, card.stage, under[index])
    return Landing(card.id, cell, _gap_at(layout, cell, card.id))


def _stage_moved(context: Context, id_: RecordId, towards: Direction) -> Verdict:
    columns = context.layout.columns
    seen = [column.stage for column in context.layout.columns_seen]
    index = seen.index(id_) + towards.step
    if not 0 <= index < len(seen):
        return Cancel()
    order = tuple(column.stage for column in columns)
    before = _before(order, id_, order.index(seen[index]))
    return Commit(_("Move stage"), partial(move_stage, id_=id_, before=before))


def _lane_moved(context: Context, id_: RecordId, towards: Direction) -> Verdict:
    order = tuple(row.lane for row in context.layout.rows)
    index = order.index(id_) + towards.step
    if not 0 <= index < len(order):
        return Cancel()
    plan = partial(move_lane, id_=id_, before=_before(order, id_, index))
    return Commit(_("Move lane"), plan)


def _touchpoint_moved(context: Context, touchpoint: Touchpoint, towards: Direction) -> Verdict:
    """Past its neighbour in the stage; at the stage's end, into the next one."""
    columns = context.layout.columns_seen
    index = [column.stage for column in columns].index(touchpoint.stage)
    seen = _touchpoints(columns[index])
    at = seen.index(touchpoint.id) + towards.step
    if 0 <= at < len(seen):
        column = column_of(context.layout, touchpoint.stage)
        assert column is not None
        order = tuple(step.touchpoint or "" for step in column.steps)
        before = _before(order, touchpoint.id, order.index(seen[at]))
        return _touchpoint_to(touchpoint, touchpoint.stage, before)
    if not 0 <= index + towards.step < len(columns):
        return Cancel()
    beyond = columns[index + towards.step]
    is_later = context.layout.columns.index(beyond) > context.layout.columns.index(columns[index])
    return _touchpoint_to(
        touchpoint, beyond.stage, beyond.steps[0].touchpoint if is_later else None
    )


def _touchpoint_to(touchpoint: Touchpoint, stage: RecordId, before: RecordId | None) -> Verdict:
    plan = partial(move_touchpoint, id_=touchpoint.id, stage=stage, before=before)
    return Commit(_("Move touchpoint"), plan)


def _touchpoints(column: Column) -> list[RecordId]:
    """As they are seen."""
    steps = sorted(column.steps, key=lambda step: step.x)
    return [step.touchpoint for step in steps if step.touchpoint]


def _before(order: tuple[RecordId, ...], id_: RecordId, index: int) -> RecordId | None:
    """What follows a record once it is at that index of the order."""
    rest = [other for other in order if other != id_]
    return rest[index] if index < len(rest) else None
