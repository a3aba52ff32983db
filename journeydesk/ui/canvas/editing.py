"""Words in place: those of a record, or one new thing after the other."""

from __future__ import annotations

from functools import partial
from secrets import token_hex
from typing import TYPE_CHECKING

from journeydesk.app.naming import name_without_words
from journeydesk.app.rewording import reword
from journeydesk.commands import wording
from journeydesk.i18n import _
from journeydesk.model import (
    Card,
    CardKind,
    Emotion,
    RecordId,
)
from journeydesk.store import Entry
from journeydesk.tools.spots import Spot
from journeydesk.ui.canvas.capture import Capture
from journeydesk.ui.canvas.editor import InPlaceEditor, Leave

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


class Editing:
    """One editor at a time."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas, self._session = canvas, canvas.session
        self.editor: InPlaceEditor | None = None
        self._capture: Capture | None = None

    def edit(self, id_: RecordId) -> None:
        """Edit a record's words where they stand."""
        record, place = self._session.records.find(id_), self._session.layout.where_words(id_)
        if record is None or place is None or isinstance(record, Emotion):
            return
        self.close()
        self._session.store.selection.set((id_,))
        if isinstance(record, Card) and record.locked:
            self._canvas.told.emit(_("This card is locked; unlock it to change its words."))
            return
        layer = self._session.layout.layer_of(id_)
        self._canvas.reveal_at(place, layer)
        shown = self._canvas.screen_place(place, layer)
        words = getattr(record, wording(record))
        view, pixels = self._canvas.viewport(), self._canvas.type_pixels
        editor = InPlaceEditor(view, shown, words, pixels, self._canvas.direction)
        editor.setPlaceholderText(name_without_words(record))
        editor.refused.connect(self._canvas.told)
        editor.kept.connect(partial(reword, self._session, record, writing=token_hex(4)))
        editor.closed.connect(partial(self._forget, id_))
        self.editor = editor

    def edit_new(self, id_: RecordId) -> None:
        """Edit what was just made; it goes again where nothing is written and Escape pressed."""
        made = self._session.store.history.undoable
        self.edit(id_)
        if self.editor:
            self.editor.given_up.connect(partial(self._take_back, made))

    def capture_at(self, spot: Spot, kind: CardKind | None = None) -> None:
        """Write one thing after the other from a spot on; cards of a kind, or of their lane's."""
        self.close()
        self._capture = Capture(self._canvas, spot, kind)
        self.editor = self._capture.field
        self.editor.closed.connect(self._forget_capture)

    def close(self) -> None:
        """Keep what is being typed."""
        if self.editor is not None:
            self.editor.close_keeping()

    def follow(self) -> None:
        """Keep the field of capture where its cell is."""
        if self._capture:
            self._capture.follow()

    def _forget(self, id_: RecordId, leave: Leave) -> None:
        self.editor = None
        self._canvas.setFocus()
        self._canvas.writing.go_on(id_, leave)

    def _take_back(self, made: Entry | None) -> None:
        store = self._session.store
        if store.history.undoable is made:
            store.undo()

    def _forget_capture(self) -> None:
        self.editor = self._capture = None
        self._canvas.setFocus()
        self._canvas.ring.wake()
