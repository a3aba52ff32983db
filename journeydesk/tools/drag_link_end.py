"""An end of a link, drawn onto another card or touchpoint."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from journeydesk.commands import move_link_end, why_not_there
from journeydesk.drawing import Point
from journeydesk.i18n import _
from journeydesk.layout.parts import END_HITS, SOURCE_HIT
from journeydesk.model import RecordId
from journeydesk.store import Transaction
from journeydesk.tools.drag_link import linkable_at
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.verdicts import Cancel, Commit, Keep, Overlay, Verdict


@dataclass(frozen=True, slots=True)
class DragLinkEnd:
    """`end` is the field of the link; dropped on nothing, the link stays as it was."""

    press: PointerEvent
    id: RecordId
    end: str

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        target = linkable_at(event, context)
        if event.phase is Phase.ESCAPE:
            return Cancel()
        if event.phase is Phase.RELEASE:
            plan = partial(_move_end, self.id, self.end, target) if target else None
            return Commit(_("Move link end"), plan) if plan else Cancel()
        return Keep(self._overlay(event, context, target))

    def _overlay(self, event: PointerEvent, context: Context, target: RecordId | None) -> Overlay:
        line = (self._other_end(context), Point(event.x, event.y))
        if target is None:
            reason = _("A link ends at a card or touchpoint")
        else:
            reason = why_not_there(context.records, self.id, self.end, target)
        if reason:
            return Overlay(line=line, bubble=reason, is_refused=True)
        return Overlay(outline=context.layout.where(target or ""), line=line)

    def _other_end(self, context: Context) -> Point:
        """The one that stays."""
        ends = dict(zip(END_HITS, context.layout.link_ends(self.id), strict=True))
        return ends[END_HITS[1] if self.end == SOURCE_HIT else SOURCE_HIT]


def _move_end(id_: RecordId, end: str, to: RecordId, tx: Transaction) -> tuple[RecordId, ...]:
    """The link stays selected."""
    move_link_end(tx, id_, end, to)
    return (id_,)
