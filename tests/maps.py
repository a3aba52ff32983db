"""A small map that every command can be tried on: three stages, two lanes, cards in most cells.

stage    A (t1 t2)      B (t3)      C
pains    a1 a2 · x1@t1  b1          c1
notes    n1             n2
"""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Map,
    Record,
    Records,
    Stage,
    Touchpoint,
    violations,
)
from journeydesk.store import MemoryJournal, Store


def card(id_: str, lane: str, stage: str, rank: str, **more: object) -> Card:
    return Card.model_validate(
        {"id": id_, "lane": lane, "stage": stage, "rank": rank, "text": f"Card {id_}", **more}
    )


RECORDS: tuple[Record, ...] = (
    Map(id="m", rank="V", title="Late parcel"),
    *(Stage(id=name, map="m", rank=name, title=f"Stage {name}") for name in "ABC"),
    Lane(id="pains", map="m", rank="A", kind=LaneKind.PAIN_POINT),
    Lane(id="notes", map="m", rank="B"),
    Touchpoint(id="t1", stage="A", rank="A"),
    Touchpoint(id="t2", stage="A", rank="B"),
    Touchpoint(id="t3", stage="B", rank="A"),
    card("a1", "pains", "A", "A"),
    card("a2", "pains", "A", "B"),
    card("x1", "pains", "A", "C", touchpoint="t1"),
    card("b1", "pains", "B", "A"),
    card("c1", "pains", "C", "A"),
    card("n1", "notes", "A", "A"),
    card("n2", "notes", "B", "A"),
)


def small_store(*more: Record) -> Store:
    """A store with the small map, and more."""
    return Store(Records([*RECORDS, *more]), MemoryJournal())


def ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]


def cell(store: Store, lane: str, stage: str) -> list[str]:
    """The cards of a cell, in their order."""
    return ids(store.records.at(Card, lane, stage))


def is_sound(records: Records) -> bool:
    """True where no rule of the model is broken anywhere."""
    return not list(violations(records, {record.id: (None, record) for record in records}))
