"""Where lanes lie: in a blueprint each stays in the layer that its kind belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.commands.order import ranks_before
from journeydesk.i18n import N_, _
from journeydesk.model import (
    LAYER_OF_KIND,
    ORDER_OF_TYPE,
    Lane,
    LaneKind,
    Map,
    MapType,
    RecordId,
    Records,
    ServiceLayer,
    are_in_layers,
    lanes_in_order,
    ranks_between,
)
from journeydesk.store import Transaction

# Why a lane of a blueprint cannot lie elsewhere.
WHERE_LAYERS_LIE: dict[ServiceLayer, str] = {
    ServiceLayer.CUSTOMER: N_("What customers see and do lies above the line of interaction"),
    ServiceLayer.FRONTSTAGE: N_(
        "Frontstage lies between the lines of interaction and of visibility"
    ),
    ServiceLayer.BACKSTAGE: N_(
        "Backstage lies between the lines of visibility and of internal interaction"
    ),
    ServiceLayer.SUPPORT: N_("Support and policies lie below the line of internal interaction"),
    ServiceLayer.STAFF: N_("Employees’ emotions and failure points lie below all other layers"),
}


def lanes_of(records: Records, map_id: RecordId) -> Sequence[Lane]:
    """All lanes of a map, hidden ones too, in the order in which they lie."""
    return lanes_in_order(records.at(Lane, map_id), records.get(Map, map_id).type)


def put_lane(tx: Transaction, lane: Lane, before: RecordId | None) -> Lane:
    """Among the lanes of its map, before another; None is the end."""
    settle_lanes(tx, lane.map)
    [rank] = ranks_before(tx.records.at(Lane, lane.map), before, moving={lane.id})
    lane = lane.evolve(rank=rank)
    tx.put(lane)
    return lane


def settle_lanes(tx: Transaction, map_id: RecordId) -> None:
    """Let the lanes' ranks say the order in which they lie."""
    here, wanted = tx.records.at(Lane, map_id), lanes_of(tx.records, map_id)
    if list(here) != list(wanted):
        ranks = ranks_between("", "", len(wanted))
        tx.put(*[lane.evolve(rank=rank) for lane, rank in zip(wanted, ranks, strict=True)])


def why_lane_not_there(records: Records, lane: Lane, before: RecordId | None) -> str:
    """The reason why a lane, new or not, cannot lie before another; "" where it can."""
    if records.get(Map, lane.map).type is not MapType.SERVICE_BLUEPRINT:
        return ""
    others = [other for other in lanes_of(records, lane.map) if other.id != lane.id]
    at = next((i for i, other in enumerate(others) if other.id == before), len(others))
    if lane.kind not in LAYER_OF_KIND or are_in_layers([*others[:at], lane, *others[at:]]):
        return ""
    return _(WHERE_LAYERS_LIE[LAYER_OF_KIND[lane.kind]])


def follower_of(records: Records, map_id: RecordId, kind: LaneKind) -> RecordId | None:
    """The lane before which a new one of that kind has its place; None is the end.

    It comes after those of its kind and of kinds before it; what belongs to no layer stays with
    the lane above it.
    """
    lanes = lanes_of(records, map_id)
    order = ORDER_OF_TYPE[records.get(Map, map_id).type]
    places = [order.index(lane.kind) if lane.kind in order else None for lane in lanes]
    own = order.index(kind)
    at = max([i + 1 for i, place in enumerate(places) if place is not None and place <= own] or [0])
    while 0 < at < len(lanes) and places[at] is None:
        at += 1
    return lanes[at].id if at < len(lanes) else None
