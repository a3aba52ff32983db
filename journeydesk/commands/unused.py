"""What lives only as long as a card refers to it: clusters and images."""

from collections.abc import Iterable

from journeydesk.model import Card
from journeydesk.store import Transaction

LIVES_BY_CARDS = ("cluster", "image")


def remove_unused(tx: Transaction, before: Iterable[Card]) -> None:
    """After cards were changed or removed: take out what only they, as they were, referred to."""
    mentioned = {
        id_
        for card in before
        for field in LIVES_BY_CARDS
        if (id_ := getattr(card, field)) and id_ in tx.records
    }
    if mentioned:
        used = {getattr(card, field) for card in tx.records.of(Card) for field in LIVES_BY_CARDS}
        tx.remove(sorted(mentioned - used))
