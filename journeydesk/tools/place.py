"""Placing something new from the palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from journeydesk.commands import add_card, add_emotion, add_lane, add_stage, add_touchpoint
from journeydesk.i18n import N_, _
from journeydesk.layout import (
    CardSlot,
    FeelingSlot,
    LaneSlot,
    MapLayout,
    Slot,
    StageSlot,
    StepSlot,
    card_slot,
    feeling_slot,
    lane_slot,
    signed,
    stage_slot,
    step_slot,
)
from journeydesk.model import CardKind, Record, RecordId
from journeydesk.store import Transaction
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.verdicts import Cancel, Commit, Keep, Overlay, Verdict

FindSlot = Callable[[MapLayout, float, float], Slot | None]


@dataclass(frozen=True, slots=True)
class Thing:
    """A row of the palette."""

    name: str
    label: str  # to be translated where shown
    icon: str
    find_slot: FindSlot
    hint: str  # a sentence: where it can be put
    card: CardKind | None = None


THINGS: dict[str, Thing] = {
    thing.name: thing
    for thing in (
        Thing("stage", N_("Stage"), "milestone", stage_slot, N_("A stage goes among the stages")),
        Thing("lane", N_("Lane"), "layers", lane_slot, N_("A lane goes among the lanes")),
        Thing(
            "touchpoint",
            N_("Touchpoint"),
            "smartphone",
            step_slot,
            N_("A touchpoint goes into a stage"),
        ),
        *(
            Thing(
                kind.value,
                label,
                icon,
                card_slot,
                N_("A card goes into a lane that holds cards"),
                kind,
            )
            for kind, label, icon in (
                (CardKind.CUSTOMER_ACTION, N_("Action"), "footprints"),
                (CardKind.QUOTE, N_("Quote"), "message-square-quote"),
                (CardKind.PAIN_POINT, N_("Pain point"), "zap"),
                (CardKind.OPPORTUNITY, N_("Opportunity"), "lightbulb"),
                (CardKind.EXPECTATION, N_("Expectation"), "target"),
                (CardKind.NOTE, N_("Sticky note"), "sticky-note"),
            )
        ),
        Thing(
            "emotion",
            N_("Emotion point"),
            "face-slightly-smiling",
            feeling_slot,
            N_("An emotion point goes into an emotion lane"),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Place:
    """A new thing follows the pointer until it is put down, or not."""

    thing: Thing

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = self.thing.find_slot(context.layout, event.x, event.y)
        if event.phase is Phase.ESCAPE:
            return Cancel()
        if event.phase is Phase.RELEASE:
            label = _("Add {thing}").format(thing=_(self.thing.label).lower())
            return (
                Commit(label, partial(_place, self.thing, slot, context.map_id))
                if slot
                else Cancel()
            )
        return Keep(_overlay(slot, _(self.thing.hint)))


def _overlay(slot: Slot | None, hint: str) -> Overlay:
    if slot is None:
        return Overlay(bubble=hint, is_refused=True)
    bubble = signed(slot.value) if isinstance(slot, FeelingSlot) else ""
    return Overlay(outline=slot.outline, marker=slot.marker, bubble=bubble)


def _place(thing: Thing, slot: Slot, map_id: RecordId, tx: Transaction) -> tuple[RecordId, ...]:
    """Make the thing in the slot; it is selected afterwards."""
    return (_made(thing, slot, map_id, tx).id,)


def _made(thing: Thing, slot: Slot, map_id: RecordId, tx: Transaction) -> Record:
    match slot:
        case CardSlot():
            return add_card(
                tx,
                kind=thing.card or CardKind.NOTE,
                lane=slot.lane,
                stage=slot.stage,
                touchpoint=slot.touchpoint,
                before=slot.before,
            )
        case StepSlot():
            return add_touchpoint(tx, slot.stage, before=slot.before)
        case StageSlot():
            return add_stage(tx, map_id, before=slot.before)
        case LaneSlot():
            return add_lane(tx, map_id, before=slot.before)
        case FeelingSlot():
            return add_emotion(tx, slot.stage, slot.touchpoint, slot.value)
