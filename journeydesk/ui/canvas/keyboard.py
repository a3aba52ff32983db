"""The grid by keys: where they are, and what each of them does there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from journeydesk.app.session import Change
from journeydesk.app.telling import where_it_is
from journeydesk.i18n import _
from journeydesk.layout.contents import CURVE_LANES
from journeydesk.model import CardKind, Emotion, LaneKind, RecordId
from journeydesk.tools import Commit, Context, Thing, Verdict
from journeydesk.tools.capturing import refusal
from journeydesk.tools.keyboard import feelings_in, felt, moved, reordered, spanned
from journeydesk.tools.neighbours import (
    NO_LANE,
    NO_STAGE,
    Direction,
    Spot,
    column_of,
    corner,
    first_spot,
    lane_end,
    lane_for,
    layer_at,
    neighbour,
    next_cell,
    next_stage,
    place_of,
    records_at,
    row_of,
    settled,
    spot_in,
    spot_of,
)
from journeydesk.tools.select import target_of
from journeydesk.ui.canvas.editor import Leave

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

COARSE, FINE = 0.5, 0.1  # how far one press moves a feeling


class GridKeys:
    """One current spot; it follows the selection, and the selection follows it."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas, self._session = canvas, canvas.session
        self.spot = first_spot(self._session.layout)
        self._anchor: Spot | None = None  # where Shift began

    def listen(self) -> list[Callable[[], None]]:
        """Follow the session; answers with what ends that."""
        return [
            self._session.subscribe(self._on_change),
            self._session.store.selection.subscribe(self._on_selection),
        ]

    @property
    def held(self) -> Emotion | None:
        """The feeling that up and down change."""
        record = self._session.records.find(self.spot.record) if self.spot else None
        return record if isinstance(record, Emotion) else None

    @property
    def about(self) -> str:
        """What a menu here would be about."""
        ids = self._session.store.selection.ids
        record = self._session.records.find(ids[-1] if ids else None)
        return record.type_name() if record else "cell"

    # -- going --------------------------------------------------------------------------------

    def go(self, towards: Direction) -> None:
        if self.held and not towards.is_sideways:
            self._feel(self.held, -COARSE * towards.step)
        elif self.held:
            self._go_to_feeling(towards.step)
        elif self.spot:
            self.stand_on(neighbour(self._session.layout, self.spot, towards))
        else:
            self.stand_on(first_spot(self._session.layout))

    def go_to_corner(self, *, is_last: bool) -> None:
        self.stand_on(corner(self._session.layout, is_last=is_last))

    def go_to_lane_end(self, *, is_last: bool) -> None:
        if self.spot:
            self.stand_on(lane_end(self._session.layout, self.spot, is_last=is_last))

    def stand_on(self, spot: Spot | None) -> None:
        """Make a spot the current one, and what lies there the selection."""
        self.spot = self._anchor = spot
        self._session.store.selection.set((spot.record,) if spot and spot.record else ())
        self._show()

    def stand_at(self, x: float, y: float) -> bool:
        """The spot under a point of the map, True for an empty cell.

        What is selected there stays so with the rest.
        """
        layout, selection = self._session.layout, self._session.store.selection
        target = target_of(layout.find(x, y))
        if target is None:
            row, column = layout.row_at(y), layout.column_at(x)
            selection.set(())
            self.spot = spot_in(row, column, x) if row and column else self.spot
            return bool(row and column)
        if target in selection:
            self.spot = spot_of(layout, self._session.records, target) or self.spot
        else:
            selection.set((target,))
        return False

    def extend(self, towards: Direction) -> None:
        """Select all between where Shift began and the next spot."""
        if self.held and not towards.is_sideways:
            self._feel(self.held, -FINE * towards.step)
        elif self.spot and not self.held:
            anchor = self._anchor or self.spot
            self.spot = neighbour(self._session.layout, self.spot, towards)
            self._session.store.selection.set(spanned(self._context(), anchor, self.spot))
            self._anchor = anchor
            self._show()

    def toggle(self) -> None:
        if self.spot and self.spot.record:
            self._session.store.selection.toggle(self.spot.record)
            self._show()

    # -- moving -------------------------------------------------------------------------------

    def move(self, towards: Direction) -> None:
        if self.spot:
            self._obey(moved(self._context(), self.spot, towards))

    def reorder(self, towards: Direction) -> None:
        if self.spot:
            self._obey(reordered(self._context(), self.spot, towards))

    def _feel(self, emotion: Emotion, by: float) -> None:
        self._obey(felt(self._context(), emotion.id, by))

    def _go_to_feeling(self, step: int) -> None:
        assert self.spot is not None
        points = feelings_in(self._session.layout, self.spot)
        index = points.index(self.spot.record or "") + step
        if 0 <= index < len(points):
            self._hold(points[index])

    def _hold(self, feeling: RecordId) -> None:
        self.stand_on(spot_of(self._session.layout, self._session.records, feeling))
        self._canvas.told.emit(_("Up and down change the feeling, Escape lets go of it"))

    def _obey(self, verdict: Verdict) -> None:
        if not isinstance(verdict, Commit):
            self._canvas.told.emit(_("It cannot go further that way"))
            return
        self._session.run(verdict.label, verdict.plan)
        self._show()
        told = where_it_is(self._session.records, self._session.layout, self.spot)
        self._canvas.told.emit(f"{verdict.label}: {told}")

    # -- writing ------------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter: write what is here, take hold of a feeling, or begin something new."""
        if self.held and self.spot:
            self.stand_on(replace(self.spot, record=None))
        elif self.spot and self.spot.record:
            self._canvas.edit(self.spot.record)
        elif feeling := self._feeling_here():
            self._hold(feeling)
        else:
            self.write_here()

    def write_here(self) -> None:
        """Quick capture at the current spot; on a map without stages, of its stages."""
        layout = self._session.layout
        spot = self.spot
        if spot is None or (spot.stage is None and not layout.columns):
            spot = NO_STAGE
        self._write_at(replace(spot, record=None) if self.held else spot)

    def write_beside(self, towards: Direction) -> None:
        """Quick capture in the next cell."""
        cell = self.spot and next_cell(self._session.layout, self.spot, towards)
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
        layout, here = self._session.layout, self.spot or Spot(None, None)
        lane = lane_for(layout, here.lane, thing.card)
        stage = here.stage or (layout.columns[0].stage if layout.columns else None)
        if lane is None or stage is None:
            self._canvas.told.emit(_("It needs a stage, and a lane that takes it."))
        elif lane == here.lane and here.stage:
            self._write_at(replace(here, record=None) if self.held else here, thing.card)
        else:
            self._write_at(Spot(lane, stage, here.touchpoint), thing.card)

    def write_stage(self) -> None:
        """A new stage after the current one, or the last."""
        columns = self._session.layout.columns
        stage = (self.spot and self.spot.stage) or (columns[-1].stage if columns else None)
        self._write_at(Spot(None, stage, None, stage))

    def write_lane(self) -> None:
        """A new lane after the current one, or the last."""
        rows = self._session.layout.rows
        lane = (self.spot and self.spot.lane) or (rows[-1].lane if rows else None)
        self._write_at(Spot(lane, None, None, lane) if lane else NO_LANE)

    def write_touchpoint(self) -> None:
        """A new touchpoint after the current one, or the last of the stage."""
        layout = self._session.layout
        lane = next((r.lane for r in layout.rows if r.kind == LaneKind.TOUCHPOINT), None)
        column = column_of(layout, self.spot.stage) if self.spot else None
        if lane is None or column is None:
            told = _("A touchpoint needs a stage to be in, and a lane of touchpoints.")
            self._canvas.told.emit(told)
            return
        steps = [step.touchpoint for step in column.steps]
        at = self.spot.touchpoint if self.spot and self.spot.touchpoint in steps else steps[-1]
        self._write_at(Spot(lane, column.stage, at, at))

    def after_editing(self, record: RecordId, leave: Leave) -> None:
        """Tab goes on writing in the next stage, Shift+Tab in the one before."""
        layout, records = self._session.layout, self._session.records
        spot = spot_of(layout, records, record)
        if leave is Leave.DONE or spot is None:
            self._show()
            return
        by = 1 if leave is Leave.NEXT else -1
        beside = next_stage(layout, spot, by)
        if beside is None:
            self.stand_on(spot)
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
            self._canvas.capture_at(spot, kind)

    def _feeling_here(self) -> RecordId | None:
        """The first point of the current cell, where that is an emotion lane's."""
        spot, layout = self.spot, self._session.layout
        row = row_of(layout, spot.lane) if spot else None
        if spot is None or row is None or row.kind not in CURVE_LANES:
            return None
        points = feelings_in(layout, spot)
        found = [self._session.records.get(Emotion, id_) for id_ in points]
        return next((e.id for e in found if e.touchpoint == spot.touchpoint), None)

    # -- following ----------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        layout, was = self._session.layout, self.spot
        if was is not None:
            self.spot = settled(change.before, layout, self._session.records, was)
        self.spot = self.spot or first_spot(layout)
        self._follow_selection()
        if was and self.spot and self._canvas.is_by_keys and self._is_gone(was.record):
            # The next in its place is selected, so that Delete can be pressed again.
            self._session.store.selection.set((self.spot.record,) if self.spot.record else ())
        self._canvas.follow_spot()

    def _on_selection(self, ids: tuple[RecordId, ...]) -> None:
        self._follow_selection()
        self._canvas.follow_spot()

    def _follow_selection(self) -> None:
        """What was clicked or made is where the keys go on from."""
        ids = self._session.store.selection.ids
        if ids and (self.spot is None or self.spot.record not in ids):
            found = spot_of(self._session.layout, self._session.records, ids[-1])
            self.spot = self._anchor = found or self.spot
        elif not ids and self.held and self.spot:
            self.spot = replace(self.spot, record=None)

    def _is_gone(self, id_: RecordId | None) -> bool:
        return id_ is not None and id_ not in self._session.records

    def _show(self) -> None:
        """Bring the spot into view, with its ring."""
        place = place_of(self._session.layout, self.spot) if self.spot else None
        if self.spot and place:
            self._canvas.reveal_at(place, layer_at(self.spot))
            self._canvas.focus_spot()

    def _context(self) -> Context:
        session = self._session
        selected = session.store.selection.ids
        return Context(session.layout, session.records, session.map.id, selected)
