"""Links from card to card."""

from collections.abc import Iterable

from journeydesk.commands.order import ranks_before
from journeydesk.model import (
    Card,
    Link,
    LinkDirection,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    new_id,
)
from journeydesk.store import Transaction


def link_cards(tx: Transaction, source: RecordId, target: RecordId, *, label: str = "") -> Link:
    """A link from one card or touchpoint to another; there is one at most between two.

    Linking back what is linked already makes that link go both ways. Raises ValueError where
    both ends are the same.
    """
    if source == target:
        raise ValueError(f"{source} cannot be linked to itself")
    known = next((link for link in links_at(tx.records, [source]) if target in link.ends), None)
    if known is None:
        map_id = _map_of(tx.records, source)
        [rank] = ranks_before(tx.records.at(Link, map_id), None)
        known = Link(map=map_id, source=source, target=target, rank=rank, label=label)
    elif known.source == target:
        known = known.evolve(direction=LinkDirection.TWO_WAY)
    tx.put(known)
    return known


def unlink(tx: Transaction, ids: Iterable[RecordId]) -> None:
    """Take away the links between these; of one alone, all that it has."""
    ends = set(ids)
    links = links_at(tx.records, ends)
    tx.remove([link.id for link in links if len(ends) == 1 or ends.issuperset(link.ends)])


def links_at(records: Records, ids: Iterable[RecordId]) -> list[Link]:
    """The links that begin or end at one of these."""
    ends = set(ids)
    return [link for link in records.of(Link) if not ends.isdisjoint(link.ends)]


def copy_links(tx: Transaction, copies: dict[RecordId, RecordId]) -> None:
    """The links among some records, again among their copies."""
    for link in links_at(tx.records, copies):
        if copies.keys() >= {*link.ends}:
            ends = {"source": copies[link.source], "target": copies[link.target]}
            [rank] = ranks_before(tx.records.at(Link, link.map), None)
            tx.put(link.evolve(id=new_id(), rank=rank, **ends))


def _map_of(records: Records, end: RecordId) -> RecordId:
    record = records.find(end)
    if not isinstance(record, Card | Touchpoint):
        raise KeyError(f"{end} is no card or touchpoint")
    return records.get(Stage, record.stage).map
