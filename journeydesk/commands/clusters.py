"""Clusters: cards of one cell under a title."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from journeydesk.commands.locks import refuse_locked
from journeydesk.commands.order import ranks_before
from journeydesk.commands.unused import remove_unused
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import Card, Cluster, RecordId, Records
from journeydesk.store import Transaction


def group_cards(tx: Transaction, ids: Sequence[RecordId], title: str = "") -> Cluster:
    """Put cards of one cell together, where the first of them lies, under a title.

    Raises UserError where they lie in several cells, or one is locked.
    """
    refuse_locked(tx.records, ids)
    cards = [tx.records.get(Card, id_) for id_ in ids]
    first = cards[0]
    if any(card.place != first.place for card in cards):
        told = _("Cards of several cells cannot be one group; nothing was changed.")
        raise UserError(told)
    [rank] = ranks_before(tx.records.at(Cluster, first.lane, first.stage), None)
    cluster = Cluster(lane=first.lane, stage=first.stage, rank=rank, title=title)
    tx.put(cluster)
    here = tx.records.at(Card, first.lane, first.stage)
    behind = here[here.index(first) :]
    before = next((card.id for card in behind if card.id not in ids), None)
    for card, place in zip(cards, ranks_before(here, before, len(ids), ids), strict=True):
        tx.put(card.evolve(rank=place, cluster=cluster.id))
    remove_unused(tx, cards)
    return cluster


def join_cluster(tx: Transaction, ids: Iterable[RecordId], cluster_id: RecordId | None) -> None:
    """Take cards into a cluster of their cell, as its last; None: out of theirs, right below it.

    Raises UserError where one is locked, or lies in another cell.
    """
    cards = [tx.records.get(Card, id_) for id_ in ids]
    refuse_locked(tx.records, [card.id for card in cards])
    cluster = tx.records.find(cluster_id)
    if isinstance(cluster, Cluster) and any(card.place != cluster.place for card in cards):
        raise UserError(_("A group has cards of one cell only; nothing was changed."))
    for card in cards:
        here = tx.records.at(Card, *card.place)
        fellows = {c.id for c in here if c.cluster == (cluster_id or card.cluster)}
        last = max((i for i, c in enumerate(here) if c.id in fellows), default=-1)
        before = next((c.id for c in here[last + 1 :] if c.id != card.id), None)
        [rank] = ranks_before(here, before, 1, [card.id])
        tx.put(card.evolve(cluster=cluster_id, rank=rank))
    remove_unused(tx, cards)


def ungroup(tx: Transaction, ids: Iterable[RecordId]) -> None:
    """Dissolve clusters, named themselves or by a card of theirs; the cards stay."""
    found = [tx.records.find(id_) for id_ in ids]
    gone = {record.cluster if isinstance(record, Card) else record.id for record in found if record}
    for cluster in [c for id_ in gone if isinstance(c := tx.records.find(id_), Cluster)]:
        tx.put(*[card.evolve(cluster=None) for card in cards_of(tx.records, cluster)])
        tx.remove([cluster.id])


def cards_of(records: Records, cluster: Cluster) -> list[Card]:
    """A cluster's cards, in their order."""
    here = records.at(Card, cluster.lane, cluster.stage)
    return [card for card in here if card.cluster == cluster.id]


def move_clusters(
    tx: Transaction, moving: Collection[RecordId], *, lane: RecordId, stage: RecordId
) -> set[RecordId]:
    """Before cards move to a cell: the clusters that move as a whole go first.

    Answers with the clusters that the cards may keep.
    """
    cards = [tx.records.get(Card, id_) for id_ in moving]
    whole = set()
    for id_ in {card.cluster for card in cards if card.cluster}:
        cluster = tx.records.get(Cluster, id_)
        if all(card.id in moving for card in cards_of(tx.records, cluster)):
            whole.add(id_)
            tx.put(cluster.evolve(lane=lane, stage=stage))
    return whole


def carry_cards(tx: Transaction, cards: Iterable[Card], stage: RecordId) -> None:
    """Cards to the end of their lanes' cells in another stage, in their order."""
    by_lane: dict[RecordId, list[Card]] = {}
    for card in sorted(cards, key=lambda card: (card.rank, card.id)):
        by_lane.setdefault(card.lane, []).append(card)
    for lane, here in by_lane.items():
        kept = move_clusters(tx, {card.id for card in here}, lane=lane, stage=stage)
        ranks = ranks_before(tx.records.at(Card, lane, stage), None, len(here))
        for card, rank in zip(here, ranks, strict=True):
            cluster = card.cluster if card.cluster in kept else None
            tx.put(card.evolve(stage=stage, rank=rank, cluster=cluster))
        remove_unused(tx, here)


def cluster_in_gap(
    here: Sequence[Card],
    touchpoint: RecordId | None,
    before: RecordId | None,
    moving: Sequence[Card],
) -> RecordId | None:
    """The cluster that cards join in a gap of a cell: the one on both sides of it.

    At the edge of their own cluster cards stay in it.
    """
    ids = {card.id for card in moving}
    end = next((i for i, card in enumerate(here) if card.id == before), len(here))
    ahead, behind = (
        [card.cluster for card in part if card.touchpoint == touchpoint and card.id not in ids]
        for part in (here[:end], here[end:])
    )
    sides = {ahead[-1] if ahead else None, behind[0] if behind else None}
    if len(sides) == 1:
        return sides.pop()
    own = {card.cluster for card in moving}
    return own.pop() if len(own) == 1 and own <= sides else None
