"""The first words on an empty map."""

from collections.abc import Iterable

from journeydesk.commands.structure import add_lane, add_stage, add_touchpoint
from journeydesk.model import Lane, LaneKind, RecordId, Touchpoint
from journeydesk.store import Transaction


def begin_map(tx: Transaction, map_id: RecordId, stages: Iterable[str], step: str) -> Touchpoint:
    """Stages with these titles, and a touchpoint in the first, with a lane that shows it."""
    first, *_others = [add_stage(tx, map_id, title=title) for title in stages]
    kinds = {lane.kind for lane in tx.records.at(Lane, map_id) if lane.visible}
    if LaneKind.TOUCHPOINT not in kinds:
        add_lane(tx, map_id, kind=LaneKind.TOUCHPOINT)
    return add_touchpoint(tx, first.id, title=step)
