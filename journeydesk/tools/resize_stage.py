"""A stage made wider or narrower by its far edge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from journeydesk.commands import resize_stage
from journeydesk.i18n import _
from journeydesk.layout import width_slot
from journeydesk.model import RecordId
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.verdicts import Cancel, Commit, Keep, Overlay, Verdict

MAGNETIC = 7.0  # pixels


@dataclass(frozen=True, slots=True)
class ResizeStage:
    """Its touchpoints share the width; at the width it would have by itself it is automatic."""

    press: PointerEvent
    id: RecordId

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = width_slot(context.layout, self.id, event.x, MAGNETIC * context.pixel)
        if event.phase is Phase.ESCAPE:
            return Cancel()
        if event.phase is Phase.RELEASE:
            return Commit(_("Resize stage"), partial(resize_stage, id_=self.id, width=slot.width))
        return Keep(
            Overlay(outline=slot.outline, marker=slot.marker, bubble=size_in_words(slot.width))
        )


def size_in_words(size: float | None) -> str:
    """In millimetres on paper, as the export dialog counts."""
    if size is None:
        return _("automatic")
    return _("{size:.0f} mm").format(size=size * 25.4 / 72)
