"""A small service blueprint: a pain, what it comes from layer by layer, and what it does not."""

from __future__ import annotations

from journeydesk.app.session import Session
from journeydesk.commands import add_card, link_cards
from journeydesk.model import CardKind, Lane, LaneKind, RecordId, Stage
from journeydesk.store import Transaction

PAIN, HOST, KITCHEN, SUPPLIER = "Out of stock", "Host seats", "Kitchen cooks", "Supplier delivers"
MENU, WISH = "Menu on the wall", "Sign at the door"
LANES = {
    PAIN: LaneKind.FAILURE_POINT,
    HOST: LaneKind.FRONTSTAGE_PEOPLE,
    KITCHEN: LaneKind.BACKSTAGE_PEOPLE,
    SUPPLIER: LaneKind.SUPPORT_PROCESS,
    MENU: LaneKind.FRONTSTAGE_TECHNOLOGY,
    WISH: LaneKind.PHYSICAL_EVIDENCE,
}
LINKS = ((HOST, PAIN), (KITCHEN, HOST), (SUPPLIER, KITCHEN), (WISH, MENU))


def fill(session: Session) -> dict[str, RecordId]:
    """Put it on a new map of that template; answers with the ids of the cards."""
    made: dict[str, RecordId] = {}

    def plan(tx: Transaction) -> None:
        map_id = session.map.id
        lanes = {lane.kind: lane.id for lane in tx.records.at(Lane, map_id)}
        stage = tx.records.at(Stage, map_id)[0].id
        for text, kind in LANES.items():
            is_pain = text == PAIN
            card = add_card(
                tx,
                kind=CardKind.PAIN_POINT if is_pain else CardKind.NOTE,
                lane=lanes[kind],
                stage=stage,
                touchpoint=None,
                text=text,
            )
            made[text] = card.id
        for source, target in LINKS:
            link_cards(tx, made[source], made[target])

    session.run("Fill", plan)
    return made
