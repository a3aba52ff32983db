"""What is known of a card beyond its words: records that lie in it, made when first wanted."""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.commands.order import ranks_before
from journeydesk.model import (
    Card,
    CardKind,
    Expectation,
    Opportunity,
    PainPoint,
    Record,
    RecordId,
    Records,
    new_id,
)
from journeydesk.store import Transaction

Finding = PainPoint | Expectation | Opportunity

FINDINGS: dict[CardKind, type[Finding]] = {
    CardKind.PAIN_POINT: PainPoint,
    CardKind.EXPECTATION: Expectation,
    CardKind.OPPORTUNITY: Opportunity,
}


def finding_of(records: Records, card: Card) -> Finding | None:
    """What is known of a card of its kind: an empty record, not on the map, where nothing is.

    None where there is nothing to know of such cards.
    """
    cls = FINDINGS.get(card.kind)
    if cls is None:
        return None
    [rank] = ranks_before((), None)
    return next(iter(records.at(cls, card.id)), None) or cls(card=card.id, rank=rank)


def copy_findings(tx: Transaction, copies: Mapping[RecordId, RecordId]) -> None:
    """What is known of some cards, again of their copies."""
    for card, copy in copies.items():
        found: list[Record] = [f for cls in FINDINGS.values() for f in tx.records.at(cls, card)]
        tx.put(*(record.evolve(id=new_id(), card=copy) for record in found))
