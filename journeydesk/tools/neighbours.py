"""Where the keys lead: spots of the map's grid, and what lies beside each.

Sideways is told by what is seen: the neighbour to the right is the column with the next larger x.
So a map that runs from right to left needs nothing of its own.
"""

from __future__ import annotations

from dataclasses import replace

from journeydesk.layout import Column, MapLayout
from journeydesk.model import RecordId, Records
from journeydesk.tools.spots import Direction, Spot, column_of, is_open, records_at, spot_of


def neighbour(layout: MapLayout, spot: Spot, towards: Direction) -> Spot:
    """One arrow key further; the same spot at the map's edge."""
    return _beside(layout, spot, towards) if towards.is_sideways else _above(layout, spot, towards)


def corner(layout: MapLayout, *, is_last: bool) -> Spot | None:
    """The first cell of the map, or the last."""
    if not layout.rows:
        return first_spot(layout)
    lane = layout.rows[-1 if is_last else 0].lane
    return lane_end(layout, Spot(lane, None, None, lane), is_last=is_last)


def lane_end(layout: MapLayout, spot: Spot, *, is_last: bool) -> Spot:
    """The first stage in a spot's lane, or the last."""
    if not layout.columns:
        return spot
    column = layout.columns[-1 if is_last else 0]
    touchpoint = column.steps[-1 if is_last else 0].touchpoint
    return _entered(layout, spot.lane, column.stage, touchpoint, is_last=False)


def first_spot(layout: MapLayout) -> Spot | None:
    """Where the keys begin; None on a map without stages and lanes."""
    if layout.rows and layout.columns:
        return corner(layout, is_last=False)
    if layout.rows:
        return Spot(layout.rows[0].lane, None, None, layout.rows[0].lane)
    if layout.columns:
        return Spot(None, layout.columns[0].stage, None, layout.columns[0].stage)
    return None


def next_stage(layout: MapLayout, spot: Spot, by: int) -> Spot | None:
    """The cell of the next stage (+1) or the one before (−1) in the same lane; None at the end."""
    stages = [column.stage for column in layout.columns]
    if spot.stage not in stages:
        return None
    index = stages.index(spot.stage) + by
    if not 0 <= index < len(stages):
        return None
    return _cell_in(layout.columns[index], spot, is_last=False)


def next_cell(layout: MapLayout, spot: Spot, towards: Direction) -> Spot | None:
    """The cell beside a spot's, stage by stage and from one lane with cards to the next."""
    if towards.is_sideways:
        columns = layout.columns_seen
        stages = [column.stage for column in columns]
        if spot.stage not in stages:
            return None
        index = stages.index(spot.stage) + towards.step
        if not 0 <= index < len(columns):
            return None
        return _cell_in(columns[index], spot, is_last=towards is Direction.LEFT)
    lanes = [row.lane for row in layout.rows if is_open(row) or row.lane == spot.lane]
    if spot.lane not in lanes:
        return None
    index = lanes.index(spot.lane) + towards.step
    return replace(spot, lane=lanes[index], record=None) if 0 <= index < len(lanes) else None


def settled(before: MapLayout, after: MapLayout, records: Records, spot: Spot) -> Spot | None:
    """A spot after a change: it goes with its record, or stays at its place as far as that is."""
    if spot.record in records and spot.record is not None:
        return spot_of(after, records, spot.record) or first_spot(after)
    lane = _still(spot.lane, [r.lane for r in before.rows], [r.lane for r in after.rows])
    stage = _still(spot.stage, [c.stage for c in before.columns], [c.stage for c in after.columns])
    column = column_of(after, stage)
    if (spot.lane and not lane) or (spot.stage and not column):
        return first_spot(after)
    steps = [step.touchpoint for step in column.steps] if column else [None]
    touchpoint = spot.touchpoint if spot.touchpoint in steps else steps[0]
    moved = Spot(lane, stage, touchpoint)
    was = spot.record and before.where(spot.record)
    return replace(moved, record=_nearest(after, moved, was.y if was else 0.0))


