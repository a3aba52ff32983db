"""Adding, moving and wording cards."""

from collections.abc import Sequence

from journeydesk.commands.clusters import cluster_in_gap, move_clusters
from journeydesk.commands.findings import copy_findings
from journeydesk.commands.grounds import ground_copies, reworded
from journeydesk.commands.links import copy_links
from journeydesk.commands.locks import refuse_locked
from journeydesk.commands.order import ranks_before
from journeydesk.commands.spans import span_card
from journeydesk.commands.unused import remove_unused
from journeydesk.model import Card, CardKind, Record, RecordId, new_id
from journeydesk.store import Transaction


def add_card(
    tx: Transaction,
    *,
    kind: CardKind,
    lane: RecordId,
    stage: RecordId,
    touchpoint: RecordId | None = None,
    before: RecordId | None = None,
    text: str = "",
) -> Card:
    """A new card in a cell."""
    [rank] = ranks_before(tx.records.at(Card, lane, stage), before)
    card = Card(lane=lane, stage=stage, touchpoint=touchpoint, rank=rank, kind=kind, text=text)
    tx.put(card)
    return card


def move_cards(
    tx: Transaction,
    ids: Sequence[RecordId],
    *,
    lane: RecordId,
    stage: RecordId,
    touchpoint: RecordId | None,
    before: RecordId | None,
) -> None:
    """Put cards, in this order, into a gap of a cell.

    A gap inside a cluster takes them into it; a cluster whose cards all move goes with them.
    Raises UserError where one is locked.
    """
    refuse_locked(tx.records, ids)
    here = tx.records.at(Card, lane, stage)
    moving = frozenset(ids)
    if before in moving:
        before = _next_staying(here, before, moving)
    place = {"lane": lane, "stage": stage, "touchpoint": touchpoint}
    are_here = all(_is_there(tx.records.get(Card, id_), place) for id_ in ids)
    if are_here and _keeps_order(here, ids, before):
        return
    cards = [tx.records.get(Card, id_) for id_ in ids]
    joined = cluster_in_gap(here, touchpoint, before, cards)
    kept = move_clusters(tx, moving, lane=lane, stage=stage)
    for card, rank in zip(cards, ranks_before(here, before, len(ids), moving), strict=True):
        cluster = joined or (card.cluster if card.cluster in kept else None)
        tx.put(card.evolve(rank=rank, cluster=cluster, **place))
        if card.span > 1 and touchpoint is None:
            span_card(tx, card.id, card.span)  # no further than there are stages
    remove_unused(tx, cards)


def stretch_card(tx: Transaction, id_: RecordId, *, stage: RecordId, span: int) -> None:
    """Let a card begin at a stage, as the last one there where it is new, and cover that many.

    Raises UserError where it is locked.
    """
    refuse_locked(tx.records, [id_])
    card = tx.records.get(Card, id_)
    if stage != card.stage:
        move_cards(tx, [id_], lane=card.lane, stage=stage, touchpoint=None, before=None)
    span_card(tx, id_, span)


def duplicate_cards(tx: Transaction, ids: Sequence[RecordId]) -> list[Card]:
    """A copy right after each card, of the same lineage, with all that is known of it; not locked,
    linked among each other."""
    copies = []
    for id_ in ids:
        card = tx.records.get(Card, id_)
        here = list(tx.records.at(Card, card.lane, card.stage))
        after = here[here.index(card) + 1 :]
        [rank] = ranks_before(here, after[0].id if after else None)
        copies.append(card.evolve(id=new_id(), rank=rank, locked=False))
    tx.put(*copies)
    copied = dict(zip(ids, [copy.id for copy in copies], strict=True))
    ground_copies(tx, copied)
    copy_findings(tx, copied)
    copy_links(tx, copied)
    return copies


def retext(tx: Transaction, id_: RecordId, text: str) -> None:
    """Change the words of a card, the title of anything else. Raises UserError where locked.

    A validated card is no longer validated then.
    """
    refuse_locked(tx.records, [id_])
    record = tx.records.find(id_)
    if isinstance(record, Card):
        tx.put(reworded(tx.records, record, text))
    elif record is not None:
        tx.put(record.evolve(**{wording(record): text}))


def wording(record: Record) -> str:
    """The field that in-place editing edits."""
    fields = type(record).model_fields
    return next(name for name in ("text", "title", "label", "name", "word") if name in fields)


def _is_there(card: Card, place: dict[str, RecordId | None]) -> bool:
    return all(getattr(card, field) == value for field, value in place.items())


def _next_staying(
    here: Sequence[Card], before: RecordId | None, moving: frozenset[RecordId]
) -> RecordId | None:
    """The first card from `before` on that does not move itself."""
    ids = [card.id for card in here]
    behind = ids[ids.index(before) :] if before in ids else []
    return next((id_ for id_ in behind if id_ not in moving), None)


def _keeps_order(here: Sequence[Card], ids: Sequence[RecordId], before: RecordId | None) -> bool:
    """True where the cards already lie in this order right before that one."""
    order = [card.id for card in here]
    end = order.index(before) if before in order else len(order)
    return order[max(0, end - len(ids)) : end] == list(ids)
