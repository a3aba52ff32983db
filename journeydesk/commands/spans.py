"""Cards across several stages go on covering what they covered when stages come, go or move."""

from collections.abc import Iterator
from contextlib import contextmanager

from journeydesk.model import Card, RecordId, Records, Stage
from journeydesk.store import Transaction


@contextmanager
def spans_kept(tx: Transaction) -> Iterator[None]:
    """Around a change of the order of stages; a card whose last stage is gone ends before it."""
    covered = {c.id: covered_stages(tx.records, c) for c in tx.records.of(Card) if c.span > 1}
    yield
    for id_, stages in covered.items():
        card = tx.records.find(id_)
        if isinstance(card, Card):
            span = _span_to(tx.records, card, stages)
            if span != card.span:
                tx.put(card.evolve(span=span))


def span_card(tx: Transaction, id_: RecordId, span: int) -> None:
    """Let a card cover that many stages, its own and those to the right, as far as there are any.

    Over more than one it lies across the stage, not under a touchpoint.
    """
    card = tx.records.get(Card, id_)
    here = stages_from(tx.records, card.stage)
    span = max(1, min(span, len(here)))
    touchpoint = None if span > 1 else card.touchpoint
    tx.put(card.evolve(span=span, touchpoint=touchpoint))


def covered_stages(records: Records, card: Card) -> list[RecordId]:
    """The stages that a card covers, left to right."""
    return stages_from(records, card.stage)[: card.span]


def stages_from(records: Records, id_: RecordId) -> list[RecordId]:
    """A stage and all to the right of it."""
    stage = records.get(Stage, id_)
    order = [other.id for other in records.at(Stage, stage.map)]
    return order[order.index(id_) :]


def _span_to(records: Records, card: Card, before: list[RecordId]) -> int:
    """From the card's stage to the rightmost that it covered and that is still to the right."""
    now = stages_from(records, card.stage)
    return max((now.index(id_) + 1 for id_ in before if id_ in now), default=1)
