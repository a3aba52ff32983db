"""Something from outside, dragged over the map."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.place import FindSlot
from journeydesk.tools.verdicts import Cancel, Done, Keep, Overlay, Verdict


@dataclass(frozen=True, slots=True)
class Bring:
    """Shows what would be put where; to put it there is for whoever brought it.

    `badge` tells what and how much, `find_slot` where it lands; without one it lands anywhere.
    `hint` is why not: where there is no such place, and everywhere without a badge.
    """

    badge: str
    find_slot: FindSlot | None = None
    hint: str = ""

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        if event.phase is Phase.ESCAPE:
            return Cancel()
        if event.phase is Phase.RELEASE:
            return Done()
        slot = self.find_slot(context.layout, event.x, event.y) if self.find_slot else None
        if not self.badge or (self.find_slot and not slot):
            return Keep(Overlay(bubble=self.hint, is_refused=True))
        if slot is None:
            return Keep(Overlay(bubble=self.badge))
        return Keep(Overlay(outline=slot.outline, marker=slot.marker, bubble=self.badge))
