"""Words of a customer become a card, and evidence for it."""

from __future__ import annotations

from journeydesk.commands.beside import put_last
from journeydesk.commands.cards import add_card
from journeydesk.commands.lane_places import follower_of, put_lane
from journeydesk.commands.lanes import collapse_lane, show_lane
from journeydesk.model import (
    CARD_KIND_OF_LANE,
    ORDER_OF_TYPE,
    Card,
    CardKind,
    Evidence,
    Lane,
    LaneKind,
    Map,
    RecordId,
    Stage,
    one_line,
)
from journeydesk.store import Transaction


def quote_passage(
    tx: Transaction,
    evidence: Evidence,
    *,
    kind: CardKind,
    stage: RecordId,
    touchpoint: RecordId | None = None,
) -> Card:
    """A card with the words of a piece of evidence, which supports it from then on.

    It goes into the first open lane for its kind; one that is hidden or folded is opened, and where
    there is none it is made.
    """
    lane = _lane_for(tx, tx.records.get(Stage, stage).map, kind)
    text = one_line(evidence.text)
    card = add_card(tx, kind=kind, lane=lane, stage=stage, touchpoint=touchpoint, text=text)
    put_last(tx, evidence.evolve(supports=(card.id,)))
    return tx.records.get(Card, card.id)


def _lane_for(tx: Transaction, map_id: RecordId, kind: CardKind) -> RecordId:
    lanes = [lane for lane in tx.records.at(Lane, map_id) if _takes(lane, kind)]
    found = next((lane for lane in lanes if lane.visible and not lane.collapsed), None)
    if found is None and lanes:
        found = lanes[0]
        show_lane(tx, [found.id])
        collapse_lane(tx, [found.id], False)
    return (found or _new_lane(tx, map_id, kind)).id


def _takes(lane: Lane, kind: CardKind) -> bool:
    if kind is CardKind.NOTE:
        return lane.kind is LaneKind.FREE_TEXT
    return CARD_KIND_OF_LANE.get(lane.kind) is kind


def _new_lane(tx: Transaction, map_id: RecordId, kind: CardKind) -> Lane:
    """Where lanes of that kind usually lie."""
    takers = (lane for lane, card in CARD_KIND_OF_LANE.items() if card is kind)
    wanted = next(takers, LaneKind.FREE_TEXT)
    lane = Lane(map=map_id, kind=wanted)
    order = ORDER_OF_TYPE[tx.records.get(Map, map_id).type]
    before = follower_of(tx.records, map_id, wanted) if wanted in order else None
    return put_lane(tx, lane, before)
