"""Links from card to card."""

from collections.abc import Iterable

from journeydesk.commands.order import ranks_before
from journeydesk.errors import UserError
from journeydesk.i18n import _
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


def move_link_end(tx: Transaction, id_: RecordId, end: str, to: RecordId) -> None:
    """Let a link begin ("source") or end ("target") at another card or touchpoint.

    Raises UserError where it would lead nowhere, or double another.
    """
    reason = why_not_there(tx.records, id_, end, to)
    if reason:
        raise UserError(_("{reason}; the link stays as it was.").format(reason=reason))
    tx.put(tx.records.get(Link, id_).evolve(**{end: to}))


def why_not_there(records: Records, id_: RecordId, end: str, to: RecordId) -> str:
    """The reason why a link cannot have that end; "" where it can."""
    moved = records.get(Link, id_).evolve(**{end: to})
    if moved.source == moved.target:
        return _("A link cannot begin and end in the same place")
    others = [link for link in links_at(records, [to]) if link.id != id_]
    if any({*link.ends} == {*moved.ends} for link in others):
        return _("These two are linked already")
    return ""


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
