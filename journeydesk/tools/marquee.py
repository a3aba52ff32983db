"""A rubber band around cards."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.drawing import Rect
from journeydesk.model import Card, Emotion, RecordId, Touchpoint
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.verdicts import Cancel, Choose, Done, Keep, Overlay, Verdict


@dataclass(frozen=True, slots=True)
class Marquee:
    """Selects what it touches, besides what was selected before."""

    press: PointerEvent
    kept: tuple[RecordId, ...] = ()

    def on(self, event: PointerEvent, context: Context) -> Verdict:
        match event.phase:
            case Phase.MOVE:
                return Keep(Overlay(band=self._band(event)))
            case Phase.RELEASE:
                return Choose(tuple(dict.fromkeys((*self.kept, *self._touched(event, context)))))
            case Phase.ESCAPE:
                return Cancel()
        return Done()

    def _band(self, event: PointerEvent) -> Rect:
        x, y = min(self.press.x, event.x), min(self.press.y, event.y)
        return Rect(x, y, abs(event.x - self.press.x), abs(event.y - self.press.y))

    def _touched(self, event: PointerEvent, context: Context) -> list[RecordId]:
        return [
            found.group.id
            for found in context.layout.found_within(self._band(event))
            if isinstance(context.records.find(found.group.id), Card | Touchpoint | Emotion)
        ]
