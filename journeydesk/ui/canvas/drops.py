"""What other programs and windows drag over the map: shown where it would land, always copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from journeydesk.commands import Target
from journeydesk.errors import InputRefused
from journeydesk.tools import Bring, Phase, target_at, target_in
from journeydesk.ui.clipboard.incoming import Incoming, incoming
from journeydesk.ui.clipboard.offers import offer_of

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


class Drops(QObject):
    """Reads what is dragged once, when it comes; tells what was dropped, and where."""

    brought = Signal(object, object)  # Incoming, Target
    refused = Signal(str)

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._brought: Incoming | None = None
        self._offer: Bring | None = None
        self.splits_lines: Callable[[], bool] = lambda: True

    def enter(self, event: QDragEnterEvent) -> None:
        """Even what is refused is let in: only so can it be told why."""
        try:
            self._brought = incoming(event.mimeData())
        except InputRefused as refusal:
            self._brought, self._offer = None, Bring("", hint=str(refusal))
        else:
            self._offer = offer_of(self._brought, splits=self.splits_lines())
        if not self._offer.badge:
            self.refused.emit(self._offer.hint)
        self._canvas.close_editor()
        self._canvas.gestures.begin(self._offer)
        _take(event)

    def move(self, event: QDragMoveEvent) -> None:
        """The forbidden cursor where it cannot be dropped."""
        if self._canvas.gestures.overlay.is_refused:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.ignore()
        else:
            _take(event)

    def drop(self, event: QDropEvent) -> None:
        refused = self._canvas.gestures.overlay.is_refused
        self._canvas.gestures.tell(Phase.RELEASE, event.position())
        if refused or self._brought is None:
            event.ignore()
            return
        _take(event)
        self.brought.emit(self._brought, self._target(event.position()))
        self._brought = None

    def _target(self, at: QPointF) -> Target:
        session = self._canvas.session
        place = self._canvas.where.to_map(at)
        find_slot = self._offer.find_slot if self._offer else None
        slot = find_slot(session.layout, place.x(), place.y()) if find_slot else None
        if slot:
            return target_in(slot, session.map.id)
        return target_at(session.layout, session.map.id, place.x(), place.y())


def _take(event: QDropEvent) -> None:
    """Copied, whatever was proposed: to accept a move lets the other program delete its text."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
