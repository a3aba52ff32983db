"""Stages, lanes and touchpoints: the grid of a map."""

from collections.abc import Sequence

from journeydesk.analysis.hours import hour_after
from journeydesk.commands.clusters import carry_cards
from journeydesk.commands.lane_places import (
    follower_of,
    lanes_of,
    put_lane,
    why_lane_not_there,
)
from journeydesk.commands.order import ranks_before
from journeydesk.commands.spans import spans_kept
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Map,
    MapType,
    Record,
    RecordId,
    Stage,
    Touchpoint,
)
from journeydesk.store import Transaction


def add_stage(
    tx: Transaction, map_id: RecordId, *, before: RecordId | None = None, title: str = ""
) -> Stage:
    """A new stage among a map's stages; the next hour after those of a day in the life."""
    here = tx.records.at(Stage, map_id)
    [rank] = ranks_before(here, before)
    is_day = tx.records.get(Map, map_id).type is MapType.DAY_IN_THE_LIFE
    if is_day and before is None:
        title = title or hour_after([stage.title for stage in here])
    stage = Stage(map=map_id, rank=rank, title=title)
    with spans_kept(tx):
        tx.put(stage)
    return stage


def move_stage(tx: Transaction, id_: RecordId, *, before: RecordId | None) -> None:
    """Put a stage, with all that lies in it, elsewhere."""
    stage = tx.records.get(Stage, id_)
    here = tx.records.at(Stage, stage.map)
    if not _is_before(here, id_, before):
        [rank] = ranks_before(here, before, moving={id_})
        with spans_kept(tx):
            tx.put(stage.evolve(rank=rank))


def add_lane(
    tx: Transaction,
    map_id: RecordId,
    *,
    kind: LaneKind = LaneKind.FREE_TEXT,
    before: RecordId | None = None,
    label: str = "",
) -> Lane:
    """A new lane among a map's lanes; in a blueprint one that does not fit there, where it does."""
    lane = Lane(map=map_id, kind=kind, label=label)
    if why_lane_not_there(tx.records, lane, before):
        before = follower_of(tx.records, map_id, kind)
    return put_lane(tx, lane, before)


def move_lane(tx: Transaction, id_: RecordId, *, before: RecordId | None) -> None:
    """Put a lane, with all that lies in it, elsewhere.

    Raises UserError where, in a blueprint, it would leave its layer.
    """
    lane = tx.records.get(Lane, id_)
    reason = why_lane_not_there(tx.records, lane, before)
    if reason:
        raise UserError(_("{reason}; the lanes stay as they were.").format(reason=reason))
    if not _is_before(lanes_of(tx.records, lane.map), id_, before):
        put_lane(tx, lane, before)


def add_touchpoint(
    tx: Transaction, stage: RecordId, *, before: RecordId | None = None, title: str = ""
) -> Touchpoint:
    """A new touchpoint among a stage's."""
    [rank] = ranks_before(tx.records.at(Touchpoint, stage), before)
    touchpoint = Touchpoint(stage=stage, rank=rank, title=title)
    tx.put(touchpoint)
    return touchpoint


def move_touchpoint(
    tx: Transaction, id_: RecordId, *, stage: RecordId, before: RecordId | None
) -> None:
    """Put a touchpoint elsewhere; the cards under it go with it, to the end of their new cells."""
    touchpoint = tx.records.get(Touchpoint, id_)
    here = tx.records.at(Touchpoint, stage)
    if touchpoint.stage == stage and _is_before(here, id_, before):
        return
    [rank] = ranks_before(here, before, moving={id_})
    tx.put(touchpoint.evolve(stage=stage, rank=rank))
    if touchpoint.stage != stage:
        carry_cards(tx, [card for card in tx.records.of(Card) if card.touchpoint == id_], stage)


def _is_before(here: Sequence[Record], id_: RecordId, before: RecordId | None) -> bool:
    """True where it would stay where it is."""
    order: list[RecordId | None] = [record.id for record in here]
    order.append(None)
    if id_ not in order:
        return False
    return before == id_ or order[order.index(id_) + 1] == before
