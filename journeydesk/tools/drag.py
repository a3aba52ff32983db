"""Dragging what is on the map. Each keeps where it began; nothing changes before the release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from journeydesk.commands import (
    move_cards,
    move_lane,
    move_stage,
    move_touchpoint,
    set_emotion,
    why_lane_not_there,
)
from journeydesk.i18n import _, ngettext
from journeydesk.layout import (
    CardSlot,
    Slot,
    card_slot,
    feeling_slot,
    label_of_card,
    lane_slot,
    signed,
    stage_slot,
    step_slot,
)
from journeydesk.model import Card, Lane, RecordId, Records
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.verdicts import Cancel, Commit, Keep, Overlay, Plan, Verdict


@dataclass(frozen=True, slots=True)
class DragCards:
    """Cards, from cell to cell or within one; `outlines` are the clusters they come from."""

    press: PointerEvent
    ids: tuple[RecordId, ...]
    outlines: tuple[RecordId, ...] = ()

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = card_slot(context.layout, event.x, event.y)
        plan = self._plan(slot) if slot else None
        overlay = _lifted(self.press, event, (*self.outlines, *self.ids))
        label = partial(label_of_move, self.ids, context.records)
        where = _("Cards go into a stage, in a lane that holds cards")
        return _answer(event, overlay, slot, plan, label, where)

    def _plan(self, slot: CardSlot) -> Plan:
        return partial(
            move_cards,
            ids=self.ids,
            lane=slot.lane,
            stage=slot.stage,
            touchpoint=slot.touchpoint,
            before=slot.before,
        )


@dataclass(frozen=True, slots=True)
class DragTouchpoint:
    """A touchpoint, within its stage or to another; its cards come along."""

    press: PointerEvent
    id: RecordId

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = step_slot(context.layout, event.x, event.y)
        plan = (
            partial(move_touchpoint, id_=self.id, stage=slot.stage, before=slot.before)
            if slot
            else None
        )
        overlay = _lifted(self.press, event, (self.id,))
        where = _("Touchpoints go into a stage")
        return _answer(event, overlay, slot, plan, lambda: _("Move touchpoint"), where)


@dataclass(frozen=True, slots=True)
class DragStage:
    """A stage by its chevron."""

    press: PointerEvent
    id: RecordId

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = stage_slot(context.layout, event.x, event.y)
        plan = partial(move_stage, id_=self.id, before=slot.before) if slot else None
        overlay = replace(_lifted(self.press, event, (self.id,)), dy=0.0)
        where = _("Stages go beside other stages")
        return _answer(event, overlay, slot, plan, lambda: _("Move stage"), where)


@dataclass(frozen=True, slots=True)
class DragLane:
    """A lane by its label."""

    press: PointerEvent
    id: RecordId

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = lane_slot(context.layout, event.x, event.y)
        where = _("Lanes go above or below other lanes")
        lane = context.records.get(Lane, self.id)
        if slot and (reason := why_lane_not_there(context.records, lane, slot.before)):
            slot, where = None, reason
        plan = partial(move_lane, id_=self.id, before=slot.before) if slot else None
        overlay = replace(_lifted(self.press, event, (self.id,)), dx=0.0)
        return _answer(event, overlay, slot, plan, lambda: _("Move lane"), where)


@dataclass(frozen=True, slots=True)
class DragPoint:
    """An emotion point, up and down only."""

    press: PointerEvent
    id: RecordId

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = feeling_slot(context.layout, self.press.x, _held(event.y, self.press, context))
        plan = partial(set_emotion, id_=self.id, value=slot.value) if slot else None
        overlay = replace(_lifted(self.press, event, (self.id,)), dx=0.0)
        if slot:
            at = slot.marker.y + slot.marker.h / 2
            overlay = replace(overlay, dy=at - _middle(self.id, context), bubble=signed(slot.value))
        return _answer(event, overlay, slot, plan, lambda: _("Change emotion"))


def label_of_move(ids: tuple[RecordId, ...], records: Records) -> str:
    """What moving these cards is called in the history."""
    if len(ids) == 1:
        kind = label_of_card(records.get(Card, ids[0]).kind)
        return _("Move {kind}").format(kind=kind.lower())
    n = len(ids)
    return ngettext("Move {n} card", "Move {n} cards", n).format(n=n)


def _answer(
    event: PointerEvent,
    overlay: Overlay,
    slot: Slot | None,
    plan: Plan | None,
    label: Callable[[], str],
    where: str = "",
) -> Verdict:
    """A drag's verdict: keep showing, or do it on release; outside any place nothing happens.

    `where` tells, beside the pointer, where it would be accepted.
    """
    if event.phase is Phase.ESCAPE:
        return Cancel()
    if event.phase is Phase.RELEASE:
        return Commit(label(), plan) if plan else Cancel()
    if slot is None:
        return Keep(replace(overlay, is_refused=True, bubble=where))
    return Keep(replace(overlay, outline=slot.outline, marker=slot.marker))


def _lifted(press: PointerEvent, event: PointerEvent, ids: tuple[RecordId, ...]) -> Overlay:
    return Overlay(lifted=ids, dx=event.x - press.x, dy=event.y - press.y)


def _held(y: float, press: PointerEvent, context: Context) -> float:
    """A height inside the lane that the drag began in."""
    row = context.layout.row_at(press.y)
    return min(max(y, row.y), row.y + row.height - 0.001) if row else y


def _middle(id_: RecordId, context: Context) -> float:
    where = context.layout.where(id_)
    return where.center.y if where else 0.0
