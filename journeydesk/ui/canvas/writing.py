"""Writing something new from the keyboard: where it goes, and when it cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journeydesk.i18n import _
from journeydesk.model import CardKind, LaneKind, RecordId
from journeydesk.tools import Thing
from journeydesk.tools.capturing import refusal
from journeydesk.tools.neighbours import next_cell, next_stage
from journeydesk.tools.spots import (
    NO_LANE,
    NO_STAGE,
    Direction,
    Spot,
    column_of,
    lane_for,
    records_at,
    spot_of,
)
from journeydesk.ui.canvas.editor import Leave

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


class Writing:
    """Begins quick capture at the spot of the keys, or beside it."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas, self._session = canvas, canvas.session

    @property
    def _spot(self) -> Spot | None:
        return self._canvas.keys.spot

    def write_here(self) -> None:
        """Quick capture at the current spot; on a map without stages, of its stages."""
        layout = self._session.layout
        spot = self._spot
        if spot is None or (spot.stage is None and not layout.columns):
            spot = NO_STAGE
        self._write_at(self._let_go_of(spot))

    def write_beside(self, towards: Direction) -> None:
        """Quick capture in the next cell."""
        cell = self._spot and next_cell(self._session.layout, self._spot, towards)
        if cell:
            self._write_at(cell)
        else:
            self._canvas.told.emit(_("There is no cell that way"))

    def write(self, thing: Thing) -> None:
        """What the palette offers, at the current spot or the nearest that takes it."""
        match thing.name:
            case "stage":
                self.write_stage()
            case "lane":
                self.write_lane()
            case "touchpoint":
                self.write_touchpoint()
            case _:
                self._write_in_lane_for(thing)

    def _write_in_lane_for(self, thing: Thing) -> None:
        layout, here = self._session.layout, self._spot or Spot(None, None)
        lane = lane_for(layout, here.lane, thing.card)
        stage = here.stage or (layout.columns[0].stage if layout.columns else None)
        if lane is None or stage is None:
            self._canvas.told.emit(_("It needs a stage, and a lane that takes it."))
        elif lane == here.lane and here.stage:
            self._write_at(self._let_go_of(here), thing.card)
        else:
            self._write_at(Spot(lane, stage, here.touchpoint), thing.card)

    def _let_go_of(self, spot: Spot) -> Spot:
        """The cell of a feeling that the keys hold, else the spot itself."""
        return replace(spot, record=None) if self._canvas.keys.held else spot

    def write_stage(self) -> None:
        """A new stage after the current one, or the last."""
        columns = self._session.layout.columns
        stage = (self._spot and self._spot.stage) or (columns[-1].stage if columns else None)
        self._write_at(Spot(None, stage, None, stage))

    def write_lane(self) -> None:
        """A new lane after the current one, or the last."""
        rows = self._session.layout.rows
        lane = (self._spot and self._spot.lane) or (rows[-1].lane if rows else None)
        self._write_at(Spot(lane, None, None, lane) if lane else NO_LANE)

    def write_touchpoint(self) -> None:
        """A new touchpoint after the current one, or the last of the stage."""
        layout = self._session.layout
        lane = next((r.lane for r in layout.rows if r.kind == LaneKind.TOUCHPOINT), None)
        column = column_of(layout, self._spot.stage) if self._spot else None
        if lane is None or column is None:
            told = _("A touchpoint needs a stage to be in, and a lane of touchpoints.")
            self._canvas.told.emit(told)
            return
        steps = [step.touchpoint for step in column.steps]
        at = self._spot.touchpoint if self._spot and self._spot.touchpoint in steps else steps[-1]
        self._write_at(Spot(lane, column.stage, at, at))

    def go_on(self, record: RecordId, leave: Leave) -> None:
        """Tab goes on writing in the next stage, Shift+Tab in the one before."""
        layout, records = self._session.layout, self._session.records
        spot = spot_of(layout, records, record)
        if leave is Leave.DONE or spot is None:
            self._canvas.keys.show()
            return
        by = 1 if leave is Leave.NEXT else -1
        beside = next_stage(layout, spot, by)
        if beside is None:
            self._canvas.keys.stand_on(spot)
            return
        here = records_at(layout, beside)
        if here:
            self._canvas.edit(here[0])
        else:
            self._write_at(beside)

    def _write_at(self, spot: Spot, kind: CardKind | None = None) -> None:
        told = refusal(self._session.records, spot)
        if told:
            self._canvas.told.emit(told)
        else:
            self._canvas.editing.capture_at(spot, kind)
