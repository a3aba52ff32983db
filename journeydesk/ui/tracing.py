"""A pain traced to its causes: all else stands back until something else is done."""

from __future__ import annotations

from journeydesk.analysis.dependencies import Trace, can_trace, chain, trace
from journeydesk.app.session import Change
from journeydesk.app.tracing import told_of_trace
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import RecordId
from journeydesk.ui.canvas.canvas import MapCanvas


class Tracing:
    """Lasts while the card it begins at is all that is selected; a filter comes back after it."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas, self._session = canvas, canvas.session
        self._start: RecordId | None = None
        self._unsubscribe = (
            self._session.subscribe(self._on_change),
            self._session.store.selection.subscribe(self._on_selection),
        )

    def begin(self, id_: RecordId) -> None:
        """From a card that can be traced. Raises UserError where no link leads to a cause."""
        records = self._session.records
        found = trace(records, id_)
        if not found.causes:
            raise UserError(
                _("No link leads from it to anything behind the scenes. Link it to its causes.")
            )
        self._start = id_
        self._session.store.selection.set((id_,))
        self._show(found)
        self._canvas.told.emit(told_of_trace(records, found))

    def leave(self) -> None:
        self._start = None
        self._canvas.fade_all_but(frozenset())

    def let_go(self) -> None:
        """The map is closed."""
        for unsubscribe in self._unsubscribe:
            unsubscribe()

    def _show(self, found: Trace) -> None:
        self._canvas.fade_all_but(chain(self._session.records, found))

    def _on_selection(self, ids: tuple[RecordId, ...]) -> None:
        if ids != (self._start,):
            self.leave()

    def _on_change(self, change: Change) -> None:
        """Causes come and go with their links."""
        if self._start is None:
            return
        is_here = not change.is_other_map and can_trace(self._session.records, self._start)
        found = trace(self._session.records, self._start) if is_here else None
        if found and found.causes:
            self._show(found)
        else:
            self.leave()
