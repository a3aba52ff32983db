"""From one type of map to another, with everything that is in it."""

from journeydesk.commands.lane_places import follower_of, settle_lanes
from journeydesk.commands.structure import add_lane
from journeydesk.model import LANES_OF_TYPE, Lane, Map, MapType, RecordId
from journeydesk.store import Transaction


def convert_map(tx: Transaction, id_: RecordId, type_: MapType) -> None:
    """Make a map one of another type; nothing is taken out of it.

    Lanes that the type wants and the map has not are added, empty, where their kind belongs; in
    a blueprint the others are put into the order of their layers. Converting back brings the type
    back and leaves the added lanes.
    """
    map_ = tx.records.get(Map, id_)
    if map_.type is type_:
        return
    tx.put(map_.evolve(type=type_))
    settle_lanes(tx, id_)
    have = {lane.kind for lane in tx.records.at(Lane, id_)}
    for kind in LANES_OF_TYPE[type_]:
        if kind not in have:
            add_lane(tx, id_, kind=kind, before=follower_of(tx.records, id_, kind))
