"""What lives only as long as something refers to it: clusters and images."""

from collections.abc import Iterable, Iterator

from journeydesk.model import RECORD_TYPES, Card, Record, RecordId, Records
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
        used = {id_ for _user, id_ in uses(tx.records, LIVES_BY_CARDS)}
        tx.remove(sorted(mentioned - used))


def uses(records: Records, types: Iterable[str]) -> Iterator[tuple[Record, RecordId]]:
    """Each record that refers to one of such a type, though it does not need it, and to which."""
    wanted = frozenset(types)
    for cls in RECORD_TYPES.values():
        fields = [f for f in cls.refers_to if not wanted.isdisjoint(cls.types_referred(f))]
        optional = [f for f in fields if cls.model_fields[f].default is None]
        for record in records.of(cls) if optional else ():
            yield from ((record, id_) for f in optional if (id_ := getattr(record, f)))