def _above(layout: MapLayout, spot: Spot, towards: Direction) -> Spot:
    """Up or down: through the cell first, then to the next lane or the stages' row."""
    touchpoint = spot.touchpoint or _first_step(layout, spot.stage)
    here = records_at(layout, replace(spot, touchpoint=touchpoint))
    if spot.record in here:
        index = here.index(spot.record) + towards.step
        if 0 <= index < len(here):
            return replace(spot, touchpoint=touchpoint, record=here[index])
    lanes: list[RecordId | None] = [row.lane for row in layout.rows]
    if spot.stage is not None:
        lanes.insert(0, None)
    index = lanes.index(spot.lane) + towards.step
    if not 0 <= index < len(lanes):
        return spot
    is_last = towards is Direction.UP
    return _entered(layout, lanes[index], spot.stage, touchpoint, is_last=is_last)


def _beside(layout: MapLayout, spot: Spot, towards: Direction) -> Spot:
    """Left or right, through every column that is seen."""
    tracks = _tracks(layout, spot)
    step_here = None if _is_across(layout, spot) else spot.touchpoint
    here = [
        i
        for i, (_x, stage, step) in enumerate(tracks)
        if stage == spot.stage and step_here in (None, step)
    ]
    if not here:
        return spot
    index = (here[-1] if towards.step > 0 else here[0]) + towards.step
    if not 0 <= index < len(tracks):
        return spot
    _x, stage, step = tracks[index]
    beside = Spot(spot.lane, stage, step if spot.lane else None)
    was = layout.where(spot.record) if spot.record and spot.stage else None
    return replace(beside, record=_nearest(layout, beside, was.y if was else 0.0))


def _tracks(layout: MapLayout, spot: Spot) -> list[tuple[float, RecordId | None, RecordId | None]]:
    """The columns as they are seen, with their x: labels, then stages or (in lanes) their steps."""
    if spot.lane is None:
        return sorted((column.x, column.stage, None) for column in layout.columns)
    steps = [
        (step.x, column.stage, step.touchpoint)
        for column in layout.columns
        for step in column.steps
    ]
    return sorted([(layout.side.x, None, None), *steps], key=lambda track: track[0])


def _is_across(layout: MapLayout, spot: Spot) -> bool:
    """True on a card that lies across its stage, whatever column it was met in."""
    cell = layout.cells.get((spot.lane or "", spot.stage or ""))
    return cell is not None and any(spot.record in stack.cards for stack in cell.stacks[:1])


def _entered(
    layout: MapLayout,
    lane: RecordId | None,
    stage: RecordId | None,
    touchpoint: RecordId | None,
    *,
    is_last: bool,
) -> Spot:
    """A cell, at its first record or its last."""
    spot = Spot(lane, stage, touchpoint if lane else None)
    here = records_at(layout, spot)
    return replace(spot, record=here[-1 if is_last else 0] if here else None)


def _nearest(layout: MapLayout, spot: Spot, y: float) -> RecordId | None:
    """The record of a cell whose top is nearest to a height."""
    places = {id_: place for id_ in records_at(layout, spot) if (place := layout.where(id_))}
    return min(places, key=lambda id_: abs(places[id_].y - y), default=None)


def _cell_in(column: Column, spot: Spot, *, is_last: bool) -> Spot:
    """The cell of a spot's lane in another stage; what lay across its stage does so again."""
    if spot.lane is None:
        return Spot(None, column.stage, None, column.stage)
    steps = sorted(column.steps, key=lambda step: step.x)
    touchpoint = steps[-1 if is_last else 0].touchpoint if spot.touchpoint else None
    return Spot(spot.lane, column.stage, touchpoint)


def _first_step(layout: MapLayout, stage: RecordId | None) -> RecordId | None:
    column = column_of(layout, stage)
    return column.steps[0].touchpoint if column else None


def _still(id_: RecordId | None, before: list[RecordId], after: list[RecordId]) -> RecordId | None:
    """It, or what has come into its place."""
    if id_ is None or id_ in after:
        return id_
    index = before.index(id_) if id_ in before else 0
    return after[min(index, len(after) - 1)] if after else None
