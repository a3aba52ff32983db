"""Quick capture: one card after the other from the keyboard, as fast as people talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.layout import holds_cards, label_of_card
from journeydesk.model import CardKind, Lane, LaneKind
from journeydesk.tools.capturing import field_place, home_of, landed
from journeydesk.tools.fitting import read_line
from journeydesk.tools.neighbours import next_cell, next_stage
from journeydesk.tools.spots import NO_LANE, NO_STAGE, Direction, Spot, place_of, spot_of
from journeydesk.ui.canvas.capture_field import CaptureField

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


class Capture:
    """A field that goes from place to place until it is left."""

    def __init__(self, canvas: MapCanvas, spot: Spot, kind: CardKind | None = None) -> None:
        self._canvas, self._session, self._kind = canvas, canvas.session, kind
        self.spot = home_of(self._session.records, spot)
        self._trail: list[Spot] = []  # where each thing was written, for taking it back
        canvas.reveal_at(*field_place(self._session.layout, self.spot))
        self.field = CaptureField(
            canvas.viewport(), self._place(), canvas.type_pixels, self._hint(), canvas.direction
        )
        self.field.kept.connect(self._keep)
        self.field.entered.connect(self._enter)
        self.field.tabbed.connect(self._tab)
        self.field.lowered.connect(self._lower)
        self.field.taken_back.connect(self._take_back)
        self.field.offered.connect(self._offer_lines)
        self.field.refused.connect(canvas.told)

    def follow(self) -> None:
        """Stay where the cell is; close where there is none any more."""
        is_there = place_of(self._session.layout, self.spot) is not None
        if is_there or self.spot in (NO_STAGE, NO_LANE):
            self.field.put_at(self._place())
        else:
            self.field.clear()
            self.field.close_keeping()

    def _place(self) -> QRect:
        return self._canvas.screen_place(*field_place(self._session.layout, self.spot))

    # -- what the field tells -----------------------------------------------------------------

    def _enter(self, text: str) -> None:
        if self._keep(text) and not self._is_feeling():
            self._go_on(self.spot)
        elif not self.field.words.strip() or self._is_feeling():
            self._close()

    def _tab(self, text: str, by: int) -> None:
        self._keep(text)
        if self.spot.lane is None or self.spot.stage is None:
            self._go_on(self.spot)
        else:
            told = _("This is the last stage") if by > 0 else _("This is the first stage")
            self._go_on(next_stage(self._session.layout, self.spot, by), told)

    def _lower(self, text: str) -> None:
        self._keep(text)
        below = next_cell(self._session.layout, self.spot, Direction.DOWN)
        self._go_on(below, _("This is the last lane"))

    def _take_back(self) -> None:
        """Undo, but nothing that was there before the field was opened."""
        if self._trail:
            spot = self._trail.pop()
            entry = self._session.store.undo()
            self._go_on(spot)
            if entry:
                self._canvas.told.emit(_("Undone: {what}").format(what=entry.label))

    def _offer_lines(self, pasted: list[str]) -> None:
        """Escape pastes nothing."""
        typed = self.field.words.strip()
        lines = [typed, *pasted] if typed else pasted
        menu = QMenu(self.field)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        many = menu.addAction(_("{n} cards").format(n=len(lines)))
        many.triggered.connect(lambda: self._paste_many(lines))
        menu.addAction(_("1 card")).triggered.connect(lambda: self._paste_one(lines))
        menu.setActiveAction(many)
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _paste_one(self, lines: list[str]) -> None:
        self.field.setPlainText("\n".join(lines))
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def _paste_many(self, lines: list[str]) -> None:
        if self._write(lines):
            self._go_on(self.spot)

    # -- what it does -------------------------------------------------------------------------

    def _keep(self, text: str) -> bool:
        return self._write([text])

    def _write(self, lines: list[str]) -> bool:
        """Make what was typed; False where that was nothing, or could not be."""
        session, spot = self._session, self.spot
        read = [read_line(session.records, spot, line, self._kind) for line in lines]
        found = [captured for captured, _told in read if not captured.is_empty]
        if not found:
            return False
        commit = landed(session.map.id, session.records, spot, found)
        try:
            session.run(commit.label, commit.plan)
        except UserError as error:
            self._canvas.told.emit(str(error))
            return False
        self._trail.append(spot)
        self._stand_on_made()
        told = [sentence for _captured, sentences in read for sentence in sentences]
        self._canvas.told.emit(" ".join(told) or commit.label)
        return True

    def _stand_on_made(self) -> None:
        """A name is followed by the next name, a card by the next in its cell."""
        [made] = self._session.store.selection.ids
        is_card_cell = self.spot.lane and self.spot.stage and not self._is_touchpoint()
        if not is_card_cell:
            self.spot = spot_of(self._session.layout, self._session.records, made) or self.spot

    def _go_on(self, spot: Spot | None, otherwise: str = "") -> None:
        if spot is None:
            self._canvas.told.emit(otherwise)
            spot = self.spot
        self.spot = spot
        self.field.clear()
        self._canvas.reveal_at(*field_place(self._session.layout, spot))
        self.field.put_at(self._place())
        self.field.setPlaceholderText(self._hint())

    def _close(self) -> None:
        self.field.clear()
        self.field.close_keeping()

    # -- where it is --------------------------------------------------------------------------

    def _lane_kind(self) -> LaneKind | None:
        if self.spot.lane is None or self.spot.stage is None:
            return None
        return self._session.records.get(Lane, self.spot.lane).kind

    def _is_touchpoint(self) -> bool:
        return self._lane_kind() == LaneKind.TOUCHPOINT

    def _is_feeling(self) -> bool:
        kind = self._lane_kind()
        return kind is not None and not holds_cards(kind) and not self._is_touchpoint()

    def _hint(self) -> str:
        if self.spot.lane is None:
            return _("Stage…")
        if self.spot.stage is None:
            return _("Lane…")
        if self._is_touchpoint():
            return _("Touchpoint…")
        if self._is_feeling():
            return _("+2 to −2, and a word…")
        return _("{kind}…").format(kind=label_of_card(self._kind)) if self._kind else _("Card…")
