"""Runs tools: hands them events, obeys their verdicts, survives their exceptions."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QPointF

from journeydesk.app.session import Session
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.layout import Found
from journeydesk.tools import (
    Become,
    Bring,
    Cancel,
    Choose,
    Commit,
    Context,
    Done,
    Keep,
    Overlay,
    Phase,
    Place,
    PointerEvent,
    Select,
    Tool,
    Verdict,
)
from journeydesk.tools.handles import own_handle
from journeydesk.tools.reach import found_near
from journeydesk.tools.select import can_drag
from journeydesk.ui.canvas.view import MapView

log = logging.getLogger(__name__)


class Gestures:
    """One tool at a time; each gesture is one transaction or nothing."""

    def __init__(self, view: MapView, session: Session, say: Callable[[str], None]) -> None:
        self._view = view
        self._session = session
        self._say = say
        self._tool: Tool = Select()
        self.overlay = Overlay()

    @property
    def is_resting(self) -> bool:
        return isinstance(self._tool, Select)

    @property
    def is_placing(self) -> bool:
        """True while something new follows the pointer."""
        return isinstance(self._tool, Place)

    @property
    def is_bringing(self) -> bool:
        """True while something from outside is dragged over the map."""
        return isinstance(self._tool, Bring)

    @property
    def tool(self) -> Tool:
        """What the events go to now."""
        return self._tool

    def can_drag_at(self, at: QPointF, reach: float) -> bool:
        """True where a press at a point of the viewport would take hold of something."""
        return can_drag(self.found_at(at, reach), self._session.records)

    def found_at(self, at: QPointF, reach: float = 0.0) -> Found | None:
        """What a press at a point of the viewport would be about."""
        return self._found(self._view.where.to_map(at), reach)

    def begin(self, tool: Tool) -> None:
        """Hand the events that follow to a tool."""
        self._tool = tool

    def tell(
        self, phase: Phase, at: QPointF, *, is_adding: bool = False, reach: float = 0.0
    ) -> Verdict | None:
        """One event, `at` a point of the viewport; answers with what came of it.

        `reach` is the pixels around it in which a handle is meant.
        """
        place = self._view.where.to_map(at)
        found = self._found(place, reach)
        event = PointerEvent(phase, place.x(), place.y(), found, is_adding)
        try:
            return self._hand_over(event)
        except UserError as error:
            self._rest()
            self._say(str(error))
        except Exception:
            log.exception("a tool failed: %r", self._tool)
            self._rest()
            self._say(_("That did not work; everything is as it was before."))
        return None

    def _found(self, place: QPointF, reach: float) -> Found | None:
        context, near = self._context(), reach / self._view.scale_now
        own = own_handle(context, place.x(), place.y(), near)
        return own or found_near(context.layout, context.selected, place.x(), place.y(), near)

    def _hand_over(self, event: PointerEvent) -> Verdict:
        verdict = self._tool.on(event, self._context())
        while isinstance(verdict, Become):
            self._tool = verdict.tool
            verdict = self._tool.on(event, self._context())
        self._obey(verdict, event)
        return verdict

    def _obey(self, verdict: Verdict, event: PointerEvent) -> None:
        match verdict:
            case Keep(overlay):
                self._show(overlay, event)
            case Choose(ids):
                self._session.store.selection.set(id_ for id_ in ids if id_)
                if event.phase is Phase.RELEASE:
                    self._rest()
            case Commit(label, plan):
                self._rest()
                self._session.run(label, plan)
            case Done() | Cancel():
                self._rest()

    def _rest(self) -> None:
        self._tool = Select()
        self._show(Overlay(), None)

    def _show(self, overlay: Overlay, event: PointerEvent | None) -> None:
        if overlay != self.overlay or overlay.bubble:  # which goes where the pointer goes
            self.overlay = overlay
            at = QPointF(event.x, event.y) if event else QPointF()
            self._view.show_overlay(overlay, at)

    def _context(self) -> Context:
        return Context(
            layout=self._session.layout,
            records=self._session.records,
            map_id=self._session.map.id,
            selected=self._session.store.selection.ids,
            pixel=1.0 / self._view.scale_now,
        )
