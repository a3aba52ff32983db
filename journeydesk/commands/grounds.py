"""What a card's status rests on: evidence that supports it, sessions that agreed with it.

Files bring whatever status they have; what is done here to a status needs its grounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from journeydesk.errors import UserError
from journeydesk.i18n import ngettext
from journeydesk.model import (
    Card,
    Evidence,
    Record,
    RecordId,
    Records,
    Stage,
    Status,
    Validation,
)
from journeydesk.store import Transaction

MENTIONS: dict[type[Record], tuple[str, ...]] = {
    Evidence: ("supports", "contradicts"),
    Validation: ("agreed", "disagreed"),
}


class Grounds(NamedTuple):
    """Ids of what evidence that counts supports, and of the cards that a session agreed with."""

    supported: frozenset[RecordId]
    agreed: frozenset[RecordId]

    def carry(self, card: Card) -> bool:
        """False where its status claims more than there is."""
        match card.status:
            case Status.EVIDENCED:
                return card.id in self.supported
            case Status.VALIDATED:
                return card.id in self.agreed
            case _:
                return True

    def lowered(self, card: Card) -> Card:
        """The card with the most that holds without a session."""
        is_supported = card.id in self.supported
        return card.evolve(status=Status.EVIDENCED if is_supported else Status.ASSUMED)


def grounds_of(records: Records) -> Grounds:
    """Of all cards of a document. Evidence of strength 0 is shown and does not count."""
    counted = [evidence for evidence in records.of(Evidence) if evidence.strength > 0]
    return Grounds(
        frozenset(id_ for evidence in counted for id_ in evidence.supports),
        frozenset(id_ for session in records.of(Validation) for id_ in session.agreed),
    )


def refuse_unfounded(records: Records, cards: Iterable[Card]) -> None:
    """Raises UserError where a card, as it is to become, has no grounds for its status."""
    grounds = grounds_of(records)
    unfounded = [card for card in cards if not grounds.carry(card)]
    if unfounded:
        raise UserError(_told(unfounded[0].status, len(unfounded)))


def reworded(records: Records, card: Card, text: str) -> Card:
    """With other words: what customers agreed with was said otherwise."""
    changed = card.evolve(text=text)
    if text != card.text and card.status is Status.VALIDATED:
        return grounds_of(records).lowered(changed)
    return changed


@contextmanager
def statuses_follow(tx: Transaction) -> Iterator[None]:
    """Around a change of evidence or sessions: cards rise by what they gain, sink by what they
    lose. What is contradicted stays so until a person says otherwise."""
    before = grounds_of(tx.records)
    yield
    after = grounds_of(tx.records)
    changed = (before.supported ^ after.supported) | (before.agreed ^ after.agreed)
    for card in (found for id_ in changed if isinstance(found := tx.records.find(id_), Card)):
        following = _following(card, before, after)
        if following.status is not card.status:
            tx.put(following)


def ground_copies(
    tx: Transaction, copies: Mapping[RecordId, RecordId], told: Iterable[Record] = ()
) -> None:
    """What is said of cards is said of their copies on the same map too; a status that still has
    no grounds there is lowered.

    `copies` are new cards by what they are copies of, `told` evidence and sessions of that map as
    they were when the cards were cut.
    """
    new = [tx.records.get(Card, copy) for copy in copies.values()]
    maps = {tx.records.get(Stage, card.stage).map for card in new}
    then = {record.id: record for record in told}
    for cls, fields in MENTIONS.items():
        for record in [found for map_id in maps for found in tx.records.at(cls, map_id)]:
            _mention_copies(tx, record, then.get(record.id, record), fields, copies)
    grounds = grounds_of(tx.records)
    tx.put(*(grounds.lowered(card) for card in new if not grounds.carry(card)))


def _mention_copies(
    tx: Transaction,
    record: Record,
    then: Record,
    fields: Iterable[str],
    copies: Mapping[RecordId, RecordId],
) -> None:
    for field in fields:
        now: tuple[RecordId, ...] = getattr(record, field)
        said = dict.fromkeys(now + getattr(then, field))
        record = record.evolve(**{field: now + tuple(copies[i] for i in said if i in copies)})
    tx.put(record)


def _following(card: Card, before: Grounds, after: Grounds) -> Card:
    is_agreed = card.id in after.agreed
    match card.status:
        case Status.ASSUMED | Status.EVIDENCED if is_agreed and card.id not in before.agreed:
            return card.evolve(status=Status.VALIDATED)
        case Status.VALIDATED if card.id in before.agreed and not is_agreed:
            return after.lowered(card)
        case Status.ASSUMED if card.id in after.supported - before.supported:
            return after.lowered(card)
        case Status.EVIDENCED if card.id in before.supported - after.supported:
            return after.lowered(card)
        case _:
            return card


def _told(status: Status, n: int) -> str:
    if status is Status.EVIDENCED:
        told = ngettext(
            "{n} card has no evidence that supports it; nothing was changed. Add evidence first.",
            "{n} cards have no evidence that supports them; nothing was changed. "
            "Add evidence first.",
            n,
        )
    else:
        told = ngettext(
            "No validation session agreed with {n} card; nothing was changed. "
            "Add it to what a session agreed with first.",
            "No validation session agreed with {n} cards; nothing was changed. "
            "Add them to what a session agreed with first.",
            n,
        )
    return told.format(n=n)
