"""Stages as wholes: their width, new ones between, one into two, two into one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from journeydesk.commands.clusters import carry_cards
from journeydesk.commands.order import ranks_before
from journeydesk.commands.remove import remove_records
from journeydesk.commands.spans import spans_kept, stages_from
from journeydesk.commands.structure import add_stage
from journeydesk.model import Card, RecordId, Records, Stage, Touchpoint
from journeydesk.store import Transaction

T = TypeVar("T", Touchpoint, Card)


def resize_stage(tx: Transaction, id_: RecordId, width: float | None) -> None:
    """Give a stage a width in points; None: as wide as its touchpoints need."""
    tx.put(tx.records.get(Stage, id_).evolve(width=width))


def insert_stage(
    tx: Transaction, beside: RecordId, *, is_after: bool = False, title: str = ""
) -> Stage:
    """A new stage right before another, or right after it."""
    stage = tx.records.get(Stage, beside)
    [_, *others] = stages_from(tx.records, beside)
    before = next(iter(others), None) if is_after else beside
    return add_stage(tx, stage.map, before=before, title=title)


def split_stage(tx: Transaction, at: RecordId, *, title: str = "") -> Stage:
    """Begin a new stage at a touchpoint or card; it takes along what follows that.

    At a touchpoint: the stage's touchpoints from there on, with the cards under them. At a card
    across the stage: the cards from there on in its cell. A card under a touchpoint stands for
    that touchpoint.
    """
    found = tx.records.find(at)
    if isinstance(found, Card) and found.touchpoint:
        found = tx.records.get(Touchpoint, found.touchpoint)
    if not isinstance(found, Card | Touchpoint):
        raise KeyError(f"{at} is no card or touchpoint")
    old = tx.records.get(Stage, found.stage)
    with spans_kept(tx):
        new = insert_stage(tx, old.id, is_after=True, title=title)
        new = new.evolve(group=old.group, colour=old.colour)
        tx.put(new)
        if isinstance(found, Touchpoint):
            _carry_touchpoints(tx, _from(tx.records.at(Touchpoint, old.id), found.id), new.id)
        else:
            here = [c for c in tx.records.at(Card, *found.place) if c.touchpoint is None]
            carry_cards(tx, _from(here, found.id), new.id)
    return new


def merge_stages(tx: Transaction, first: RecordId, second: RecordId) -> None:
    """Put what is in the second stage after what is in the first; the first goes on as both."""
    kept, gone = tx.records.get(Stage, first), tx.records.get(Stage, second)
    with spans_kept(tx):
        _carry_touchpoints(tx, tx.records.at(Touchpoint, second), first)
        carry_cards(tx, _cards_in(tx.records, second), first)
        tx.put(
            kept.evolve(
                title=" / ".join(filter(None, (kept.title, gone.title))),
                purpose="\n".join(filter(None, (kept.purpose, gone.purpose))),
                width=kept.width + gone.width if kept.width and gone.width else None,
            )
        )
        remove_records(tx, [second])


def _carry_touchpoints(tx: Transaction, touchpoints: Iterable[Touchpoint], stage: RecordId) -> None:
    """To the end of another stage, with the cards under them."""
    ids = []
    for touchpoint in touchpoints:
        [rank] = ranks_before(tx.records.at(Touchpoint, stage), None)
        tx.put(touchpoint.evolve(stage=stage, rank=rank))
        ids.append(touchpoint.id)
    carry_cards(tx, [card for card in tx.records.of(Card) if card.touchpoint in ids], stage)


def _cards_in(records: Records, stage: RecordId) -> list[Card]:
    return [card for card in records.of(Card) if card.stage == stage]


def _from(here: Sequence[T], first: RecordId) -> Sequence[T]:
    return here[[record.id for record in here].index(first) :]
