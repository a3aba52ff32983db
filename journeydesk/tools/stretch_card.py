"""A card drawn across more stages or fewer, by its start or its end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from journeydesk.commands import stretch_card
from journeydesk.i18n import _, ngettext
from journeydesk.layout import span_slot
from journeydesk.model import Card, RecordId
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.verdicts import Cancel, Commit, Keep, Overlay, Verdict


@dataclass(frozen=True, slots=True)
class StretchCard:
    """It covers whole stages, at least one."""

    press: PointerEvent
    id: RecordId
    is_start: bool

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        if event.phase is Phase.ESCAPE:
            return Cancel()
        card = context.records.get(Card, self.id)
        slot = span_slot(context.layout, card, event.x, is_start=self.is_start)
        if event.phase is Phase.RELEASE:
            plan = partial(stretch_card, id_=self.id, stage=slot.stage, span=slot.span)
            return Commit(_("Stretch card"), plan)
        told = ngettext("Across {n} stage", "Across {n} stages", slot.span).format(n=slot.span)
        return Keep(Overlay(outline=slot.outline, marker=slot.marker, bubble=told))
