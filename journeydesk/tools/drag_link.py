"""A link drawn from a card's dot to another card, or to a place where one is made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from journeydesk.commands import add_card, link_cards
from journeydesk.drawing import Point
from journeydesk.i18n import _
from journeydesk.layout import CardSlot, card_slot
from journeydesk.model import Card, Lane, RecordId, Touchpoint, card_kind_of
from journeydesk.store import Transaction
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.verdicts import Cancel, Commit, Keep, Overlay, Verdict


@dataclass(frozen=True, slots=True)
class DragLink:
    """Over a card it links; over a free place of a cell it makes a card there, linked."""

    press: PointerEvent
    source: RecordId

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        if event.phase is Phase.ESCAPE:
            return Cancel()
        target = self._target(event, context)
        slot = None if target else card_slot(context.layout, event.x, event.y)
        if event.phase is Phase.RELEASE:
            return self._done(target, slot)
        return Keep(self._overlay(event, context, target, slot))

    def _target(self, event: PointerEvent, context: Context) -> RecordId | None:
        """The card under the pointer, if it is another one."""
        target = linkable_at(event, context)
        return target if target != self.source else None

    def _done(self, target: RecordId | None, slot: CardSlot | None) -> Verdict:
        if target:
            return Commit(_("Link cards"), partial(_link, self.source, target))
        if slot:
            plan = partial(_add_linked, self.source, slot)
            return Commit(_("Add linked card"), plan, is_to_write=True)
        return Cancel()

    def _overlay(
        self,
        event: PointerEvent,
        context: Context,
        target: RecordId | None,
        slot: CardSlot | None,
    ) -> Overlay:
        dot = context.layout.dot_of(self.source)
        line = (dot, Point(event.x, event.y)) if dot else None
        if target:
            return Overlay(outline=context.layout.where(target), line=line)
        if slot:
            return Overlay(
                outline=slot.outline, marker=slot.marker, line=line, bubble=_("New card here")
            )
        return Overlay(
            line=line,
            bubble=_("A link ends at a card, or in a cell for a new one"),
            is_refused=True,
        )


def linkable_at(event: PointerEvent, context: Context) -> RecordId | None:
    """The card or touchpoint under the pointer, whatever handle lies over it."""
    found = context.layout.find(event.x, event.y)
    record = context.records.find(found.group.id.removeprefix("channel:")) if found else None
    return record.id if isinstance(record, Card | Touchpoint) else None


def _link(source: RecordId, target: RecordId, tx: Transaction) -> tuple[RecordId, ...]:
    return (link_cards(tx, source, target).id,)


def _add_linked(source: RecordId, slot: CardSlot, tx: Transaction) -> tuple[RecordId, ...]:
    """The new card is of the kind that its lane holds, and selected to be written."""
    kind = card_kind_of(tx.records.get(Lane, slot.lane).kind)
    card = add_card(
        tx,
        kind=kind,
        lane=slot.lane,
        stage=slot.stage,
        touchpoint=slot.touchpoint,
        before=slot.before,
    )
    link_cards(tx, source, card.id)
    return (card.id,)
