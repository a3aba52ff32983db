"""A lane made higher or lower by its bottom edge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from journeydesk.commands import resize_lane
from journeydesk.i18n import _
from journeydesk.layout import height_slot
from journeydesk.model import RecordId
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.resize_stage import MAGNETIC, size_in_words
from journeydesk.tools.verdicts import Cancel, Commit, Keep, Overlay, Verdict


@dataclass(frozen=True, slots=True)
class ResizeLane:
    """It grows with its cards all the same; at the height they need it is automatic."""

    press: PointerEvent
    id: RecordId

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        slot = height_slot(context.layout, self.id, event.y, MAGNETIC * context.pixel)
        if event.phase is Phase.ESCAPE:
            return Cancel()
        if event.phase is Phase.RELEASE:
            return Commit(_("Resize lane"), partial(resize_lane, id_=self.id, height=slot.height))
        bubble = size_in_words(slot.height)
        return Keep(Overlay(outline=slot.outline, marker=slot.marker, bubble=bubble))
